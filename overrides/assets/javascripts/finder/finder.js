/* Puts in the place of the signals what a reader sees or hears: the best hit in a frame with what to do, the others
   below it. It has the word knowledge of the search from the moment that somebody enters the field; until that is
   loaded, a signal has to hold one of the words as typed. */

import { DOES_NOT_LOAD, loadSearch } from "../everywhere/search-button.js";
import { started } from "../everywhere/started.js";

(() => {
  const finder = document.querySelector("[data-gids-finder]");
  const form = finder?.querySelector("form");
  const field = finder?.querySelector("[data-gids-finder-field]");
  const clear = finder?.querySelector("[type=reset]");
  const status = finder?.querySelector("[role=status]");
  const list = finder?.querySelector("ul");
  if (!finder || !form || !(field instanceof HTMLInputElement) || !clear || !status || !list) return;
  const signals = [...list.querySelectorAll("[data-gids-signal]")].filter((item) => item instanceof HTMLElement);
  const all = /** @type {HTMLElement} */ (list.lastElementChild);
  const also = Object.assign(document.createElement("li"), { className: "gids-finder__also", hidden: true });
  also.textContent = "Zag of hoorde je nog iets?";

  /** @type {GidsSearch | undefined} */
  let search;
  let isBroken = false;

  /** @param {string} query @returns {HTMLElement[]} best first */
  function matching(query) {
    if (search) {
      const ids = search.signals(query);
      return ids.flatMap((id) => signals.filter((item) => item.dataset.gidsSignal === id));
    }
    const words = query.toLowerCase().split(/\s+/).filter((word) => word.length > 2);
    /** @param {HTMLElement} item @returns {string} */
    const told = (item) =>
      Array.from(item.querySelectorAll(".gids-finder__name, .gids-finder__action"), (part) => part.textContent ?? "")
        .join(" ")
        .toLowerCase();
    return signals.filter((item) => words.some((word) => told(item).includes(word)));
  }

  /** @param {string} query @param {number} count */
  function said(query, count) {
    if (isBroken) return DOES_NOT_LOAD;
    if (!query || (!count && !search)) return "";
    if (!count)
      return "Dit staat niet in de lijst. Heb je toch een vermoeden? Noteer wat je zag en hoorde, en meld het. Hieronder staan de signalen.";
    return count === 1 ? "1 signaal gevonden" : `${count} signalen gevonden`;
  }

  const show = () => {
    const query = field.value.trim();
    const found = query ? matching(query) : [];
    const shown = found.length ? found : signals;
    finder.classList.toggle("gids-finder--found", found.length > 0);
    for (const item of signals) {
      item.hidden = !shown.includes(item);
      item.classList.toggle("gids-finder__item--best", item === found[0]);
    }
    also.hidden = found.length < 2;
    const [best, ...others] = shown;
    list.append(...[best, ...(found.length ? [also] : []), ...others], ...signals.filter((item) => item.hidden), all);
    clear.toggleAttribute("hidden", !query);
    status.textContent = said(query, found.length);
  };

  const enter = () => {
    requestAnimationFrame(() => {
      const isLow = field.getBoundingClientRect().bottom > innerHeight / 2;
      if (isLow) form.scrollIntoView({ behavior: "instant" }); // room for what is found, also above a phone's keys
    });
    const order = (/** @type {GidsSearch | undefined} */ loaded) => {
      search = loaded;
      isBroken = !loaded; // the field still narrows by the words as typed
      if (!list.contains(document.activeElement)) show(); // moving a link would take its focus away
    };
    loadSearch().then(order, () => order(undefined));
  };

  started(finder);
  field.addEventListener("input", show);
  field.addEventListener("focus", enter);
  if (document.activeElement === field) enter(); // on a slow line somebody is here before this script
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim()) list.querySelector("a")?.focus();
    else field.focus();
  });
  form.addEventListener("reset", () => {
    requestAnimationFrame(show); // the field is empty after this
    field.focus();
  });
  // Which signal it was goes along in this tab alone: an address stays in the history of the browser.
  list.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-to-note]") : null;
    const signal = link?.closest("[data-gids-signal]")?.getAttribute("data-gids-signal");
    if (!signal || event.ctrlKey || event.shiftKey || event.metaKey) return; // another tab would not have it
    try {
      sessionStorage.setItem("gids.signal", signal);
    } catch {
      // storage is blocked: the note begins without it
    }
  });
  addEventListener("pagehide", () => {
    field.value = ""; // nothing that was typed is left for the next person
    show();
  });
})();
