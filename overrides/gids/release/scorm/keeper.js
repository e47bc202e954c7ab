/* What is kept of this visit, and when the learning system is told of it: at once where it matters, and before long at
   every step, so that a learner who is cut off loses no more than a few seconds. */

import { say } from "./bar.js";
import { isElsewhere, pageInFrame } from "./frame.js";
import { packState, unpackState } from "./learner-state.js";
import { better } from "./session.js";

const PAUSE = 3000; // a call to the system may hold up the page
const PATIENCE = 15000;

/** @param {{right: number, of: number}} result @returns {number} rounded down: no pass mark is reached by rounding */
export const percentage = ({ right, of }) => Math.floor((right * 100) / of);

/** @param {import("./session.js").Session} session @param {import("./learner-state.js").Course} course */
export function startKeeping(session, course) {
  const { entry } = session;
  const known = unpackState(course, entry.suspendData);
  const passed = /** @type {GidsState["passed"]} */ (known?.passed);
  // A pass may have got lost on its way to the system where the answers did not.
  let best = better(entry.best, passed?.of ? { passed: true, score: percentage(passed) } : null);
  let bestTold = entry.best;
  let state = JSON.stringify({ version: course.content, ...known, used: Date.now() });
  let place = entry.location;
  /** @type {import("./bar.js").BarWords} what the bar says when all is well */
  let calm = !known || known.version === course.content ? "kept" : best ? "changedPassed" : "changed";
  let isRead = false;
  let isTaken = false;
  let isPassUnsure = false;
  let packed = "";
  let reportedAt = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let due;

  const pack = () => packState(course, JSON.parse(state || "{}"));

  /** @param {number} wait in milliseconds */
  function reportAfter(wait) {
    clearTimeout(due);
    due = setTimeout(report, wait);
  }

  function report() {
    clearTimeout(due);
    place = pageInFrame()?.slice(0, 255) ?? place;
    packed = pack();
    reportedAt = Date.now();
    isTaken = session.report({ best, location: place, suspendData: packed });
    if (!entry.canReport) return say("looking");
    // A system may never send again what it tried to send once.
    isPassUnsure ||= !isTaken && !!best?.passed && best !== bestTold;
    bestTold = best;
    if (isTaken && !isElsewhere()) return say(isPassUnsure ? "unsure" : calm);
    say(isElsewhere() ? "away" : "refused");
    calm = "again";
    reportAfter(PATIENCE);
  }

  return {
    report,
    place: () => place,
    stop() {
      clearTimeout(due);
      state = "";
    },
    give: () => ({ best, state }),
    /** @returns {Partial<GidsState>} */
    state: () => JSON.parse(state || "{}"),

    /** @returns {import("./bar.js").Ending} what became of the results */
    ending() {
      if (!entry.canReport) return "looking";
      if (!isTaken) return "lost";
      return isPassUnsure ? "unsure" : "kept";
    },

    load() {
      isRead = true;
      return state;
    },

    /** @param {string} text */
    save(text) {
      state = text;
      if (pack() === packed) return;
      if (isTaken) calm = "kept";
      reportAfter(Math.max(0, reportedAt + PAUSE - Date.now()));
    },

    /** @param {import("./frame.js").Finished} result of a test */
    finish(result) {
      best = better(best, { passed: result.passed, score: percentage(result) });
      report();
    },

    /** @param {import("./other-windows.js").Handover} given what an older window had */
    take(given) {
      best = better(best, given.best);
      // What was done here since it opened is newer; what is only there, as a proof, comes along.
      const theirs = JSON.parse(given.state || "{}");
      state = JSON.stringify(isRead ? { ...theirs, ...JSON.parse(state || "{}") } : theirs);
      calm = "here";
      report();
    },
  };
}
