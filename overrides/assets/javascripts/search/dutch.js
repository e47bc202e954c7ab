/* What makes two Dutch words the same to the search. Used for the texts and for what a reader types alike; the rules and
   irregular forms come with the index, whose maker follows the same ones. */

const { rules, small, people, irregular, words: others } = window.gids.searchIndex;
const RULES = rules.map(([pattern, replacement]) => /** @type {[RegExp, string]} */ ([new RegExp(pattern, "g"), replacement]));
const SMALL_WORDS = new Set(small.split(" "));
const WHO = people.map((words) => words.split(" "));
const ARTICLES = ["de", "een"];
/** A Bloom filter of words of Dutch that are nearly a word of the guide: no mistakes. */
const FILTER = atob(others);
/** @type {Map<string, string[]>} */
const groups = new Map();
for (const group of irregular.split(",").map((cores) => cores.split(" "))) {
  for (const core of group) groups.set(core, [...(groups.get(core) || []), ...group]);
}

/** Words and numbers in small letters without accents: `24uur` is two. @param {string} text @returns {string[]} */
export const split = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/\p{L}+|\p{N}+/gu) || [];

/** The core of a word without inflection, spelt as it sounds: `paspoorten` and `pasport` are both `paspor`.
    @param {string} word */
export const stem = (word) =>
  word.length < 4 ? word : RULES.reduce((core, [pattern, replacement]) => core.replace(pattern, replacement), word);

/** The cores of a word and of its irregular forms: `sprak` is `sprek` too. @param {string} word @returns {string[]} */
export const cores = (word) => (stem(word).length > 1 ? [stem(word), ...(groups.get(stem(word)) || [])] : []);

/** The words of a question that can tell one place from another. @param {string[]} words */
export const telling = (words) => words.filter((word) => !SMALL_WORDS.has(word));

/** Whether a word says who does something, to whom, or may be either. @param {string} word */
export const kindOf = (word) => WHO.findIndex((words) => words.includes(word));

/** What has to stand around the telling words of a phrase: in `kijkt naar hem` a word of direction and somebody.
    @param {string[]} words */
export const around = (words) =>
  words.filter((word) => !ARTICLES.includes(word)).map((word) => (kindOf(word) < 0 ? stem(word) : `@${kindOf(word)}`));

/** What stands in a question for the words around those of a phrase. @param {string[]} words */
export const heard = (words) =>
  new Set(around(words).flatMap((sign) => (sign === "@2" ? ["@0", "@1", sign] : sign[0] === "@" ? [sign, "@2"] : sign)));

/** Whether a word that the guide does not have is one that only looks like those it has. @param {string} word */
export function isDutch(word) {
  let place = 2166136261;
  for (const letter of word) place = Math.imul(place ^ letter.charCodeAt(0), 16777619) >>> 0;
  return [0, 1, 2, 3, 4, 5].every((turn) => {
    const at = (place + turn * ((place >>> 16) | 1)) % (8 * FILTER.length);
    return (FILTER.charCodeAt(at >> 3) >> (at & 7)) & 1;
  });
}

/** Whether a word may be another with a typing mistake in it: two in a long one. It is no Dutch word itself, and begins
    as the other does. @param {string} word @param {string} other */
export function isMistyped(word, other) {
  if (word[0] !== other[0] || word.length < 5 || isDutch(word)) return false;
  const isLong = other.length > 10 && word.slice(0, 4) === other.slice(0, 4);
  return isNear(word, other, isLong ? 2 : 1);
}

/** @param {string} word @param {string} other @param {number} most @returns {boolean} */
function isNear(word, other, most) {
  if (Math.abs(word.length - other.length) > most) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  if (at >= word.length) return true;
  if (!most) return false;
  const one = word.slice(at);
  const two = other.slice(at);
  const isSwapped = one[0] === two[1] && one[1] === two[0];
  return (
    isNear(one.slice(1), two.slice(1), most - 1) ||
    isNear(one.slice(1), two, most - 1) ||
    isNear(one, two.slice(1), most - 1) ||
    (isSwapped && isNear(one.slice(2), two.slice(2), most - 1))
  );
}
