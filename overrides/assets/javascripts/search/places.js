/* Finds places in the guide for what a reader typed, best first. The index is made here, when search is first used:
   that takes a few milliseconds and keeps what has to be loaded small. */

import { forms, plain, split, telling } from "./dutch.js";
import MiniSearch from "./vendor/minisearch.js";

/** @typedef {{address: string, page: string, title: string, text: string, words: string, parts: string,
               weight: number, signal: string}} Place */
/** @typedef {Place & {terms: string[]}} Found */

const LONG_WORD = 7;
const PART = 4;
const LISTED = 3; // a word or phrase that an editor listed for a place outweighs words that happen to stand elsewhere
const WORTH_SHOWING = 0.07; // of the score of the best
const WORTH_NARROWING_TO = 0.3;

/** @type {Place[]} */
const places = window.gids.searchIndex;
/** @type {Set<string>} */
const known = new Set();
/** The words of the query as they were typed. @type {Set<string>} */
let whole = new Set();

const index = new MiniSearch({
  fields: ["title", "words", "text", "parts", "page"],
  tokenize: split,
  processTerm: (/** @type {string} */ term) => {
    const indexed = forms(term);
    indexed.forEach((form) => known.add(form));
    return indexed;
  },
  searchOptions: {
    processTerm: (/** @type {string} */ term) => [...new Set([...forms(term), ...knownParts(plain(term))])],
    boost: { title: 3, words: 3 },
    boostDocument: (/** @type {number} */ id) => places[id]?.weight ?? 1,
    prefix: (/** @type {string} */ term) => term.length > 1 && whole.has(term), // a core is no beginning of a word
    fuzzy: (/** @type {string} */ term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
    maxFuzzy: 2,
  },
});
index.addAll(places.map((place, id) => ({ id, ...place })));

/** The words of the guide that an unknown long word begins or ends with: `paspoortcontrole` has `paspoort`.
    @param {string} word @returns {string[]} */
function knownParts(word) {
  if (word.length < LONG_WORD || known.has(word)) return [];
  return [...known].filter((part) => part.length >= PART && (word.startsWith(part) || word.endsWith(part)));
}

/** @param {string} text */
const asTyped = (text) => ` ${split(text).map(plain).join(" ")} `;
const listed = places.map((place) => place.words.split(",").filter(Boolean).map(asTyped));

/** @param {string} query @param {(place: Place) => boolean} wanted @param {number} share @returns {Found[]} */
function find(query, wanted, share) {
  const typed = asTyped(query);
  const words = telling(query);
  whole = new Set(words.map(plain));
  const results = index
    .search(words.join(" "))
    .map(({ id, score, terms }) => {
      const isListed = listed[id].some((phrase) => typed.includes(phrase));
      return { score: isListed ? score * LISTED : score, found: { ...places[id], terms } };
    })
    .filter(({ found }) => wanted(found))
    .sort((one, other) => other.score - one.score);
  const least = (results[0]?.score ?? 0) * share;
  return results.filter(({ score }) => score >= least).map(({ found }) => found);
}

/** Every place worth showing. @param {string} query */
export const everyPlace = (query) => find(query, () => true, WORTH_SHOWING);

/** The ids of the signals, fewer than all where that is possible. @param {string} query */
export const signals = (query) =>
  find(query, (place) => place.signal !== "", WORTH_NARROWING_TO).map((place) => place.signal);
