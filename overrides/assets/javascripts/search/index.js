/* The words of the guide, each with the places where it counts. Made when search is first used: that takes a few
   milliseconds and keeps what has to be loaded small. */

import { PEOPLE, around, cores, isDutch, isMistyped, split, stem, telling } from "./dutch.js";

export const STRONGEST = 3; // what a word of a title counts, and one that was listed: more than what happens to stand there
const [FORM, BEGINNING, MISTYPED] = [0.8, 0.6, 0.6];
export const PART = 0.3;
const LONG_RUN = 7; // letters of a phrase that is found with its words joined or split in another way

/** `keys` tell the place, `small` is what stands around them. @typedef {{ text: string, run: string, all: string[],
    keys: string[], small: string[], place: GidsPlace }} Phrase */

/** How much each word, and each core behind `=`, counts in each place. @type {Map<string, Map<GidsPlace, number>>} */
export const index = new Map();
/** Titles and single words that were listed, with their cores: found with a typing mistake too. @type {Map<string, string>} */
const strong = new Map();

/** What a word that was typed has in common with a word of a phrase: its core, and the letter that it begins with, as
    `wonen` is not `gewond`. @param {string} word @param {string} [term] what it may stand for */
export const keyOf = (word, term = word) => (term[0] === "=" ? word[0] + term : `${term[0]}=${stem(term)}`);

/** @param {string[]} words in any of their forms */
const asTyped = (words) => ` ${words.map((word) => (telling([word]).length ? keyOf(word) : word)).join(" ")} `;

/** @param {string | undefined} list with commas @param {GidsPlace} place @returns {Phrase[]} */
function phrasesOf(list, place) {
  const texts = (list || "").split(",").filter(Boolean);
  return texts.map((one) => {
    const all = split(one);
    const words = telling(all).filter((word) => all.length < 2 || !PEOPLE.has(word));
    const keys = words.map((word) => keyOf(word));
    return { text: asTyped(all), run: all.join(""), all, keys, small: around(all.filter((word) => !words.includes(word))), place };
  });
}

/** @param {string} query @returns {(phrase: Phrase) => boolean} whether a phrase stands in what was typed */
export function within(query) {
  const words = split(query);
  const typed = asTyped(words);
  const runs = words.flatMap((_, from) => words.slice(from).map((_, more) => words.slice(from, from + more + 1).join("")));
  const isRun = (/** @type {string} */ run) =>
    run.length >= LONG_RUN && runs.some((each) => each.startsWith(run) && each.length - run.length <= 2);
  return ({ text, run }) => typed.includes(text) || isRun(run);
}

export const places = window.gids.searchIndex.places;
window.gids.searchIndex.words.forEach((words, at) => (places[at].words = words));
/** @param {"words" | "number" | "urgent" | "alone" | "never" | "title"} field */
const listed = (field) => places.flatMap((place) => phrasesOf(place[field], place));
export const urgent = listed("urgent");
export const alone = listed("alone");
export const elsewhere = listed("never");
export const titles = listed("title");
export const phrases = [...listed("words"), ...listed("number"), ...urgent, ...titles];
export const nowhere = phrasesOf(window.gids.searchIndex.never, places[0]);

/** @param {GidsPlace} place @param {string[]} words @param {number} weight */
function add(place, words, weight) {
  for (const term of words.flatMap((word) => [word, `=${stem(word)}`])) {
    const counts = index.get(term) || new Map();
    index.set(term, counts.set(place, Math.max(weight, counts.get(place) || 0)));
  }
}

for (const place of places) {
  add(place, split([place.text, (place.card || "").replace(/<[^>]*>/g, " ")].join(" ")), 1);
  const title = telling(split(place.title));
  add(place, title.filter((word) => !PEOPLE.has(word)), STRONGEST);
  add(place, title, 1); // most signals name the one who comes along
  title.forEach((word) => strong.set(word, stem(word)));
}
for (const { place, all } of phrases) {
  add(place, telling(all), all.length > 1 ? 1 : STRONGEST);
  if (all.length === 1) telling(all).forEach((word) => strong.set(word, stem(word)));
}
const every = [...index.keys()].filter((term) => term[0] !== "=");

/** How rare a word is: one that the guide does not have is rarest. @param {string} term */
export const rarity = (term) => Math.log(1 + places.length / (index.get(term)?.size || 1));

/** Whether somebody is typing a word: of a short one half has to be there. @param {string} word @param {string} other */
const isBegin = (word, other) =>
  word.length > 2 && (word.length > 7 || word.length * 2 >= other.length) && other.startsWith(word);

/** The words of the guide that a word may stand for, with how sure that is: another form of it, else a longer word,
    else one with a typing mistake, else a part of it. @param {string} word @returns {[string, number][]} */
export function meanings(word) {
  /** @param {string[]} terms @param {number} certainty @returns {[string, number][]} */
  const each = (terms, certainty) => terms.map((term) => [term, certainty]);
  const forms = cores(word).map((core) => `=${core}`);
  if ([word, ...forms].some((term) => index.has(term))) return [[word, 1], ...each(forms, FORM)];
  const isMistake = !isDutch(word);
  const longer = every.filter((other) => (isMistake && isBegin(word, other)) || (word.length > 4 && other.endsWith(word)));
  if (longer.length) return each(longer, BEGINNING);
  const mistyped = isMistake ? [...strong.keys()].filter((other) => isMistyped(word, other)) : [];
  if (mistyped.length || word.length < 7) return each(mistyped, MISTYPED);
  const core = stem(word);
  const parts = [...strong].filter(([part, its]) => its.length > 3 && part.length * 3 >= word.length);
  const last = parts.filter(([part, its]) => (part.length > 4 && word.endsWith(part)) || (its.length > 4 && core.endsWith(its)));
  const least = Math.min(5, word.length / 2);
  const first = parts.filter(([part, its]) => word.startsWith(part) || (its.length >= least && core.startsWith(its)));
  return each((last.length ? last : first).map(([part]) => part), PART);
}

/** What a verb is with its other part at the end: `schrijft … in` is `inschrijft`.
    @param {string} word @param {string} last @returns {[string, number][]} */
export const joined = (word, last) => [last + word, `=${stem(last + word)}`].map((term) => [term, FORM]);
