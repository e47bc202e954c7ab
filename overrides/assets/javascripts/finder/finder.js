/* Narrows the list of signals to what a reader sees or hears, best first. It has the word knowledge of the search from
   the moment that somebody enters the field; until that is loaded, a signal has to hold one of the words as typed. */

import { loadSearch } from "../everywhere/search-button.js";
import { started } from "../everywhere/started.js";

(() => {
  const finder = document.querySelector("[data-gids-finder]");
  const field = finder?.querySelector("[data-gids-finder-field]");
  const status = finder?.querySelector("[role=status]");
  const list = finder?.querySelector("ul");
  if (!finder || !(field instanceof HTMLInputElement) || !status || !list) return;
  const signals = [...list.children].filter((item) => item instanceof HTMLElement);

  /** @type {GidsSearch | undefined} */
  let search;

  /** @param {string} query @returns {HTMLElement[]} best first */
  function matching(query) {
    if (search) {
      const ids = search.signals(query);
      return ids.flatMap((id) => signals.filter((item) => item.dataset.gidsSignal === id));
    }
    const words = query.toLowerCase().split(/\s+/).filter((word) => word.length > 2);
    const found = signals.filter((item) => words.some((word) => item.textContent?.toLowerCase().includes(word)));
    return found.length ? found : signals;
  }

  const narrow = () => {
    const query = field.value.trim();
    const found = query ? matching(query) : signals;
    const shown = found.length ? found : signals;
    for (const item of signals) item.hidden = !shown.includes(item);
    list.append(...shown, ...signals.filter((item) => item.hidden)); // best first
    if (!query) status.textContent = "";
    else if (!found.length) {
      status.textContent =
        "Dit staat niet in de lijst. Heb je toch een vermoeden? Noteer wat je zag en hoorde, en meld het. Hieronder staan alle signalen.";
    } else status.textContent = found.length === 1 ? "1 signaal gevonden" : `${found.length} signalen gevonden`;
  };

  const enter = () => {
    requestAnimationFrame(() => {
      const isLow = field.getBoundingClientRect().bottom > innerHeight / 2;
      if (isLow) finder.scrollIntoView({ behavior: "instant" }); // room for what is found, also above a phone's keys
    });
    const order = (/** @type {GidsSearch} */ loaded) => {
      search = loaded;
      if (!list.contains(document.activeElement)) narrow(); // moving a link would take its focus away
    };
    loadSearch().then(order, () => {}); // without it the field still narrows by the words as typed
  };

  started(finder);
  field.addEventListener("input", narrow);
  field.addEventListener("focus", enter);
  if (document.activeElement === field) enter(); // on a slow line somebody is here before this script
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("a")?.focus();
  });
  addEventListener("pagehide", () => {
    field.value = ""; // nothing that was typed is left for the next person
    narrow();
  });
})();
