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
  /** The words of each place, in their order. */
  words: string[];
  places: GidsPlace[];
  /** Words that lead nowhere, with commas. */
  never: string;
  /** The rules of inflection, the words that tell nothing, those for somebody, groups of cores of one word, what may
   * stand before them, what people write short, letters that are typed for each other, and filters of other words. */
  rules: [string, string][];
  small: string;
  people: string;
  irregular: string;
  beginning: string;
  short: string;
  beside: string;
  real: string[];
}

type GidsPause = typeof import("../overrides/assets/javascripts/pause/pause.js");
type GidsSearch = typeof import("../overrides/assets/javascripts/search/results.js");
type GidsDialog = typeof import("../overrides/assets/javascripts/dialog/dialog.js");

interface Window {
  /** The bundles, each by its name. These come when somebody asks for them. */
  gids: { search: GidsSearch; dialog: GidsDialog; searchIndex: GidsIndex; pause: GidsPause };
  /** In the page round the guide in a learning system. */
  gidsCourse: GidsCourse;
  /** The same page, as the pages in its frame see it: keeps what was answered until the session ends. `address` is that
   * of the guide where others can open it, or nothing. */
  gidsLms?: { address: string; getItem(key: string): string; load(): string; save(text: string): void; leave(hidden: boolean): void };
}

/** What a package for a learning system knows of the guide in it. */
interface GidsCourse {
  content: string;
  /** Of the guide where others can open it, or nothing. */
  address: string;
  questions: [id: string, options: string[]][];
  /** Everything that a test or refresher can draw. */
  items: string[];
  /** Addresses below the root of the site. */
  pages: string[];
  /** The questions whose answers the system gets. `options` and `right`: ids, in the order of the editor; `name` and
   * `names`: what a report says of the question and of them. */
  interactions: { [question: string]: { name: string; text: string; options: string[]; names: string[]; right: string[] } };
}
/** What the bar above the guide says, and how a visit ends: the sentences stand in its page. */
type GidsBarWords =
  | "kept" | "again" | "here" | "changed" | "changedPassed" | "saving"
  | "none" | "silent" | "refused" | "away" | "unsure" | "looking" | "lookingChanged" | "other";
type GidsEnding = "kept" | "looking" | "unsure" | "lost";
interface GidsResult {
  /** A whole percentage. */
  score: number;
  passed: boolean;
}
interface GidsFinished {
  passed: boolean;
  right: number;
  of: number;
  /** To pass. */
  needed?: number;
}

// What is kept of a learner, for every script that reads it.

interface GidsAnswer {
  /** The ids of the chosen options. */
  chosen: string[];
  checked: boolean;
}
type GidsAnswers = { [question: string]: GidsAnswer };
interface GidsTest {
  seed: number;
  /** Counts from 1. */
  attempt: number;
  /** The screen. */
  at: number;
  handedIn: boolean;
  answers: GidsAnswers;
  /** Of each pair in the order of the page whether its scene is left open (0), helped (1) or reported (2). */
  marks?: string;
  isOver?: boolean;
}
/** A result of 0.2.0 has one figure. */
interface GidsPassed {
  right: number;
  of: number;
  recognised?: number;
  toReport?: number;
  unneeded?: number;
  toHelp?: number;
  /** In milliseconds. */
  date: number;
  content: string;
}
interface GidsWaiting {
  /** From which scene on the signal may come back. */
  due: number;
  /** How many in a row were right, and how often it came back. */
  row: number;
  back: number;
  /** In which it was missed. */
  scene: string;
}
interface GidsQueue {
  asked: number;
  /** What came back. */
  extra: string[];
  /** Scenes by their first answer. */
  right: string[];
  wrong: string[];
  /** The signals that are not seen rightly yet. */
  waiting: { [signal: string]: GidsWaiting };
}
interface GidsState {
  version: string;
  used: number;
  seed: number;
  answers: GidsAnswers;
  test?: GidsTest;
  passed?: GidsPassed;
  /** Pages of the path that were done to the end. */
  read?: string[];
  /** Ids of what is asked in practice, with what came back. */
  practice?: { order: string[]; queue: GidsQueue };
  /** Marks of the signals that were missed. */
  weak?: number[];
  /** The step at which a pause ended. */
  resumed?: number;
}

// What a page asks, for every script of the player.

interface GidsQuestion {
  id: string;
  several: boolean;
  /** Of a scene "innocent", "signal", or "grey" where one reports in doubt; of any other question empty. */
  kind: string;
  signals: string[];
  options: GidsOption[];
}
interface GidsOption {
  id: string;
  right: boolean;
  /** That there is no signal. */
  excludes: boolean;
}
interface GidsItem {
  id: string;
  noun: string;
  kind: "question" | "scene" | "pair" | "story";
  /** The ids of its questions. */
  asks: string[];
  signals: string[];
  /** What is shown of the page with it. */
  part: HTMLElement;
}

/** How the answer to a question, or an option of it, is shown. */
type GidsVerdict = "right" | "missed" | "wrong" | "neutral" | "rest";
type GidsScore = ReturnType<typeof import("../overrides/assets/javascripts/player/marking.js").scoreScenes>;
/** Where the button leads when the answer was checked. */
interface GidsLead {
  words: string;
  go: () => void;
}
/** What one press judges. */
interface GidsAsked {
  views: import("../overrides/assets/javascripts/player/question.js").QuestionView[];
  row: import("../overrides/assets/javascripts/player/controls.js").CheckRow;
  lead: () => GidsLead | null;
  showVerdict: () => void;
}
interface GidsGroup extends GidsAsked {
  /** `isWhole`: whether it is what is shown now. */
  show: (isWhole: boolean) => void;
}

// What a test can ask, and what it is worth.

interface GidsDeck {
  pairs: { id: string; help: GidsQuestion; report: GidsQuestion }[];
  subjects: GidsSubject[];
  rule: GidsPassRule;
}
interface GidsSubject {
  id: string;
  title: string;
  /** Of which one must be right. */
  questions: GidsQuestion[];
}
/** The fewest that must be right: scenes to report, and of all. */
interface GidsPassRule {
  recognised: number;
  right: number;
}
type GidsScreen = "begin" | "scene" | "review" | "subject" | "result";
/** Why somebody did not pass. */
type GidsLack = "" | "open" | "missed" | "unneeded" | "both" | "subject";

// What talks and pauses are made of.

/** The turns that the replies of each turn lead to, in their order. */
type GidsTurns = { [turn: string]: string[] };
/** The replies that were chosen, from the first turn on. */
type GidsWay = number[];
/** Marks of the municipality and of the version of what is asked. */
interface GidsEdition {
  guide: number;
  version: number;
}
/** `weak` and `marks`: see GidsState and GidsTest. */
interface GidsPausePlace {
  step: number;
  seed: number;
  weak: number[];
  test?: { seed: number; attempt: number; handedIn: boolean; marks: string };
}
