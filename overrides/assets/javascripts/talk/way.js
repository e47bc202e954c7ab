/* A way through a talk, as a value: which replies were chosen, and what they changed. Pure: it knows no page. */

/**
 * @typedef {{[turn: string]: string[]}} Graph  the turns that the replies of each turn lead to, in their order
 * @typedef {number[]} Way  the replies that were chosen, from the first turn on
 */

/** @param {Graph} graph @param {string} start @param {Way} way @returns {string[]} the turns that were shown, with the last */
export const turnsOf = (graph, start, way) =>
  way.reduce((turns, reply) => [...turns, (graph[turns[turns.length - 1] ?? ""] ?? [])[reply] ?? start], [start]);

/** How far one can still come from each turn: the place of the furthest end in the list, so that less is further.
 * @param {Graph} graph @param {string[]} ends the furthest first @returns {{[turn: string]: number}} */
export function reachOf(graph, ends) {
  /** @type {{[turn: string]: number}} */
  const reach = {};
  ends.forEach((end, place) => (reach[end] = place));
  const of = (/** @type {string} */ turn) => reach[turn] ?? ends.length;
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (const [turn, replies] of Object.entries(graph)) {
      const best = Math.min(of(turn), ...replies.map(of));
      if (best < of(turn)) {
        reach[turn] = best;
        isDone = false;
      }
    }
  }
  return reach;
}

/** The places in the way of the replies after which a further end was out of reach.
 * @param {Graph} graph @param {string[]} ends @param {string} start @param {Way} way @returns {number[]} */
export function changesOf(graph, ends, start, way) {
  const reach = reachOf(graph, ends);
  const turns = turnsOf(graph, start, way).map((turn) => reach[turn] ?? ends.length);
  return way.flatMap((_, place) => ((turns[place + 1] ?? 0) > (turns[place] ?? 0) ? [place] : []));
}
