/* What a test was worth, as a learning system gets it. */

/** @param {{right: number, of: number}} result @returns {number} rounded down: no pass mark is reached by rounding */
export const percentage = ({ right, of }) => Math.floor((right * 100) / of);

/** The only place that makes a score of a test. A system with a minimum percentage of its own calls everybody passed who
 * has that: who had every scene right, but not what must be right, stays one below.
 * @param {import("./frame.js").Finished} result @returns {import("./session.js").ResultKept} */
export function resultOf({ passed, right, of, minimum }) {
  const score = percentage({ right, of });
  return { passed, score: passed ? score : Math.max(0, Math.min(score, minimum - 1)) };
}
