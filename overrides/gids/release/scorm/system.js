/* The learning system: whether it is there, what it held, and what it is told. Only what changed is told, and no result that
   is less than what it had, so that a window that knows no better replaces as little as it can. A system that answers
   wrongly, or throws, never stops the guide. Source: SCORM Run-Time Environment, 1.2, section 3.3 and 3.4; 2004 3rd
   Edition, section 3.1 and 4.2, whose names stand here. */

import { newsFor } from "./results.js";

const LIMIT = 5000;

/** What SCORM 1.2 calls otherwise. @type {{[name: string]: string}} */
const OF_1_2 = {
  Terminate: "Finish",
  "cmi.learner_id": "cmi.core.student_id",
  "cmi.mode": "cmi.core.lesson_mode",
  "cmi.completion_status": "cmi.core.lesson_status",
  "cmi.success_status": "cmi.core.lesson_status",
  "cmi.location": "cmi.core.lesson_location",
};
const IN_CORE_OF_1_2 = /^cmi\.(?=score|session_time|exit)/;

/** Looks for the system's API in the frames round this one, then round the window that opened it.
 * @param {string} name @returns {any} */
function findApi(name) {
  for (const start of [window, window.opener, window.top?.opener]) {
    for (let here = start; here; here = here.parent === here ? null : here.parent) {
      try {
        if (here[name]) return here[name];
      } catch {
        // a frame of another site: the API may be above it
      }
    }
  }
  return null;
}

/** @param {number} seconds @param {boolean} is2004 @returns {string} ISO 8601, or CMITimespan */
function timespan(seconds, is2004) {
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  if (is2004) return `PT${hours}H${minutes}M${rest}S`;
  return `${[hours, minutes, rest].map((part) => String(part).padStart(2, "0")).join(":")}.00`;
}

/** The one session of this visit. */
export class System {
  begun = Date.now();
  isBelieved = /** @type {boolean | undefined} */ (undefined); // without that a file of the package answers

  /** @param {"1.2" | "2004"} version */
  constructor(version) {
    this.is2004 = version === "2004";
    this.api = findApi(this.is2004 ? "API_1484_11" : "API");
    this.isThere = this.does("Initialize", "");
    const [status, success] = [this.get("cmi.completion_status"), this.get("cmi.success_status")];
    const [score, suspendData] = [Number.parseFloat(this.get("cmi.score.raw")), this.get("cmi.suspend_data")];
    const passed = success === "passed";
    /** When the guide was opened. Where the learner only looks on, nothing is told; a mode that is missing is normal. */
    this.held = {
      status,
      score,
      best: passed || score >= 0 ? { passed, score: score || 0 } : null,
      location: this.get("cmi.location"),
      suspendData,
      learner: this.get("cmi.learner_id"),
      canReport: !["browse", "review"].includes(this.get("cmi.mode")),
    };
    this.suspended = suspendData;
    /** By element. */
    this.told = new Map([["cmi.completion_status", status], ["cmi.success_status", success], ["cmi.suspend_data", suspendData]]);
    // A system whose own policy forbids to ask for a file says nothing about the connection.
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, disposition }) => {
      if (effectiveDirective === "connect-src" && disposition === "enforce") this.isBelieved = true;
    });
  }

  /** Its API may answer "true" to what never arrived (seen in Moodle 4.5 and in the player of Open edX), so a file of the
   * package is asked for before anything is told. @returns {Promise<"there" | "refused" | "silent">} `refused`: something
   * answers, but not with the package, as where the learner was logged out */
  async reach() {
    const limit = new AbortController();
    setTimeout(() => limit.abort(), LIMIT);
    try {
      const { ok } = await fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "manual", signal: limit.signal });
      // Where the package was opened a moment ago, this is no logout: the system refuses HEAD, or signs each address.
      this.isBelieved ??= !ok;
      return ok || this.isBelieved ? "there" : "refused";
    } catch {
      return this.isBelieved ? "there" : "silent";
    }
  }

  /** @param {string} call @param {string} element @param {string[]} values @returns {string} */
  ask(call, element, ...values) {
    const named = (/** @type {string} */ name) => (this.is2004 ? name : (OF_1_2[name] ?? name.replace(IN_CORE_OF_1_2, "cmi.core.")));
    try {
      return String(this.api?.[(this.is2004 ? "" : "LMS") + named(call)]?.(named(element), ...values) ?? "");
    } catch {
      return "";
    }
  }

  /** Some answer 1, as the standard of the script language has it, where SCORM says "true".
   * @param {string} call @param {string} element @param {string[]} values @returns {boolean} */
  does(call, element, ...values) {
    return ["true", "1"].includes(this.ask(call, element, ...values));
  }

  /** @param {string} element */
  get(element) {
    return this.ask("GetValue", element);
  }

  /** @param {string} element @param {string} value @returns {boolean} whether the system took it */
  set(element, value) {
    return this.does("SetValue", element, value);
  }

  /** The same, where that is new. @param {string} element @param {string | undefined} value */
  tell(element, value) {
    if (value === undefined || this.told.get(element) === value) return true;
    const taken = this.set(element, value);
    if (taken) this.told.set(element, value);
    return taken;
  }

  /** @param {GidsResult | null} best @param {string} location @param {string} suspendData
   * @returns {boolean} whether the system took what counts */
  report(best, location, suspendData) {
    const { held, told, is2004 } = this;
    const { completion, success, score } = newsFor(held, best);
    if (location) this.tell("cmi.location", location);
    this.set("cmi.session_time", timespan((Date.now() - this.begun) / 1000, is2004));
    // "normal" ends the attempt, and the next visit would begin an empty one that replaces the best result.
    this.tell("cmi.exit", "suspend");
    // A system may send only what changed since its last call, even where that call failed: a space makes it differ.
    this.suspended = suspendData + (!told.has("cmi.suspend_data") && this.suspended === suspendData ? " " : "");
    this.tell("cmi.score.min", score && "0");
    this.tell("cmi.score.max", score && "100");
    if (is2004) this.tell("cmi.score.scaled", score && String(Number(score) / 100));
    return [
      this.tell("cmi.suspend_data", this.suspended),
      this.tell("cmi.completion_status", is2004 || !success ? completion : undefined), // SCORM 1.2 has one status for both
      this.tell("cmi.success_status", success),
      this.tell("cmi.score.raw", score),
      this.does("Commit", ""),
    ].every(Boolean);
  }

  /** @returns {boolean} whether it gives back what was told last, which it may do a while later: what answers "true" to
   *   everything and keeps nothing gives something else back */
  holds() {
    return this.get("cmi.suspend_data") === this.suspended;
  }

  finish() {
    if (!this.held.canReport) {
      // A system may call it completed, for ever, when nothing was said about it (SCORM 1.2, LMSFinish).
      if (!this.is2004 && ["", "not attempted"].includes(this.held.status)) this.set("cmi.completion_status", "browsed");
      this.set("cmi.exit", this.is2004 ? "normal" : "");
    }
    this.does("Terminate", "");
  }
}
