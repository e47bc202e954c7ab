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

/** @param {import("./session.js").Session} session @param {() => import("./session.js").Told} now what there is
 * @param {() => void} tellMore what else is told @param {import("./bar.js").BarWords} calm what the bar says when all is well */
export function startReports(session, now, tellMore, calm) {
  let { best: bestTold, suspendData: packed } = session.entry;
  let isKept = false;
  let isPassNew = false; // told, and no later answer of the system to show that it arrived
  let isPassUnsure = false;
  let reportedAt = 0;
  let turn = 0;
  let latest = Promise.resolve(false);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let due;

  /** @param {number} wait in milliseconds */
  function reportAfter(wait) {
    clearTimeout(due);
    due = setTimeout(report, wait);
  }

  /** Tells what there is, without asking first whether the system is there.
   * @returns {boolean} whether it says that it took it */
  function tell() {
    const what = now();
    packed = what.suspendData;
    reportedAt = Date.now();
    isPassNew = !!what.best?.passed && what.best !== bestTold;
    bestTold = what.best;
    if (session.entry.canReport) tellMore();
    return session.report(what);
  }

  /** @param {import("./bar.js").BarWords} trouble @returns {false} */
  function fail(trouble) {
    // A system may never send again what it tried to send once.
    isPassUnsure ||= isPassNew;
    isPassNew = false;
    session.forget();
    calm = "again";
    say(isElsewhere() ? "away" : trouble);
    reportAfter(PATIENCE);
    return (isKept = false);
  }

  /** @param {number} mine @returns {Promise<boolean>} */
  async function reportAs(mine) {
    const answer = await reach();
    if (mine !== turn) return latest;
    if (answer !== "there") return fail(answer);
    const isTaken = tell();
    for (let wait = 0; isTaken && mine === turn && wait < LATER && !session.holds(); wait += PAUSE) await pass(PAUSE);
    if (mine !== turn) return latest;
    if (!isTaken || !session.holds()) return fail("refused");
    isKept = true;
    if (isElsewhere()) say("away");
    else say(isPassUnsure ? "unsure" : calm);
    if (isPassNew || isElsewhere()) reportAfter(isPassNew ? PAUSE : PATIENCE);
    return true;
  }

  /** @returns {Promise<boolean>} whether the system keeps what there is; of reports at the same time the last one counts */
  function report() {
    clearTimeout(due);
    turn += 1;
    if (session.entry.canReport) latest = reportAs(turn);
    else say(calm === "changedPassed" ? "lookingChanged" : "looking");
    return latest;
  }

  return {
    report,
    tell,

    /** What there is may have changed: that is told before long. */
    change() {
      if (now().suspendData === packed) return;
      if (isKept) calm = "kept";
      reportAfter(Math.max(0, reportedAt + PAUSE - Date.now()));
    },

    /** @param {import("./bar.js").BarWords} other what the bar says from now on when all is well */
    calmly: (other) => void (calm = other),

    /** @returns {import("./bar.js").Ending} what became of the results */
    ending() {
      if (!session.entry.canReport) return "looking";
      if (!isKept) return "lost";
      return isPassUnsure ? "unsure" : "kept";
    },

    stop() {
      turn += 1;
      latest = Promise.resolve(isKept);
      clearTimeout(due);
    },
  };
}
