/* What makes two Dutch words the same to the search. Used for the texts and for what a reader types alike.
   Made for short texts: it would rather find a little too much than miss. The Snowball stemmers leave verbs on -t
   alone, know no misspellings, and are ten times the size. */

const PARTICIPLE = /^(aan|af|bij|door|in|mee|na|om|op|over|toe|uit|vast|voor|weg)?ge(?=.{4})/;
const ENDING = /(?<=.{3})(ingen|ing|heden|heid|etjes?|tjes?|jes?|en|e|s)$/;
// words that tell nothing apart; who somebody is tells nothing either, only what happens
const SMALL_WORDS = new Set(
  ("aan af al alle als begint bij blijft blijkt daar dame dan dat de denk denkt deze die dit doet door dus " +
    "een eens er erg ga gaan gaat geef geeft geen gewoon haar had hadden heb hebben hebt heeft heel heer hele " +
    "hem het hier hij hoe hun iemand iets ik in is ja je jij jou jouw kan klant klanten komen komt kun kunnen " +
    "later lijkt maar mag maken man mannen me mee meer meneer mens met mevrouw mij mijn moet moeten mogen na " +
    "naar nee net niet nog nu of om omdat ons ook op over persoon staan staat steeds te tegen tijd toch toe " +
    "tot u uit uw van veel voor vraag vrouw vrouwen waar wanneer want waren was wat we wel welke werd wie wij " +
    "wil willen wilt word worden wordt zal ze zeg zegt zei zich zie zij zijn zit zitten zo zonder zou").split(" "),
);

/** @param {string} text @returns {string[]} */
export const split = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Small letters without accents. @param {string} word */
export const plain = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The core of a word without inflection, spelt as it sounds: `paspoorten` and `pasport` are both `paspor`.
    @param {string} word in small letters without accents */
function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  return word
    .replace(PARTICIPLE, "$1")
    .replace(ENDING, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<=.{3})(te|de|t|d)$/, "")
    .replace(/ij|ei/g, "y")
    .replace(/au/g, "ou")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}

/** What is kept in the index for a word, and looked up in it: the word itself counts, and so does its core.
    @param {string} word @returns {string[]} */
export function forms(word) {
  const whole = plain(word);
  const core = stem(whole);
  return core === whole || SMALL_WORDS.has(core) ? [whole] : [whole, core];
}

/** The words of a question that can tell one place from another. @param {string} query @returns {string[]} */
export function telling(query) {
  const words = split(query);
  const large = words.filter((word) => !SMALL_WORDS.has(plain(word)));
  return large.length ? large : words;
}
