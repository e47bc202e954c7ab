/* How far somebody is: a piece for each item, and the same in words. */

import { element } from "../everywhere/element.js";

const PAGE = document.title;

/** Says in the title where one is, unless "Verberg" gave the page another. @param {string} words nothing at the end */
export function showInTitle(words) {
  if (document.title.endsWith(PAGE)) document.title = words ? `${words} - ${PAGE}` : PAGE;
}

/** @param {Element} place @param {string} words @param {boolean[]} done of each item @param {number} at the item that is
 *   shown, or none */
export function showProgress(place, words, done, at) {
  showInTitle(words);
  const said = place.querySelector(".gids-progress__words");
  if (said && said.textContent !== words) said.textContent = words;
  const pieces = done.map((isDone, index) => {
    const piece = element("span", "gids-segments__piece");
    piece.toggleAttribute("data-done", isDone);
    piece.toggleAttribute("data-now", index === at);
    return piece;
  });
  place.querySelector(".gids-segments")?.replaceChildren(...pieces);
}
