// What the scripts of the guide put on window.

interface GidsPlace {
  /** Below the site's root: `handelen/melden.html#bij-wie`. */
  address: string;
  /** The title of its page. */
  page: string;
  title: string;
  text: string;
  /** What the editors listed, with commas. */
  words: string;
  /** The parts of the compounds in it. */
  parts: string;
  weight: number;
  /** The id of the signal that it is, or nothing. */
  signal: string;
}

/** A place with the words of the index that were found in it. */
type GidsFound = GidsPlace & { terms: string[] };

interface MiniSearch {
  addAll(documents: object[]): void;
  search(query: string): { id: number; score: number; terms: string[] }[];
}

interface Window {
  /** In the page round the guide in a learning system. */
  gidsCourse: GidsCourse;
  /** The same page, as the pages in its frame see it: keeps what was answered until the session ends. */
  gidsLms?: { load(): string; save(text: string): void; leave(hidden: boolean): void };
  MiniSearch: new (options: object) => MiniSearch;
  /** On every page: loads the search once. */
  gidsLoadSearch?: () => Promise<unknown>;
  /** Loaded with the search. */
  gidsSearchIndex: GidsPlace[];
  gidsWords: {
    split(text: string): string[];
    plain(word: string): string;
    forms(word: string): string[];
    telling(query: string): string[];
  };
  gidsSearch?: { places(query: string): GidsFound[]; signals(query: string): string[] };
}
