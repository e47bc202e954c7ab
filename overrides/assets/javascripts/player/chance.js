/* Chance that can be repeated: the same seed always gives the same order. */

/** Returns 32 bits that are always the same for the same ASCII text and seed (after MurmurHash2, Austin Appleby).
 * @param {string} text @param {number} seed */
export function hashOf(text, seed) {
  let hash = seed;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x5bd1e995);
  for (const shift of [13, 15]) hash = Math.imul(hash ^ (hash >>> shift), 0x5bd1e995);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** @template Item @param {readonly Item[]} items @param {(item: Item) => number} place @returns {Item[]} */
export function sortedBy(items, place) {
  const placed = items.map((item) => ({ item, at: place(item) }));
  return placed.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** @param {readonly string[]} ids @param {number} seed @returns {string[]} by chance */
export const byChance = (ids, seed) => sortedBy(ids, (id) => hashOf(id, seed));
