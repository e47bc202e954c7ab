/* A way through a talk, as a value: which replies were chosen, and what they changed. Pure: it knows no page. */

/** @param {GidsTurns} graph @param {string} start @param {GidsWay} way @returns {string[]} the turns that were shown, with the last */
export const turnsOf = (graph, start, way) =>
  way.reduce((turns, reply) => [...turns, (graph[turns[turns.length - 1] ?? ""] ?? [])[reply] ?? start], [start]);

/** The places in the way of the replies after which a further end was out of reach.
 * @param {GidsTurns} graph @param {string[]} ends the furthest first @param {string} start @param {GidsWay} way @returns {number[]} */
export function changesOf(graph, ends, start, way) {
  /** @type {{[turn: string]: number}} the place of the furthest end in reach, so that less is further */
  const reach = Object.fromEntries(ends.map((end, place) => [end, place]));
  const of = (/** @type {string} */ turn) => reach[turn] ?? ends.length;
  const every = Object.entries(graph);
  for (const _ of every) for (const [turn, replies] of every) reach[turn] = Math.min(of(turn), ...replies.map(of)); // one step a round
  const turns = turnsOf(graph, start, way).map(of);
  return way.flatMap((_, place) => ((turns[place + 1] ?? 0) > (turns[place] ?? 0) ? [place] : []));
}
