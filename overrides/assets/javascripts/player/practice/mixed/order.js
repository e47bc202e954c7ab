/* In which order scenes come that are no pair on the screen. Pure: the same seed, the same order. */

import { byChance, hashOf, sortedBy } from "../../chance.js";

/** Both scenes of every pair: first one of each, then the others, never the two of a pair next to each other.
 * @param {string[]} ids of pairs @param {number} seed @param {string[]} missed those to begin with
 * @returns {{pair: string, isReport: boolean}[]} */
export function mixed(ids, seed, missed = []) {
  const first = sortedBy(byChance(ids, seed), (id) => Number(!missed.includes(id)));
  let then = byChance(ids, seed + 1);
  if (ids.length > 1 && then[0] === first[first.length - 1]) then = [...then.slice(1), ...then.slice(0, 1)];
  const isReport = (/** @type {string} */ id) => hashOf(`${id}:kant`, seed) % 2 === 0;
  return [
    ...first.map((pair) => ({ pair, isReport: isReport(pair) })),
    ...then.map((pair) => ({ pair, isReport: !isReport(pair) })),
  ];
}
