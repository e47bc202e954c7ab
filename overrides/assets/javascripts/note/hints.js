/* Gives a friendly hint at a field of the note where a word of opinion or a citizen service number (BSN) is typed.
   It never holds anybody up. The words stand on the page itself, from docs/_gegevens/oordeelwoorden.yml. */

import { all, element, one } from "../everywhere/dom.js";
import { opinionsIn } from "./opinions.js";

const NUMBER = /(?<!\d)(?:\d{8,9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3})(?!\d)/g;
const PAUSE_MILLISECONDS = 600;

/** The eleven test: nine digits, the last one weighs -1; of eight digits the first is a zero.
 * @param {string} digits @returns {boolean} */
function isCitizenServiceNumber(digits) {
  const sum = Array.from(digits.padStart(9, "0"), (digit, index) => Number(digit) * (index === 8 ? -1 : 9 - index));
  return Number(digits) > 0 && sum.reduce((total, part) => total + part) % 11 === 0;
}

const kinds = all("[data-gids-opinions] dt").map((group) => ({
  words: all("[data-word]", group).map((word) => word.getAttribute("data-word") ?? ""),
  tip: group.nextElementSibling?.getAttribute("data-hint") ?? "",
}));

const form = one("[data-gids-note]");
const fields = /** @type {(HTMLInputElement | HTMLTextAreaElement)[]} */ (all("input[type=text], textarea", form));
let waiting = 0;

function look() {
  clearTimeout(waiting);
  for (const { id, value } of fields) {
    const place = one(`#${id}-tip`);
    const hints = (value ? opinionsIn(value, kinds) : []).map(({ word, tip }) => `“${word}”: ${tip}`);
    const numbers = (value.match(NUMBER) ?? []).map((number) => number.replace(/\D/g, ""));
    if (numbers.some(isCitizenServiceNumber)) hints.push("Is dit een BSN? Noteer niet meer dan het meldingsformulier vraagt.");
    if (place.textContent === hints.join("")) continue; // saying it again would disturb who listens
    place.replaceChildren(...hints.map((hint) => element("p", "", hint)));
  }
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE_MILLISECONDS);
});
form.addEventListener("gids-note-start", look);
