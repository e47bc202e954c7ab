/* Draws a test: of each pair one scene, half of them to report. Pure, and all of it follows from the seed.
   Attempt 0, 1, 2 … orders the pairs by chance; the first half is shown with its report side, the other with its help
   side. Of 1,000 attempts the first is taken in which both halves are fair, else the last. */

import { byChance, hashOf, sortedBy } from "../chance.js";

const ATTEMPTS = 1000;
const MOST_GREY = 2;

/** @typedef {{id: string, signals: string[], grey: boolean}} Pair  `grey`: one reports in doubt */

/** Few are grey, and no signal that could be there lacks. @param {Pair[]} half @param {Pair[]} pairs */
export function isFair(half, pairs) {
  const shown = new Set(half.flatMap(({ signals }) => signals));
  const all = pairs.flatMap(({ signals }) => signals);
  const isAlone = (/** @type {string} */ signal) => all.indexOf(signal) === all.lastIndexOf(signal);
  return all.every((signal) => shown.has(signal) || isAlone(signal)) && half.filter(({ grey }) => grey).length <= MOST_GREY;
}

/** @param {Pair[]} pairs @param {number} seed @returns {Set<string>} the ids of the pairs of which one reports the scene */
export function reportSides(pairs, seed) {
  const middle = Math.floor(pairs.length / 2);
  let order = pairs;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    order = sortedBy(pairs, ({ id }) => hashOf(`${id}:${attempt}`, seed));
    if (isFair(order.slice(0, middle), pairs) && isFair(order.slice(middle), pairs)) break;
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
