/* The conversation with a learning system: what it had kept, and what it is told. Only what changed is told, and no
   result that is less than what the system had, so that a window that knows no better replaces as little as it can. */

import { callSystem, SCORM } from "./api.js";

/**
 * @typedef {import("./api.js").ScormVersion} ScormVersion
 * @typedef {{score: number, passed: boolean}} ResultKept  `score` is a whole percentage
 * @typedef {{best: ResultKept | null, location: string, suspendData: string}} Told
 */

/** @param {ResultKept | null} one @param {ResultKept | null} other @returns {ResultKept | null}
 *   the better one: what was passed outdoes any higher score with which somebody did not pass */
export function better(one, other) {
  if (!one || !other) return one ?? other;
  const more = Number(other.passed) - Number(one.passed) || other.score - one.score;
  return more > 0 ? other : one;
}

/** @param {number} seconds @param {ScormVersion} version @returns {string} CMITimespan or ISO 8601 */
function timespan(seconds, version) {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return version === "1.2" ? `${two(hours)}:${two(minutes)}:${two(rest)}.00` : `PT${hours}H${minutes}M${rest}S`;
}

/** The one session of this visit. */
export class Session {
  begun = Date.now();
  isFinished = false;

  /** @param {ScormVersion} version @param {import("./api.js").Calls} calls */
  constructor(version, calls) {
    const { get } = calls;
    const names = SCORM[version];
    this.version = version;
    this.names = names;
    this.calls = calls;
    this.status = get(names.completion);
    this.score = Number.parseFloat(get(`${names.score}.raw`));
    const passed = get(names.success) === "passed";
    /** What the system had kept; where the learner only looks on, nothing is told. A mode that is missing is normal. */
    this.entry = {
      best: passed || this.score >= 0 ? { passed, score: this.score || 0 } : null,
      location: get(names.location),
      suspendData: get("cmi.suspend_data"),
      learner: get(names.learner),
      canReport: !["browse", "review"].includes(get(names.mode)),
    };
    this.suspended = this.entry.suspendData;
    /** What was told, by element. */
    this.told = new Map([
      [names.completion, this.status],
      [names.success, get(names.success)],
      [`${names.score}.raw`, String(this.score)],
      ["cmi.suspend_data", this.suspended],
    ]);
  }

  /** @param {string} element @param {string} value @returns {boolean} whether the system took it */
  tell(element, value) {
    if (this.told.get(element) === value) return true;
    const taken = this.calls.set(element, value);
    if (taken) this.told.set(element, value);
    return taken;
  }

  /** What was kept when the guide was opened is never lowered: a pass of another computer may be in it.
   * @param {ResultKept | null} best @returns {boolean[]} whether each part was taken */
  tellResult(best) {
    const { names, version, status, score } = this;
    const isBegun = ["incomplete", "completed", "passed", "failed"].includes(status);
    const taken = [];
    // Never "failed", and "completed" only with a pass: many systems let nobody try again after either.
    if (best?.passed) taken.push(this.tell(names.completion, version === "1.2" ? "passed" : "completed"), this.tell(names.success, "passed"));
    else if (!isBegun) taken.push(this.tell(names.completion, "incomplete"));
    const isHigher = best && !(best.score < score) && (best.passed || Number.isNaN(score));
    if (!isHigher || this.told.get(`${names.score}.raw`) === String(best.score)) return taken;
    this.tell(`${names.score}.min`, "0");
    this.tell(`${names.score}.max`, "100");
    if (version === "2004") this.tell(`${names.score}.scaled`, String(best.score / 100));
    return [...taken, this.tell(`${names.score}.raw`, String(best.score))];
  }

  /** @param {Told} now @returns {boolean} whether the system took what counts */
  report({ best, location, suspendData }) {
    if (!this.entry.canReport || this.isFinished) return false;
    const { names, suspended } = this;
    if (location) this.tell(names.location, location);
    this.calls.set(names.sessionTime, timespan((Date.now() - this.begun) / 1000, this.version));
    // "normal" ends the attempt, and the next visit would begin an empty one that replaces the best result.
    this.tell(names.exit, "suspend");
    // A system may send only what changed since its last call, even where that call failed: a space makes it differ.
    this.suspended = suspendData + (!this.told.has("cmi.suspend_data") && suspended === suspendData ? " " : "");
    return [this.tell("cmi.suspend_data", this.suspended), ...this.tellResult(best), this.calls.commit()].every(Boolean);
  }

  /** @returns {boolean} whether it gives back what was told last, which it may do a while later: what answers "true" to
   *   everything and keeps nothing gives something else back */
  holds() {
    return this.calls.get("cmi.suspend_data") === this.suspended;
  }

  finish() {
    if (this.isFinished) return;
    this.isFinished = true;
    if (!this.entry.canReport) {
      // A system may call it completed, for ever, when nothing was said about it (SCORM 1.2, LMSFinish).
      if (this.version === "1.2" && ["", "not attempted"].includes(this.status)) this.calls.set(this.names.completion, "browsed");
      this.calls.set(this.names.exit, this.names.normalExit);
    }
    this.calls.finish();
  }
}

/** @param {ScormVersion} version @returns {Session | null} null where no system answers */
export function openSession(version) {
  const calls = callSystem(version);
  return calls && new Session(version, calls);
}
