/* What a search field does before anything is found: it loads the search, sends nothing, leads from the field to the
   first hit, and leaves nothing that was typed for the next person. */

import { attempt, one, wordsIn } from "../everywhere/dom.js";
import { load, SEARCH_FAILED } from "../everywhere/load.js";

/** A page that was open while the guide was updated asks for files of the version before. @param {Element} place */
function sayWhyNot(place) {
  const root = document.body.dataset.gidsRoot;
  one("[aria-live]", place).textContent = SEARCH_FAILED;
  one("[data-gids-results]", place).innerHTML = `<p>Kijk bij <a href="${root}/signalen/index.html">alle signalen</a> of bij <a href="${root}/hulp/index.html">hulp en contact</a>.</p>`;
}

/** @param {Element} place with the form @param {string} state a class of it while something is typed
    @returns {() => void} what to do when somebody comes to the field */
export function searchField(place, state) {
  const form = one("form", place);
  const field = /** @type {HTMLInputElement} */ (one("input[type=text]", form));
  const changed = () => field.dispatchEvent(new Event("input"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = one("[data-gids-results] a", place);
    (field.value.trim() && first ? first : field).focus();
  });
  form.addEventListener("reset", () => {
    requestAnimationFrame(changed); // the field is empty after this
    field.focus();
  });
  field.addEventListener("input", () => one("[type=reset]", form)?.toggleAttribute("hidden", !field.value.trim()));
  place.addEventListener("click", keepSignal);
  addEventListener("pagehide", () => {
    field.value = "";
    changed();
  });
  return () => {
    const needed = wordsIn(one("[data-gids-search]"), "data-gids-search-files");
    Promise.all(needed.map(load)).then(() => window.gids.search.answerIn(place, state), () => sayWhyNot(place));
  };
}

/** Lets which signal it was go along in this tab alone: an address stays in the history of the browser. @param {Event} event */
function keepSignal(event) {
  const link = event.target instanceof Element ? event.target.closest("[data-gids-to-note]") : null;
  const { ctrlKey, shiftKey, metaKey } = /** @type {MouseEvent} */ (event);
  if (!link || ctrlKey || shiftKey || metaKey) return; // another tab would not have it
  attempt(() => sessionStorage.setItem("gids.signal", String(link.getAttribute("data-gids-to-note")))); // else the note begins without it
}
