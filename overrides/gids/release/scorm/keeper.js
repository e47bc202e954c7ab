/* What is kept of this visit: the answers, the best result and the place, from the system and for the system. */

import { pageInFrame } from "./frame.js";
import { packState, unpackState } from "./learner-state.js";
import { Reports } from "./reports.js";
import { percentage, resultOf } from "./score.js";
import { better } from "./session.js";

export class Keeper extends Reports {
  isRead = false;

  /** @param {import("./session.js").Session} session @param {import("./learner-state.js").Course} course
   * @param {() => void} tellMore what else is told when the system is there */
  constructor(session, course, tellMore) {
    super(session, tellMore);
    this.course = course;
    const { entry } = session;
    const known = unpackState(course, entry.suspendData);
    const passed = /** @type {GidsState["passed"]} */ (known?.passed);
    // A pass may have got lost on its way to the system where the answers did not, and a system may not tell its result.
    this.best = better(better(entry.best, bestOf(known)), passed?.of ? { passed: true, score: percentage(passed) } : null);
    this.text = JSON.stringify({ version: course.content, ...known, used: Date.now() });
    this.place = entry.location;
    const isChanged = !!known && known.version !== course.content;
    /** Whether somebody passed, and finds other questions: the result is there, and a test no more. */
    this.isPassedBefore = isChanged && !!passed?.of;
    if (isChanged) this.calmly(this.best?.passed ? "changedPassed" : "changed");
  }

  /** @returns {Partial<GidsState>} */
  get state() {
    return JSON.parse(this.text || "{}");
  }

  /** @returns {import("./session.js").Told} what there is */
  now() {
    const { best } = this;
    this.place = pageInFrame()?.slice(0, 255) ?? this.place;
    return { best, location: this.place, suspendData: packState(this.course, { ...this.state, ...(best && { best }) }) };
  }

  load() {
    this.isRead = true;
    return this.text;
  }

  /** @param {string} text */
  save(text) {
    this.text = text;
    this.change();
  }

  /** @param {import("./frame.js").Finished} result of a test */
  finish(result) {
    this.best = better(this.best, resultOf(result));
    this.report();
  }

  /** @param {import("./other-windows.js").Handover} handover what an older window had */
  take({ best, state }) {
    this.best = better(this.best, best);
    // What was done here since it opened is newer; what is only there, as a proof, comes along.
    this.text = JSON.stringify({ ...JSON.parse(state || "{}"), ...(this.isRead ? this.state : {}) });
    this.isKept = false; // not told yet: what the page in the frame notes by itself until then takes no words away
    this.calmly("here");
    this.report();
  }

  stop() {
    super.stop();
    this.text = "";
  }
}

/** @param {any} known @returns {import("./session.js").ResultKept | null} the result that this shell itself has noted */
function bestOf(known) {
  const { score, passed } = known?.best ?? {};
  return typeof score === "number" ? { score, passed: passed === true } : null;
}
