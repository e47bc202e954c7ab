/* "Wis wat ik invulde": on every page where something was answered. It asks once, and then leaves nothing. */

import { askFirst } from "./ask-first.js";
import { one, started } from "./dom.js";
import { store } from "./store.js";

const place = one("[data-gids-wipe]");
if (place) {
  const calm = askFirst(place, "[role=group]", "[data-do=ask]", () => {
    store.clear();
    return "Je antwoorden zijn gewist.";
  });
  document.addEventListener("gids:stored", calm);
  started(place);
}
