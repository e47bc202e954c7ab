/* What was answered goes: after fifteen minutes in which nobody touched the page, and with "Wis wat ik invulde", which asks
   once. Of a page of the path that is only read there is but that somebody went on from it. */

import { askFirst } from "./ask-first.js";
import { all, one, started } from "./dom.js";
import { wipeWhenIdle } from "./idle.js";
import { store } from "./store.js";

const look = wipeWhenIdle({
  limit: 15,
  warning: 2,
  isEmpty: () => store.isEmpty(),
  used: () => store.read().used,
  use: () => store.stayAwake(),
  wipe: () => store.leave(),
  warn: store.isInSystem ? "sluit de gids." : "wissen we je antwoorden.",
  wiped: "Daarom zijn je antwoorden gewist.",
});
document.addEventListener("gids:stored", look);

for (const link of all("[data-gids-read]")) {
  link.addEventListener("click", () => store.noteRead(link.getAttribute("data-gids-read") ?? ""));
}

const place = one("[data-gids-wipe]");
if (place) {
  const calm = askFirst(place, "[role=group]", "[data-do=ask]", () => {
    store.clear();
    return "Je antwoorden zijn gewist.";
  });
  document.addEventListener("gids:stored", calm);
  started(place);
}
