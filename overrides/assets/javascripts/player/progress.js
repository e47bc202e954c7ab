/* How far somebody is: a piece for each item, and the same in words. */

import { element, one } from "../everywhere/dom.js";

/** @param {Element} place @param {string} words @param {boolean[]} done of each item @param {number} at the item that is
 *   shown, or none */
export function showProgress(place, words, done, at) {
  const said = one(".gids-progress__words", place);
  if (said.textContent !== words) said.textContent = words;
  const pieces = done.map((isDone, index) => {
    const piece = element("span", "gids-segments__piece");
    piece.toggleAttribute("data-done", isDone);
    piece.toggleAttribute("data-now", index === at);
    return piece;
  });
  one(".gids-segments", place).replaceChildren(...pieces);
}
