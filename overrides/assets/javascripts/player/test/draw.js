/* Draws a test: of each pair one scene, half of them to report. Pure, and all of it follows from the seed.
   Attempt 0, 1, 2 … orders the pairs by chance; the first half is shown with its report side, the other with its help
   side. Of 1,000 attempts the first is taken in which both halves are fair and 40 to 60 percent of the scenes stand as
   in each earlier try, else the one that comes nearest. */

import { byChance, hashOf, sortedBy } from "../chance.js";

const ATTEMPTS = 1000;
const MOST_GREY = 2;
const FROM_HALF = 0.1001; // more than a tenth, as 12 of 20 less a half is a little more in binary

/** @typedef {{id: string, signals: string[], grey: boolean}} Pair  `grey`: one reports in doubt */

/** Few are grey, and no signal that could be there lacks. @param {Pair[]} half @param {Pair[]} pairs */
function isFair(half, pairs) {
  const shown = new Set(half.flatMap(({ signals }) => signals));
  const all = pairs.flatMap(({ signals }) => signals);
  const isAlone = (/** @type {string} */ signal) => all.indexOf(signal) === all.lastIndexOf(signal);
  return all.every((signal) => shown.has(signal) || isAlone(signal)) && half.filter(({ grey }) => grey).length <= MOST_GREY;
}

/** @param {Pair[]} pairs @param {number} seed @param {Set<string>[]} earlier what the tries before showed
 * @returns {Set<string>} the ids of the pairs of which one reports the scene */
export function reportSides(pairs, seed, earlier = []) {
  const middle = Math.floor(pairs.length / 2);
  let best = { shown: new Set([""]), cost: Infinity };
  for (let attempt = 0; attempt < ATTEMPTS && best.cost > FROM_HALF; attempt += 1) {
    const order = sortedBy(pairs, ({ id }) => hashOf(`${id}:${attempt}`, seed));
    const shown = new Set(order.slice(0, middle).map(({ id }) => id));
    const unfair = Number(!isFair(order.slice(0, middle), pairs) || !isFair(order.slice(middle), pairs));
    const same = earlier.map((before) => pairs.filter(({ id }) => shown.has(id) === before.has(id)).length / pairs.length);
    const cost = Math.max(unfair, ...same.map((part) => Math.abs(part - 0.5)));
    if (cost < best.cost) best = { shown, cost };
  }
  return best.shown;
}

/** Each try draws anew: who repeats an earlier one or turns it round has at most three of five right.
 * @param {Pair[]} pairs @param {number} seed @param {number} attempt counts from 1
 * @returns {{pair: string, isReport: boolean}[]} the scenes in their order */
export function formOf(pairs, seed, attempt) {
  /** @type {Set<string>[]} */
  const tries = [];
  while (tries.length < attempt) tries.push(reportSides(pairs, tries.length ? hashOf(`trekking:${tries.length}`, seed) : seed, tries));
  const shown = tries[attempt - 1];
  const order = byChance(pairs.map(({ id }) => id), seed + attempt);
  return order.map((pair) => ({ pair, isReport: shown?.has(pair) ?? false }));
}
