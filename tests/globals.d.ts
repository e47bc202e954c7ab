// What the scripts of the guide find outside their own files.

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

type GidsSearch = typeof import("../overrides/assets/javascripts/search/places.js");

interface Window {
  /** The bundles, each by its name. These two come when somebody looks for something. */
  gids: { search: GidsSearch; searchIndex: GidsPlace[] };
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
