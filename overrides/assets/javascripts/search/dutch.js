/* What makes two Dutch words the same to the search. Used for the texts and for what a reader types alike; the rules and
   irregular forms come with the index, whose maker follows the same ones. */

const { rules, small, people, irregular, beginning, short, beside, real } = window.gids.searchIndex;
const RULES = rules.map(([pattern, replacement]) => /** @type {[RegExp, string]} */ ([new RegExp(pattern, "g"), replacement]));
const SMALL_WORDS = new Set(small.split(" "));
export const PEOPLE = new Set(people.split(" "));
const SHORT = new Map(short.split(",").map((pair) => /** @type {[string, string]} */ (pair.split(" "))));
const FILTERS = real.map(atob);
/** @type {Map<string, string[]>} */
const groups = new Map();
for (const group of irregular.split(",").map((cores) => cores.split(" "))) {
  for (const core of group) groups.set(core, [...(groups.get(core) || []), ...group]);
}

/** Words and numbers in small letters without accents, and whole: `24uur` is two, `nr` is `nummer`.
    @param {string} text @returns {string[]} */
export function split(text) {
  const words = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/\p{L}+|\p{N}+/gu) || [];
  return words.map((word) => SHORT.get(word) || word);
}

/** The core of a word without inflection, spelt as it sounds: `paspoorten` and `pasport` are both `paspor`.
    @param {string} word */
export const stem = (word) =>
  word.length < 4 ? word : RULES.reduce((core, [pattern, replacement]) => core.replace(pattern, replacement), word);

/** The cores of a word and of its irregular forms: `sprak` is `sprek` too, `afsprak` `afsprek`.
    @param {string} word @returns {string[]} */
export function cores(word) {
  const core = stem(word);
  const begins = ["", core.match(beginning)?.[0] || ""];
  const others = begins.flatMap((begin) => (groups.get(core.slice(begin.length)) || []).map((other) => begin + other));
  return core.length > 1 ? [core, ...others] : [];
}

/** The words of a question that can tell one place from another. @param {string[]} words */
export const telling = (words) => words.filter((word) => !SMALL_WORDS.has(word));

/** What stands around the telling words of a phrase: in `kijkt naar hem` a word of direction and somebody.
    @param {string[]} words */
export const around = (words) => words.filter((word) => !/^(de|het)$/.test(word)).map((word) => (PEOPLE.has(word) ? "@" : stem(word)));

/** Whether a word that the guide does not have is Dutch: it only looks like those it has. Each filter knows in what the
    one before it is wrong. @param {string} word */
export function isDutch(word) {
  const wrong = FILTERS.findIndex((filter, level) => !isIn(filter, word, level));
  return (wrong < 0 ? FILTERS.length : wrong) % 2 > 0;
}

/** @param {string} filter @param {string} word @param {number} level */
function isIn(filter, word, level) {
  let place = 2166136261 + level;
  for (const letter of word) place = Math.imul(place ^ letter.charCodeAt(0), 16777619) >>> 0;
  return [0, 1, 2, 3, 4, 5, 6, 7, 8].slice(0, level ? 1 : 9).every((turn) => {
    const at = (place + turn * ((place >>> 16) | 1)) % (8 * filter.length - 1);
    return (filter.charCodeAt(at >> 3) >> (at & 7)) & 1;
  });
}

/** Whether a word that is not Dutch may be another with a typing mistake in it: two in a long one. It begins as the
    other does. @param {string} word @param {string} other */
export function isMistyped(word, other) {
  if (word[0] !== other[0] || word.length < 5) return false;
  const most = other.length > 9 && word.slice(0, 4) === other.slice(0, 4) ? 2 : 1;
  return [word, word.replace(/(en|.)$/, "")].some((each) => isNear(each, other, most)); // the other is without its ending
}

/** Whether one letter is typed for another. @param {string} one @param {string} two */
const isBeside = (one, two) => one === two || beside.includes(one + two) || beside.includes(two + one);

/** Whether one word becomes the other by so many letters that were lost, swapped, mistaken or typed twice.
    @param {string} word @param {string} other @param {number} most @returns {boolean} */
function isNear(word, other, most) {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  if (word.length === at && other.length === at) return true;
  if (!most) return false;
  const [one, two] = [word.slice(at), other.slice(at)];
  const isSwapped = one[0] === two[1] && one[1] === two[0];
  const isMistaken = isBeside(one[0], two[0]);
  return (
    isNear(one, two.slice(1), most - 1) ||
    (isSwapped && isNear(one.slice(2), two.slice(2), most - 1)) ||
    (isMistaken && isNear(one.slice(1), two.slice(1), most - 1)) ||
    ((isMistaken || isBeside(one[0], word[at - 1])) && isNear(one.slice(1), two, most - 1))
  );
}
