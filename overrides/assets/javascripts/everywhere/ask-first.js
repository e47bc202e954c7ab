/* What asks once more before it wipes. */

import { one } from "./dom.js";
import { focusSoon } from "./focus.js";

/** Has the buttons of a place ask first, keep, and wipe.
 * @param {Element} place @param {string} question @param {string} hidden what is not there while it asks
 * @param {() => string} wipe gives what is said then @returns {() => void} asks no more */
export function askFirst(place, question, hidden, wipe) {
  const part = (/** @type {string} */ name) => one(`[data-do=${name}]`, place);
  const [asked, status] = [one(question, place), one(".gids-note__status, .gids-wipe__done", place)];

  /** @param {boolean} asks @param {string} said */
  function show(asks, said = "") {
    asked.hidden = !asks;
    for (const other of place.querySelectorAll(hidden)) other.toggleAttribute("hidden", asks);
    status.textContent = said;
  }
  /** @param {string} name @param {boolean} asks @param {() => string} said */
  const on = (name, asks, said = () => "") =>
    part(name).addEventListener("click", () => {
      show(asks, said());
      focusSoon(asks ? asked : part("ask"), { preventScroll: !asks }); // a question: its name is heard first
    });
  on("ask", true);
  on("keep", false);
  on("wipe", false, wipe);
  return () => show(false);
}
