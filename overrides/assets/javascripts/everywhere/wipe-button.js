"use strict";
/* "Klaar, wis mijn antwoorden": on every page with questions. It asks nothing back: a second person may be waiting. */
(() => {
  const button = document.querySelector("[data-gids-wipe]");
  button?.addEventListener("click", () => {
    gidsStore.clear();
    const done = button.parentElement?.querySelector("[role=status]");
    if (done) done.textContent = "Je antwoorden zijn gewist.";
  });
  document.addEventListener("gids:stored", () => {
    button?.parentElement?.querySelector("[role=status]")?.replaceChildren();
  });
})();
