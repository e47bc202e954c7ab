/* What a learner has, and when the learning system is told: at once where it matters, and before long at every step, so
   that who is cut off loses no more than a few seconds. Nothing is told while the system is not there, and nothing is
   called kept that it does not give back. */

import { judgedSince, tellAnswer } from "./interactions.js";
import { packState, unpackState } from "./learner-state.js";
import { bestOf, resultOf } from "./results.js";

const PAUSE = 3000; // a call to the system may hold up the page, and it may store what it was told a moment later
export const PATIENCE = 15000;

export class Keeper {
  isRead = false;
  isKept = false;
  isPassNew = false; // told, and no later answer of the system to show that it arrived
  isPassUnsure = false;
  reportedAt = 0;
  turn = 0;
  due = 0;
  latest = /** @type {Promise<GidsEnding>} */ (Promise.resolve("looking"));
  others = /** @type {BroadcastChannel | null} */ (null);
  judged = /** @type {[id: string, chosen: string[]][]} */ ([]); // what was answered and not told yet

  /** @param {import("./system.js").System} system @param {GidsCourse} course
   * @param {{say: (words: GidsBarWords) => void, pageInFrame: () => string | null}} around */
  constructor(system, course, around) {
    const { best, location, suspendData } = system.held;
    this.system = system;
    this.course = course;
    this.around = around;
    this.bestTold = best;
    this.place = location;
    const known = unpackState(course, suspendData);
    const { passed, best: noted } = /** @type {any} */ (known ?? {});
    const isChanged = !!known && known.version !== course.content;
    // A pass may have got lost on its way to the system where the answers did not, and a system may not tell its result.
    this.best = bestOf(
      best,
      typeof noted?.score === "number" ? { score: noted.score, passed: noted.passed === true } : null,
      passed?.of ? resultOf({ ...passed, passed: true }) : null,
    );
    this.text = JSON.stringify({ version: course.content, ...known, used: Date.now() });
    /** Whether somebody passed, and finds other questions: the result is there, and a test no more. */
    this.isPassedBefore = isChanged && !!passed?.of;
    /** @type {GidsBarWords} what the bar says when all is well */
    this.calm = !isChanged ? "kept" : this.best?.passed ? "changedPassed" : "changed";
  }

  /** @returns {Partial<GidsState>} */
  get state() {
    return JSON.parse(this.text || "{}");
  }

  /** @returns {string} all that is kept, as the system gets it */
  pack() {
    return packState(this.course, { ...this.state, ...(this.best && { best: this.best }) });
  }

  load() {
    this.isRead = true;
    return this.text;
  }

  /** @param {string} text */
  save(text) {
    const before = this.state;
    this.text = text;
    this.judged.push(...judgedSince(before, this.state));
    if (this.pack() === this.system.suspended.trimEnd()) return;
    if (this.isKept) this.calm = "kept";
    this.reportAfter(this.reportedAt + PAUSE - Date.now());
  }

  /** @param {GidsFinished} finished a test */
  finish(finished) {
    this.best = bestOf(this.best, resultOf(finished));
    this.report();
  }

  /** A learner who opens the guide twice has two windows with a session each, and a learning system keeps what it was told
   * last. So only the newest counts: the one before hands over what it has, and says nothing more to the system.
   * @param {string} name which windows are of the same learner and guide @param {() => void} stop where a newer one was opened */
  watchOthers(name, stop) {
    if (!this.system.held.canReport) return;
    const others = new BroadcastChannel(name);
    const opened = Date.now() + Math.random(); // of two that open at once, one is the newest
    others.onmessage = ({ data }) => {
      const { best, state } = data.given ?? {};
      if (!data.given && data.opened < opened) return;
      if (!data.given) {
        others.postMessage({ given: { best: this.best, state: this.text } });
        return stop();
      }
      this.best = bestOf(this.best, best);
      // What was done here since it opened is newer; what is only there, as a proof, comes along.
      this.text = JSON.stringify({ ...JSON.parse(state || "{}"), ...(this.isRead ? this.state : {}) });
      this.isKept = false; // not told yet: what the page in the frame notes by itself until then takes no words away
      this.calm = "here";
      this.report();
    };
    others.postMessage({ opened });
    this.others = others;
  }

  /** @param {number} wait in milliseconds */
  reportAfter(wait) {
    clearTimeout(this.due);
    this.due = setTimeout(() => this.report(), wait);
  }

  /** @returns {Promise<GidsEnding>} what becomes of the results; of reports at the same time the last one counts */
  report() {
    clearTimeout(this.due);
    this.turn += 1;
    if (this.system.held.canReport) this.latest = this.reportAs(this.turn);
    else this.around.say(this.calm === "changedPassed" ? "lookingChanged" : "looking");
    return this.latest;
  }

  /** @param {number} mine @returns {Promise<GidsEnding>} */
  async reportAs(mine) {
    const { system, around } = this;
    const isMine = () => mine === this.turn;
    const answer = await system.reach();
    const isTaken = isMine() && answer === "there" && this.tell();
    for (let tries = 2; tries && isTaken && isMine() && !system.holds(); tries -= 1) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    if (!isMine()) return this.latest;
    this.isKept = isTaken && system.holds();
    if (this.isKept) {
      around.say(this.isPassUnsure ? "unsure" : this.calm);
      if (this.isPassNew) this.reportAfter(PAUSE);
      return this.isPassUnsure ? "unsure" : "kept";
    }
    around.say(answer === "there" ? "refused" : answer);
    this.reportAfter(PATIENCE);
    this.calm = "again";
    system.told.clear(); // it may never send again what it tried to send once
    this.isPassUnsure ||= this.isPassNew;
    this.isPassNew = false;
    return "lost";
  }

  /** Tells what there is, without asking first whether the system is there.
   * @returns {boolean} whether it says that it took it */
  tell() {
    const { system, course, around, best } = this;
    if (!system.held.canReport) return false;
    this.place = around.pageInFrame()?.slice(0, 255) ?? this.place;
    this.reportedAt = Date.now();
    this.isPassNew = !!best?.passed && best !== this.bestTold;
    this.bestTold = best;
    for (const [id, chosen] of this.judged.splice(0)) tellAnswer(system, course.interactions[id], chosen);
    return system.report(best, this.place, this.pack());
  }

  stop() {
    this.turn += 1;
    this.latest = Promise.resolve("lost");
    clearTimeout(this.due);
    this.others?.close();
    this.text = "";
  }
}
