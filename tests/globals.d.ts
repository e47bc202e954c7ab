// What the scripts of the guide find outside their own files.

interface GidsPlace {
  /** Below the site's root: `handelen/melden.html#bij-wie`. */
  address: string;
  title: string;
  text?: string;
  weight: number;
  /** The id of the signal that it is. What is empty is left out. */
  signal?: string;
  /** What the editors listed, with commas: words, those of danger, those that count alone, and those that lead elsewhere. */
  words?: string;
  urgent?: string;
  alone?: string;
  never?: string;
  /** What stands in its frame, its telephone number with the address to call it, and whether it is that for danger. */
  card?: string;
  number?: string;
  call?: string;
  danger?: boolean;
}

interface GidsIndex {
  places: GidsPlace[];
  /** Words that lead nowhere, with commas. */
  never: string;
  /** The rules of inflection, the words that tell nothing, groups of cores of one word, and a filter of other words. */
  rules: [string, string][];
  small: string;
  people: string[];
  irregular: string;
  words: string;
}

type GidsSearch = typeof import("../overrides/assets/javascripts/search/results.js");

interface Window {
  /** The bundles, each by its name. These two come when somebody looks for something. */
  gids: { search: GidsSearch; searchIndex: GidsIndex };
  /** In the page round the guide in a learning system. */
  gidsCourse: GidsCourse;
  /** The same page, as the pages in its frame see it: keeps what was answered until the session ends. `address` is that
   * of the guide where others can open it, or nothing. */
  gidsLms?: { address: string; hasTest(): boolean; load(): string; save(text: string): void; leave(hidden: boolean): void };
}

type GidsCourse = import("../overrides/gids/release/scorm/learner-state.js").Course;

// What is kept of a learner, for every script that reads it.
type GidsAnswers = import("../overrides/assets/javascripts/everywhere/store.js").GidsAnswers;
type GidsTest = import("../overrides/assets/javascripts/everywhere/store.js").GidsTest;
type GidsState = import("../overrides/assets/javascripts/everywhere/store.js").GidsState;
