/* What is kept of this visit: the answers, the best result and the place, from the system and for the system. */

import { pageInFrame } from "./frame.js";
import { packState, unpackState } from "./learner-state.js";
import { startReports } from "./reports.js";
import { percentage, resultOf } from "./score.js";
import { better } from "./session.js";

/** @param {import("./session.js").Session} session @param {import("./learner-state.js").Course} course
 * @param {() => void} tellMore what else is told when the system is there */
export function startKeeping(session, course, tellMore) {
  const { entry } = session;
  const known = unpackState(course, entry.suspendData);
  const passed = /** @type {GidsState["passed"]} */ (known?.passed);
  // A pass may have got lost on its way to the system where the answers did not, and a system may not tell its result.
  let best = better(better(entry.best, bestOf(known)), passed?.of ? { passed: true, score: percentage(passed) } : null);
  let state = JSON.stringify({ version: course.content, ...known, used: Date.now() });
  let place = entry.location;
  let isRead = false;
  const isChanged = !!known && known.version !== course.content;
  const reports = startReports(session, now, tellMore, !isChanged ? "kept" : best?.passed ? "changedPassed" : "changed");

  /** @returns {import("./session.js").Told} */
  function now() {
    place = pageInFrame()?.slice(0, 255) ?? place;
    const suspendData = packState(course, { ...JSON.parse(state || "{}"), ...(best && { best }) });
    return { best, location: place, suspendData };
  }

  return {
    report: reports.report,
    tell: reports.tell,
    ending: reports.ending,
    place: () => place,
    /** Whether somebody passed, and finds other questions: the result is there, and a test no more. */
    isPassedBefore: isChanged && !!passed?.of,
    stop() {
      reports.stop();
      state = "";
    },
    give: () => ({ best, state }),
    /** @returns {Partial<GidsState>} */
    state: () => JSON.parse(state || "{}"),

    load() {
      isRead = true;
      return state;
    },

    /** @param {string} text */
    save(text) {
      state = text;
      reports.change();
    },

    /** @param {import("./frame.js").Finished} result of a test */
    finish(result) {
      best = better(best, resultOf(result));
      reports.report();
    },

    /** @param {import("./other-windows.js").Handover} given what an older window had */
    take(given) {
      best = better(best, given.best);
      // What was done here since it opened is newer; what is only there, as a proof, comes along.
      const theirs = JSON.parse(given.state || "{}");
      state = JSON.stringify(isRead ? { ...theirs, ...JSON.parse(state || "{}") } : theirs);
      reports.calmly("here");
      reports.report();
    },
  };
}

/** @param {any} known @returns {import("./session.js").ResultKept | null} the result that this shell itself has noted */
function bestOf(known) {
  const { score, passed } = known?.best ?? {};
  return typeof score === "number" ? { score, passed: passed === true } : null;
}
