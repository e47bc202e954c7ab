/* Which words of a note are an opinion. What somebody else said is a fact, and so is that a paper differs from another. */

const QUOTED = /"[^"]*"|“[^”]*”|„[^”“]*[”“]|‘[^’]*’|(?<!\p{L})'[^']*'(?!\p{L})/gu;
const SAID = /(?<!\p{L})(?:zei(?:den)?|zegt|zeggen|vertelde|vertelt|vroeg|vraagt|riep|antwoordde|antwoordt|schreef|noemde|noemt)(?:\s+\p{L}+){0,5}?\s+(?:dat|of|zichzelf|zich)(?!\p{L})|(?<!\p{L})volgens (?!mij(?!\p{L}))/iu;
const PAPER = /(?:foto|brp|pas|paspoort|rijbewijs|kaart|akte|formulier|handtekening|datum|adres|nummer|uittreksel|document|contract|systeem|naam)(?!\p{L})/iu;
const COMPARED = /^(?:lijkt|leek|lijken|klopte? niet)$/i;

/** @param {string} words @returns {RegExp} with an e behind them too ("angstige"), and one or two words for "…" */
function wholeWord(words) {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(" …", "(?: \\S+){1,2}").replace(/ +/g, "\\s+");
  return new RegExp(`(?<!\\p{L})${escaped}e?(?!\\p{L})`, "giu");
}

/** @param {string} sentence @param {RegExpMatchArray} found @returns {boolean} whether a word is one of opinion there */
function isOpinion(sentence, found) {
  const before = sentence.slice(0, found.index);
  const isName = /\p{L}/u.test(before) && /^\p{Lu}/u.test(found[0]);
  return !isName && !SAID.test(before) && !(COMPARED.test(found[0].replace(/\s+/g, " ")) && PAPER.test(sentence));
}

/** @param {string} typed @param {{words: string[], tip: string}[]} kinds @returns {{word: string, tip: string}[]} one of each kind, as it was typed first */
export function opinionsIn(typed, kinds) {
  const sentences = typed.replace(QUOTED, " ").split(/(?<=[.!?;])\s+|\n+/);
  return kinds.flatMap(({ words, tip }) => {
    const found = sentences.flatMap((sentence) =>
      words.flatMap((word) => [...sentence.matchAll(wholeWord(word))].filter((match) => isOpinion(sentence, match)).map(([text]) => text)),
    );
    return found[0] ? [{ word: found[0], tip }] : [];
  });
}
