/* Draws a test: of each pair one scene, half of them to report. gids/learning/draw.py does the same, and says how. */

import { byChance, hashOf, sortedBy } from "../question/seed.js";

const ATTEMPTS = 1000;
const MOST_GREY = 2;

/** @typedef {{id: string, signals: string[], grey: boolean}} Pair  `grey`: one reports in doubt */

/** @param {Pair[]} pairs @param {number} seed @returns {Set<string>} the ids of the pairs of which one reports the scene */
export function reportSides(pairs, seed) {
  /** @type {Map<string, number>} */
  const among = new Map();
  for (const signal of pairs.flatMap(({ signals }) => signals)) among.set(signal, (among.get(signal) ?? 0) + 1);

  /** Few are grey, and no signal that could be there lacks. @param {Pair[]} half */
  function isFair(half) {
    const shown = new Set(half.flatMap(({ signals }) => signals));
    return [...among].every(([signal, count]) => count < 2 || shown.has(signal)) && half.filter(({ grey }) => grey).length <= MOST_GREY;
  }

  const middle = Math.floor(pairs.length / 2);
  let order = pairs;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    order = sortedBy(pairs, ({ id }) => hashOf(`${id}:${attempt}`, seed));
    if (isFair(order.slice(0, middle)) && isFair(order.slice(middle))) break;
  }
  return new Set(order.slice(0, middle).map(({ id }) => id));
}

/** The second try shows the other scene of every pair, the third draws anew, and so on.
 * @param {Pair[]} pairs @param {number} seed @param {number} attempt counts from 1
 * @returns {{pair: string, isReport: boolean}[]} the scenes in their order */
export function formOf(pairs, seed, attempt) {
  const drawn = Math.floor((attempt - 1) / 2);
  const shown = reportSides(pairs, drawn ? hashOf(`trekking:${drawn}`, seed) : seed);
  const order = byChance(pairs.map(({ id }) => id), seed + attempt);
  return order.map((pair) => ({ pair, isReport: shown.has(pair) === (attempt % 2 === 1) }));
}
