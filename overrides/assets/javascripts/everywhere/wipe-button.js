/* "Wis wat ik invulde": on every page where something was answered. It asks once, and then leaves nothing. */

import { focusSoon } from "./focus.js";
import { started } from "./started.js";
import { store } from "./store.js";

(() => {
  const place = document.querySelector("[data-gids-wipe]");
  const confirmation = place?.querySelector("[role=group]");
  const done = place?.querySelector("[role=status]");
  if (!place || !(confirmation instanceof HTMLElement) || !done) return;
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (place.querySelector(`[data-do=${name}]`));

  /** @param {boolean} asks @param {string} said */
  function show(asks, said = "") {
    confirmation?.toggleAttribute("hidden", !asks);
    part("ask").hidden = asks;
    done?.replaceChildren(said);
  }

  part("ask").addEventListener("click", () => {
    show(true);
    focusSoon(confirmation); // its name is heard first, then the two answers
  });
  part("keep").addEventListener("click", () => {
    show(false);
    focusSoon(part("ask"));
  });
  part("wipe").addEventListener("click", () => {
    store.clear();
    show(false, "Je antwoorden zijn gewist.");
    focusSoon(part("ask"), { preventScroll: true });
  });
  document.addEventListener("gids:stored", () => show(false));
  started(place);
})();
