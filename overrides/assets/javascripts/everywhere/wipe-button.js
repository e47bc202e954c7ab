/* "Klaar, wis mijn antwoorden": on every page with questions. It asks nothing back: a second person may be waiting. */

import { started } from "./started.js";
import { store } from "./store.js";

(() => {
  const button = document.querySelector("[data-gids-wipe]");
  if (button?.parentElement) started(button.parentElement);
  button?.addEventListener("click", () => {
    store.clear();
    const done = button.parentElement?.querySelector("[role=status]");
    if (done) done.textContent = "Je antwoorden zijn gewist.";
  });
  document.addEventListener("gids:stored", () => {
    button?.parentElement?.querySelector("[role=status]")?.replaceChildren();
  });
})();
