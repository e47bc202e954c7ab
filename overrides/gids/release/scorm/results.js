/* What a test was worth, and what a learning system is told of it: the only place that decides on status and score. */

/** @param {GidsFinished} test @returns {GidsResult} rounded down, as no pass mark is reached by rounding. A system with a minimum
 *   percentage of its own calls everybody passed who has that: who had every scene right, but not what must be right,
 *   stays one below. */
export function resultOf({ passed, right, of, needed = of }) {
  const [score = 0, minimum = 0] = [right, needed].map((count) => Math.floor((count * 100) / of));
  return { passed, score: passed ? score : Math.max(0, Math.min(score, minimum - 1)) };
}

/** @param {(GidsResult | null)[]} results @returns {GidsResult | null} the best: what was passed outdoes any higher score with
 *   which somebody did not pass; the first of two that are as good */
export function bestOf(...results) {
  const all = results.flatMap((result) => result ?? []);
  return all.sort((one, other) => Number(other.passed) - Number(one.passed) || other.score - one.score)[0] ?? null;
}

/** What was held when the guide was opened is never lowered: a pass of another computer may be in it. Never "failed", and
 * "completed" only with a pass: many systems let nobody try again after either.
 * @param {{status: string, score: number}} held @param {GidsResult | null} best
 * @returns {{completion?: string, success?: string, score?: string}} without what stays as it is */
export function newsFor(held, best) {
  const isBegun = ["incomplete", "completed", "passed", "failed"].includes(held.status);
  const isHigher = best && (best.passed ? !(best.score <= held.score) : Number.isNaN(held.score));
  return {
    ...(best?.passed ? { completion: "completed", success: "passed" } : !isBegun && { completion: "incomplete" }),
    ...(isHigher && { score: String(best.score) }),
  };
}
