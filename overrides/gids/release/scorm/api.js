/* The calls of a learning system: the same few for SCORM 1.2 and SCORM 2004. A system that answers wrongly, or throws,
   never stops the guide: a call then gives false or nothing. */

/**
 * @typedef {{[name: string]: (...values: string[]) => unknown}} ScormApi
 * @typedef {"1.2" | "2004"} ScormVersion
 * @typedef {{get: (element: string) => string, set: (element: string, value: string) => boolean,
 *   commit: () => boolean, finish: () => boolean}} Calls
 */

/** SCORM Run-Time Environment: 1.2, section 3.3 and 3.4; 2004 3rd Edition, section 3.1 and 4.2. */
export const SCORM = {
  "1.2": {
    api: "API",
    calls: { initialize: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", finish: "LMSFinish" },
    learner: "cmi.core.student_id",
    mode: "cmi.core.lesson_mode",
    completion: "cmi.core.lesson_status",
    success: "cmi.core.lesson_status",
    score: "cmi.core.score",
    location: "cmi.core.lesson_location",
    sessionTime: "cmi.core.session_time",
    exit: "cmi.core.exit",
    normalExit: "",
    response: "student_response",
    between: ",",
    wrong: "wrong",
  },
  2004: {
    api: "API_1484_11",
    calls: { initialize: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", finish: "Terminate" },
    learner: "cmi.learner_id",
    mode: "cmi.mode",
    completion: "cmi.completion_status",
    success: "cmi.success_status",
    score: "cmi.score",
    location: "cmi.location",
    sessionTime: "cmi.session_time",
    exit: "cmi.exit",
    normalExit: "normal",
    response: "learner_response",
    between: "[,]",
    wrong: "incorrect",
  },
};

/** Looks for the system's API in the frames round this one, then round the window that opened it.
 * @param {Window} from @param {string} name @returns {ScormApi | null} */
function findApi(from, name) {
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

/** Begins the one session of this visit.
 * @param {ScormVersion} version @returns {Calls | null} null where no system answers */
export function callSystem(version) {
  const { api: name, calls } = SCORM[version];
  const api = findApi(window, name);

  /** @param {keyof typeof calls} call @param {string[]} values */
  function ask(call, ...values) {
    try {
      return String(api?.[calls[call]]?.(...values) ?? "");
    } catch {
      return "";
    }
  }
  // Some systems answer 1, as the standard of the script language has it, where SCORM says "true".
  const took = (/** @type {string} */ answer) => answer === "true" || answer === "1";

  if (!took(ask("initialize", ""))) return null;
  return {
    get: (element) => ask("get", element),
    set: (element, value) => took(ask("set", element, value)),
    commit: () => took(ask("commit", "")),
    finish: () => took(ask("finish", "")),
  };
}
