/* What asks once more before it wipes. */

import { all, focusSoon, one } from "./dom.js";

/** Has the buttons of a place ask first, keep, and wipe.
 * @param {Element} place @param {string} question @param {string} hidden what is not there while it asks
 * @param {() => string} wipe gives what is said then @returns {() => void} asks no more */
export function askFirst(place, question, hidden, wipe) {
  const [asked, status] = [one(question, place), one(".gids-note__status, .gids-wipe__done", place)];

  /** @param {boolean} asks @param {string} said */
  function show(asks, said = "") {
    asked.hidden = !asks;
    for (const other of all(hidden, place)) other.hidden = asks;
    status.textContent = said;
  }
  for (const name of ["ask", "keep", "wipe"]) {
    const asks = name === "ask";
    one(`[data-do=${name}]`, place).addEventListener("click", () => {
      show(asks, name === "wipe" ? wipe() : "");
      focusSoon(asks ? asked : one("[data-do=ask]", place), { preventScroll: !asks }); // a question: its name is heard first
    });
  }
  return () => show(false);
}
