/* The conversation with a learning system: what it had kept, and what it is told. Only what changed is told, and no
   result that is less than what the system had, so that a window that knows no better replaces as little as it can. */

import { callSystem, SCORM } from "./api.js";

/**
 * @typedef {import("./api.js").Calls} Calls
 * @typedef {import("./api.js").ScormVersion} ScormVersion
 * @typedef {{score: number, passed: boolean}} ResultKept  `score` is a whole percentage
 * @typedef {{best: ResultKept | null, location: string, suspendData: string}} Told
 * @typedef {Told & {learner: string, canReport: boolean}} Entry
 *   what the system had kept; `canReport` is false where the learner only looks on
 * @typedef {{entry: Entry, calls: Calls, report: (now: Told) => boolean, holds: () => boolean, forget: () => void,
 *   finish: () => void}} Session  `holds`: whether it gives back what was told last, which it may do a while later;
 *   `forget`: what was told may have got lost, so all is told again
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

/** Opens the one session of this visit.
 * @param {ScormVersion} version @returns {Session | null} null where no system answers */
export function openSession(version) {
  const names = SCORM[version];
  const calls = callSystem(version);
  if (!calls) return null;
  const { get, set, commit, finish } = calls;
  const begun = Date.now();

  const canReport = !["browse", "review"].includes(get(names.mode)); // a mode that is missing is normal
  const status = get(names.completion);
  const isBegun = ["incomplete", "completed", "passed", "failed"].includes(status);
  const isPassed = get(names.success) === "passed";
  const score = Number.parseFloat(get(`${names.score}.raw`));
  const entry = {
    best: isPassed || score >= 0 ? { passed: isPassed, score: score || 0 } : null,
    location: get(names.location),
    suspendData: get("cmi.suspend_data"),
    learner: get(names.learner),
    canReport,
  };

  /** What was told, by element. */
  const told = new Map([
    [names.completion, status],
    [names.success, get(names.success)],
    [`${names.score}.raw`, String(score)],
    ["cmi.suspend_data", entry.suspendData],
  ]);
  /** @param {string} element @param {string} value @returns {boolean} whether the system took it */
  function tell(element, value) {
    if (told.get(element) === value) return true;
    const taken = set(element, value);
    if (taken) told.set(element, value);
    return taken;
  }

  /** What was kept when the guide was opened is never lowered: a pass of another computer may be in it.
   * @param {ResultKept | null} best @returns {boolean[]} whether each part was taken */
  function tellResult(best) {
    const taken = [];
    // Never "failed", and "completed" only with a pass: many systems let nobody try again after either.
    if (best?.passed) taken.push(tell(names.completion, version === "1.2" ? "passed" : "completed"), tell(names.success, "passed"));
    else if (!isBegun) taken.push(tell(names.completion, "incomplete"));
    const isHigher = best && !(best.score < score) && (best.passed || Number.isNaN(score));
    if (!isHigher || told.get(`${names.score}.raw`) === String(best.score)) return taken;
    tell(`${names.score}.min`, "0");
    tell(`${names.score}.max`, "100");
    if (version === "2004") tell(`${names.score}.scaled`, String(best.score / 100));
    return [...taken, tell(`${names.score}.raw`, String(best.score))];
  }

  let suspended = entry.suspendData;
  /** @param {Told} now @returns {boolean} whether the system took what counts */
  function report({ best, location, suspendData }) {
    if (!canReport) return false;
    if (location) tell(names.location, location);
    set(names.sessionTime, timespan((Date.now() - begun) / 1000, version));
    // "normal" ends the attempt, and the next visit would begin an empty one that replaces the best result.
    tell(names.exit, "suspend");
    // A system may send only what changed since its last call, even where that call failed: a space makes it differ.
    suspended = suspendData + (!told.has("cmi.suspend_data") && suspended === suspendData ? " " : "");
    return [tell("cmi.suspend_data", suspended), ...tellResult(best), commit()].every(Boolean);
  }

  let finished = false;
  return {
    entry,
    calls,
    report: (now) => !finished && report(now),
    // What answers "true" to everything and keeps nothing gives something else back.
    holds: () => get("cmi.suspend_data") === suspended,
    forget: () => told.clear(),
    finish() {
      if (finished) return;
      finished = true;
      if (!canReport) {
        // A system may call it completed, for ever, when nothing was said about it (SCORM 1.2, LMSFinish).
        if (version === "1.2" && ["", "not attempted"].includes(status)) set(names.completion, "browsed");
        set(names.exit, names.normalExit);
      }
      finish();
    },
  };
}
