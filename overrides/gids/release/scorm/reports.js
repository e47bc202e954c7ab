/* When the learning system is told what there is, and whether it keeps that: at once where it matters, and before long at
   every step, so that a learner who is cut off loses no more than a few seconds. Nothing is told while the system is not
   there, and nothing is called kept that it does not give back. */

import { say } from "./bar.js";
import { reach } from "./connection.js";
import { isElsewhere } from "./frame.js";

const PAUSE = 3000; // a call to the system may hold up the page, and it may store what it was told a moment later
const LATER = 2 * PAUSE;
const PATIENCE = 15000;

/** @param {number} time in milliseconds */
const pass = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** @abstract */
export class Reports {
  /** @type {import("./bar.js").BarWords} what the bar says when all is well */
  calm = "kept";
  isKept = false;
  isPassNew = false; // told, and no later answer of the system to show that it arrived
  isPassUnsure = false;
  reportedAt = 0;
  turn = 0;
  latest = Promise.resolve(false);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  due;

  /** @param {import("./session.js").Session} session @param {() => void} tellMore what else is told */
  constructor(session, tellMore) {
    this.session = session;
    this.tellMore = tellMore;
    this.canReport = session.entry.canReport;
    this.bestTold = session.entry.best;
    this.packed = session.entry.suspendData;
  }

  /** @returns {import("./session.js").Told} what there is */
  now() {
    throw new Error("what is kept says what there is");
  }

  /** @param {import("./bar.js").BarWords} words what the bar says from now on when all is well */
  calmly(words) {
    this.calm = words;
  }

  /** @param {number} wait in milliseconds */
  reportAfter(wait) {
    clearTimeout(this.due);
    this.due = setTimeout(() => this.report(), wait);
  }

  /** Tells what there is, without asking first whether the system is there.
   * @returns {boolean} whether it says that it took it */
  tell() {
    const what = this.now();
    this.packed = what.suspendData;
    this.reportedAt = Date.now();
    this.isPassNew = !!what.best?.passed && what.best !== this.bestTold;
    this.bestTold = what.best;
    if (this.canReport) this.tellMore();
    return this.session.report(what);
  }

  /** @param {import("./bar.js").BarWords} trouble @returns {false} */
  fail(trouble) {
    // A system may never send again what it tried to send once.
    this.isPassUnsure ||= this.isPassNew;
    this.isPassNew = false;
    this.session.told.clear();
    this.calm = "again";
    say(isElsewhere() ? "away" : trouble);
    this.reportAfter(PATIENCE);
    return (this.isKept = false);
  }

  /** @param {number} mine @returns {Promise<boolean>} */
  async reportAs(mine) {
    const { session } = this;
    const answer = await reach();
    if (mine !== this.turn) return this.latest;
    if (answer !== "there") return this.fail(answer);
    const isTaken = this.tell();
    for (let wait = 0; isTaken && mine === this.turn && wait < LATER && !session.holds(); wait += PAUSE) await pass(PAUSE);
    if (mine !== this.turn) return this.latest;
    if (!isTaken || !session.holds()) return this.fail("refused");
    this.isKept = true;
    say(isElsewhere() ? "away" : this.isPassUnsure ? "unsure" : this.calm);
    if (this.isPassNew || isElsewhere()) this.reportAfter(this.isPassNew ? PAUSE : PATIENCE);
    return true;
  }

  /** @returns {Promise<boolean>} whether the system keeps what there is; of reports at the same time the last one counts */
  report() {
    clearTimeout(this.due);
    this.turn += 1;
    if (this.canReport) this.latest = this.reportAs(this.turn);
    else say(this.calm === "changedPassed" ? "lookingChanged" : "looking");
    return this.latest;
  }

  /** What there is may have changed: that is told before long. */
  change() {
    if (this.now().suspendData === this.packed) return;
    if (this.isKept) this.calm = "kept";
    this.reportAfter(Math.max(0, this.reportedAt + PAUSE - Date.now()));
  }

  /** @returns {import("./bar.js").Ending} what became of the results */
  get ending() {
    if (!this.canReport) return "looking";
    if (!this.isKept) return "lost";
    return this.isPassUnsure ? "unsure" : "kept";
  }

  stop() {
    this.turn += 1;
    this.latest = Promise.resolve(this.isKept);
    clearTimeout(this.due);
  }
}
