/* Finds places in the guide for what a reader typed, best first, and tells whether it is sure of the best. */

import { PART, alone, elsewhere, index, joined, keyOf, meanings, nowhere, phrases, rarity, titles } from "./index.js";
import { STRONGEST, urgent, within } from "./index.js";
import { around, split, stem, telling } from "./dutch.js";

/** @typedef {import("./index.js").Phrase} Phrase */
/** @typedef {{ place: GidsPlace, score: number, isSure: boolean }} Found */

const PHRASE = 4;
const AS_TYPED = 1.5;
const WHOLE = 1.25; // for a phrase whose words all stand there, in another order or with others between them
const PARTLY = 0.35; // for one that lacks a small word
const SMALL = 1.5; // what a small word counts in a phrase that is typed whole
const URGENT = 1.8;
const NAMED = 2; // whose name is typed is meant
const ALONE = 1e6;
const WORTH_SHOWING = 0.25; // of the score of the best
const SURE = 0.2;
/** Who asks what to do did not come to tell what happened. */
const ASKED = /^ (mag|moet|kan|zal|hoe|wat|wie|waar|wanneer)( [a-z]+)? (ik|we|wij|je|mijn) |^ (wat als|stel|is het|is dit|hoe) /;
const ASIDE = 0.35;
const NOTHING = { score: 0, matched: 0, evidence: 0 };

/** How much each place has of the words that were typed, and how much it could have.
    @param {[string, number][][]} meant what each of the words may stand for */
function countWords(meant) {
  /** @type {Map<GidsPlace, typeof NOTHING>} */
  const scores = new Map();
  let total = 0;
  for (const terms of meant) {
    const weight = Math.max(...terms.filter(([term]) => index.has(term)).map(([term]) => rarity(term)), 0) || rarity("");
    total += weight;
    /** @type {Map<GidsPlace, number>} */
    const best = new Map();
    for (const [term, certainty] of terms) {
      for (const [place, count] of index.get(term) || []) best.set(place, Math.max(best.get(place) || 0, certainty * count));
    }
    for (const [place, count] of best) {
      const { score, matched, evidence } = scores.get(place) || NOTHING;
      const most = Math.max(evidence, count / STRONGEST);
      scores.set(place, { score: score + count * weight, matched: matched + weight, evidence: most });
    }
  }
  return { scores, total };
}

/** Every place worth showing, best first. @param {string} query @returns {Found[]} */
export function find(query) {
  const all = split(query);
  const words = telling(all);
  const meant = words.map((word) => [...meanings(word), ...(word === all.at(-1) ? [] : joined(word, `${all.at(-1)}`))]);
  const { scores, total } = countWords(meant);
  const typed = all.join(" ");
  const isTyped = within(query);
  const terms = meant.map((each, at) => [[`=${stem(words[at])}`, 1], ...each.filter(([, certainty]) => certainty > PART)]);
  const known = new Set(terms.flatMap((each, at) => each.map(([term]) => keyOf(words[at], String(term)))));
  const beside = new Set(around(all));
  /** How much of a phrase stands there. @param {Phrase} phrase */
  const share = (phrase) => {
    const { keys, small } = phrase;
    if (isTyped(phrase)) return AS_TYPED;
    if (!keys.every((key) => known.has(key))) return 0;
    if (keys.length + small.length / 3 >= 1 && small.every((word) => beside.has(word))) return WHOLE;
    return keys.length && PARTLY;
  };
  const there = phrases.filter(share).map((phrase) => ({ ...phrase, share: share(phrase) }));
  const isMeant = (/** @type {Phrase} */ phrase) => (phrase.all.length > 1 ? share(phrase) > 1 : all.includes(phrase.all[0]));
  if (nowhere.some(isMeant) && !there.some(({ keys, share }) => keys.length > 1 && share > 1)) return [];
  for (const { all, keys, place, share } of there) {
    const { score, matched } = scores.get(place) || NOTHING;
    const small = share > 1 ? SMALL * (all.length - keys.length) : 0;
    const bonus = PHRASE * share * keys.reduce((sum, key) => sum + rarity(key.slice(1)), 1 + small);
    const more = Math.max(score, bonus) + (share > 1 ? bonus / 4 : 0);
    scores.set(place, { score: more, matched: Math.max(matched, total / 2), evidence: 1 });
  }
  const only = alone.filter((phrase) => phrase.all.join(" ") === typed);
  only.forEach(({ place }) => scores.set(place, { score: ALONE, matched: total, evidence: 1 }));
  const count = (/** @type {Phrase[]} */ list, /** @type {GidsPlace} */ it) => list.filter((one) => one.place === it && isMeant(one)).length;
  for (const { place } of elsewhere.filter(isMeant)) if (count(phrases, place) <= count(elsewhere, place)) scores.delete(place);

  const named = titles.filter((title) => (title.place.call || title.place.weight < 1) && isTyped(title)).map(({ place }) => place);
  const first = named.length ? [] : urgent.filter((phrase) => share(phrase) > 1).map(({ place }) => place);
  const found = [...scores].map(([place, { score, matched, evidence }]) => {
    const covered = total ? matched / total : 1;
    const meant = first.includes(place) ? URGENT : named.includes(place) ? NAMED : place.signal && ASKED.test(` ${typed} `) ? ASIDE : 1;
    return { place, score: score * covered * place.weight * meant, isSure: evidence * covered >= SURE };
  });
  found.sort((one, other) => other.score - one.score);
  return found.filter(({ score }) => score >= found[0].score * WORTH_SHOWING);
}
