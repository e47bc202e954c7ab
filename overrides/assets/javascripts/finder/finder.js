/* The field of the start page: the same search as behind the button, from the moment that somebody enters it. What is
   found takes the place of the signals. */

import { loadSearch } from "../everywhere/search-button.js";
import { searchField } from "../everywhere/search-field.js";
import { started } from "../everywhere/started.js";

(() => {
  const finder = document.querySelector("[data-gids-finder]");
  const form = finder?.querySelector("form");
  const field = finder?.querySelector("[data-gids-finder-field]");
  if (!finder || !form || !(field instanceof HTMLElement)) return;
  const load = searchField(finder, loadSearch, "gids-finder--found");
  const enter = () => {
    requestAnimationFrame(() => {
      const isLow = field.getBoundingClientRect().bottom > innerHeight / 2;
      if (isLow) form.scrollIntoView({ behavior: "instant" }); // room for what is found, also above a phone's keys
    });
    load();
  };
  started(finder);
  field.addEventListener("focus", enter);
  if (document.activeElement === field) enter(); // on a slow line somebody is here before this script
})();
