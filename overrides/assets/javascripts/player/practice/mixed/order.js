/* In which order scenes come that are no pair on the screen. Pure: the same seed, the same order. */

import { byChance, hashOf, sortedBy } from "../../chance.js";
import { sceneOf } from "../../state.js";

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

/** @param {GidsItem[]} items @param {number} seed @param {(signal: string) => boolean} isWeak those to begin with
 * @param {(id: string) => boolean} isReport whether one reports the scene
 * @returns {GidsItem[]} the scenes of all pairs by chance, one on a screen, and then the rest */
export function mixedItems(items, seed, isWeak, isReport) {
  const pairs = items.filter(({ kind }) => kind === "pair");
  const missed = pairs.filter(({ signals }) => signals.some(isWeak));
  const scenes = mixed(pairs.map(({ id }) => id), seed, missed.map(({ id }) => id)).flatMap((side) => {
    const item = pairs.find(({ id }) => id === side.pair);
    const scene = item?.asks.find((id) => isReport(id) === side.isReport);
    return item && scene ? [sceneOf(item, scene, "Scène")] : [];
  });
  return [...scenes, ...items.filter((item) => !pairs.includes(item))];
}
