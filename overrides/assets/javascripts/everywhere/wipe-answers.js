/* The answers go after fifteen minutes in which nobody touched the page. */

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
