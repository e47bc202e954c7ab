"use strict";
/* The conversation with a learning system: the same few calls for SCORM 1.2 and SCORM 2004. A system that answers
   wrongly, or throws, never stops the guide: a call then gives false or nothing. */

/**
 * @typedef {{[name: string]: (...values: string[]) => unknown}} GidsScormApi
 * @typedef {"1.2" | "2004"} GidsScormVersion
 * @typedef {{score: number, passed: boolean}} GidsResultKept  `score` is a whole percentage
 * @typedef {{best: GidsResultKept | null, completed: boolean, location: string, suspendData: string, canReport: boolean}} GidsEntry
 *   what the system had kept; `canReport` is false where the learner only looks on
 * @typedef {{entry: GidsEntry, report: (now: Omit<GidsEntry, "canReport">) => boolean, finish: () => void}} GidsSession
 */

/** SCORM Run-Time Environment: 1.2, section 3.3 and 3.4; 2004 3rd Edition, section 3.1 and 4.2. */
const GIDS_SCORM = {
  "1.2": {
    api: "API",
    calls: { initialize: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", finish: "LMSFinish" },
    mode: "cmi.core.lesson_mode",
    completion: "cmi.core.lesson_status",
    success: "cmi.core.lesson_status",
    score: "cmi.core.score",
    location: "cmi.core.lesson_location",
    sessionTime: "cmi.core.session_time",
    exit: "cmi.core.exit",
    normalExit: "",
  },
  2004: {
    api: "API_1484_11",
    calls: { initialize: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", finish: "Terminate" },
    mode: "cmi.mode",
    completion: "cmi.completion_status",
    success: "cmi.success_status",
    score: "cmi.score",
    location: "cmi.location",
    sessionTime: "cmi.session_time",
    exit: "cmi.exit",
    normalExit: "normal",
  },
};

/** Looks for the system's API in the frames round this one, then round the window that opened it.
 * @param {Window} from @param {string} name @returns {GidsScormApi | null} */
function gidsFindApi(from, name) {
  /** @param {Window | null} start */
  const above = (start) => {
    for (let here = start; here; here = here.parent === here ? null : here.parent) {
      try {
        const found = /** @type {any} */ (here)[name];
        if (found) return found;
      } catch {
        // a frame of another site: the API may be above it
      }
    }
    return null;
  };
  return above(from) ?? above(from.opener) ?? above(from.top?.opener ?? null);
}

/** @param {number} seconds @param {GidsScormVersion} version @returns {string} CMITimespan or ISO 8601 */
function gidsTimespan(seconds, version) {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return version === "1.2" ? `${two(hours)}:${two(minutes)}:${two(rest)}.00` : `PT${hours}H${minutes}M${rest}S`;
}

/** Opens the one session of this visit.
 * @param {GidsScormVersion} version @returns {GidsSession | null} null where no system answers */
function gidsOpenSession(version) {
  const names = GIDS_SCORM[version];
  const api = gidsFindApi(window, names.api);
  const begun = Date.now();

  /** @param {keyof typeof names.calls} call @param {string[]} values */
  function ask(call, ...values) {
    try {
      return String(api?.[names.calls[call]]?.(...values) ?? "");
    } catch {
      return "";
    }
  }
  const get = (/** @type {string} */ element) => ask("get", element);
  const set = (/** @type {string} */ element, /** @type {string} */ value) => ask("set", element, value) === "true";

  if (ask("initialize", "") !== "true") return null;

  const canReport = !["browse", "review"].includes(get(names.mode)); // a mode that is missing is normal
  const passed = get(names.success) === "passed";
  const score = Number.parseFloat(get(`${names.score}.raw`));
  const entry = {
    best: passed || score >= 0 ? { passed, score: score || 0 } : null,
    completed: ["completed", "passed"].includes(get(names.completion)),
    location: get(names.location),
    suspendData: get("cmi.suspend_data"),
    canReport,
  };

  /** @param {Omit<GidsEntry, "canReport">} now @returns {boolean} whether the system took what counts */
  function report({ best, completed, location, suspendData }) {
    if (!canReport) return true;
    if (location) set(names.location, location);
    set(names.sessionTime, gidsTimespan((Date.now() - begun) / 1000, version));
    // "normal" ends the attempt, and the next visit would begin an empty one that replaces the best result.
    set(names.exit, "suspend");
    const taken = [set("cmi.suspend_data", suspendData)];
    if (version === "2004") {
      taken.push(set(names.completion, completed ? "completed" : "incomplete"));
      if (best?.passed) taken.push(set(names.success, "passed"));
    } else {
      // Never "failed": some systems refuse another try after it.
      const unfinished = entry.completed ? "completed" : "incomplete"; // somebody may have marked it by hand
      taken.push(set(names.completion, best?.passed ? "passed" : unfinished));
    }
    if (best) {
      set(`${names.score}.min`, "0");
      set(`${names.score}.max`, "100");
      taken.push(set(`${names.score}.raw`, String(best.score)));
      if (version === "2004") set(`${names.score}.scaled`, String(best.score / 100));
    }
    return [...taken, ask("commit", "") === "true"].every(Boolean);
  }

  let finished = false;
  return {
    entry,
    report: (now) => !finished && report(now),
    finish() {
      if (finished) return;
      finished = true;
      if (!canReport) set(names.exit, names.normalExit);
      ask("finish", "");
    },
  };
}
