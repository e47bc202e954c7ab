/* The field of the start page: the same search as behind the button, from the moment that somebody enters it. What is
   found takes the place of the signals. */

import { one, started } from "../everywhere/dom.js";
import { searchField } from "../field/search-field.js";

const finder = one("[data-gids-finder]");
const field = one("[data-gids-finder-field]", finder);
const load = searchField(finder, "gids-finder--found");

function enter() {
  requestAnimationFrame(() => {
    const isLow = field.getBoundingClientRect().bottom > innerHeight / 2;
    if (isLow) one("form", finder).scrollIntoView({ behavior: "instant" }); // room for what is found, also above a phone's keys
  });
  load();
}

started(finder);
field.addEventListener("focus", enter);
if (document.activeElement === field) enter(); // on a slow line somebody is here before this script
