/* Finds places in the guide for what a reader typed, best first, and tells whether it is sure of the best. */

import { alone, asTyped, elsewhere, index, keyOf, meanings, nowhere, phrases, rarity, titles } from "./index.js";
import { urgent, within, wordsOf } from "./index.js";
import { heard, split, stem } from "./dutch.js";

/** @typedef {import("./index.js").Phrase} Phrase */
/** @typedef {{ place: GidsPlace, score: number, words: Set<string>, isSure: boolean }} Found */
/** @typedef {{ score: number, matched: number, evidence: number, words: Set<string> }} Score */

const STRONGEST = 3; // what a word counts in a title
const PHRASE = 4;
const AS_TYPED = 1.5;
const WHOLE = 1.25; // for a phrase whose words all stand there, in another order or with others between them
const NEARLY = 0.8; // for one that lacks a small word
const IN_PASSING = 0.5; // for one word of a phrase whose others are small
const SMALL = 1.5; // what a small word counts in a phrase that is typed whole
const URGENT = 1.8;
const NAMED = 1.5; // whose name is typed is meant
const ALONE = 1e6;
const COVERED = 0.7; // exponent: how much it matters that every word is there
const WORTH_SHOWING = 0.25; // of the score of the best
const SURE = 0.2;
/** Who asks what to do did not come to tell what happened. */
const ASKED = /^ (mag|moet|kan|zal|hoe|wat|wie|waar|wanneer)( [a-z]+)? (ik|we|wij|je|mijn) /;
const ASIDE = 0.35;

/** Adds for one word what it counts in each place. @param {[string, number][]} terms what it may stand for
    @param {(place: GidsPlace) => Score} of @returns {number} how much it can count */
function addWord(terms, of) {
  const weight = Math.max(...terms.filter(([term]) => index.has(term)).map(([term]) => rarity(term)), 0) || rarity("");
  /** @type {Map<GidsPlace, [number, string]>} */
  const best = new Map();
  for (const [term, certainty] of terms) {
    for (const [place, count] of index.get(term) || []) {
      if (certainty * count > (best.get(place)?.[0] || 0)) best.set(place, [certainty * count, term]);
    }
  }
  for (const [place, [count, term]] of best) {
    const score = of(place);
    score.score += count * weight;
    score.matched += weight;
    score.evidence = Math.max(score.evidence, count / STRONGEST);
    score.words.add(term);
  }
  return weight;
}

/** Every place worth showing, best first. @param {string} query @returns {Found[]} */
export function find(query) {
  const typed = asTyped(query);
  const isTyped = within(typed);
  if (nowhere.some(isTyped)) return [];
  /** @type {Map<GidsPlace, Score>} */
  const scores = new Map();
  const of = (/** @type {GidsPlace} */ place) => {
    const score = scores.get(place) || { score: 0, matched: 0, evidence: 0, words: new Set() };
    scores.set(place, score);
    return score;
  };
  const words = wordsOf(query);
  const meant = words.map(meanings);
  const total = meant.reduce((sum, terms) => sum + addWord(terms, of), 0);
  const terms = (/** @type {number} */ at) => [`=${stem(words[at])}`, ...meant[at].map(([term]) => term)];
  const known = new Set(words.flatMap((word, at) => terms(at).map((term) => keyOf(word, term))));
  const beside = heard(split(query));
  const hasKeys = (/** @type {Phrase} */ { keys }) => keys.every((key) => known.has(key));
  const isWhole = (/** @type {Phrase} */ phrase) =>
    isTyped(phrase) ||
    (phrase.keys.length + phrase.small.length / 3 >= 1 && hasKeys(phrase) && phrase.small.every((word) => beside.has(word)));
  const isThere = (/** @type {Phrase} */ phrase) => isWhole(phrase) || (phrase.keys.length > 0 && hasKeys(phrase));
  for (const phrase of phrases.filter(isThere)) {
    const score = of(phrase.place);
    const { all, keys } = phrase;
    const whole = isTyped(phrase) ? AS_TYPED : isWhole(phrase) ? (keys.length ? WHOLE : 1) : 0;
    const small = whole ? SMALL * (all.length - keys.length) : 0;
    const rare = keys.reduce((sum, key) => sum + rarity(key.slice(1)), 1 + small);
    const bonus = rare * PHRASE * (whole || (keys.length < 2 ? IN_PASSING : NEARLY));
    score.score = Math.max(score.score, bonus) + (whole ? bonus / 4 : 0);
    score.matched = Math.max(score.matched, total / 2);
    score.evidence = 1;
  }
  for (const { place } of alone.filter(({ text }) => text === typed)) {
    Object.assign(of(place), { score: ALONE, matched: total, evidence: 1 });
  }
  elsewhere.filter(isWhole).forEach(({ place }) => scores.delete(place));
  const named = new Set(titles.filter(({ place, all }) => (place.call || place.weight < 1) && all.length).filter(isTyped).map(({ place }) => place));
  const first = new Set(named.size ? [] : urgent.filter(isThere).map(({ place }) => place));
  const isAsked = ASKED.test(typed);
  const found = [...scores].map(([place, { score, matched, evidence, words: terms }]) => {
    const covered = total ? matched / total : 1;
    const factor = place.weight * (first.has(place) ? URGENT : named.has(place) ? NAMED : 1) * (isAsked && place.signal ? ASIDE : 1);
    return { place, score: score * covered ** COVERED * factor, words: terms, isSure: evidence * covered >= SURE };
  });
  found.sort((one, other) => other.score - one.score);
  return found.filter(({ score }) => score >= found[0].score * WORTH_SHOWING);
}
