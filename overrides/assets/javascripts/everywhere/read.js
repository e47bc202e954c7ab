/* Notes that somebody went on from a page of the path of learning: nobody answers anything on one that is only read. */

import { all } from "./dom.js";
import { store } from "./store.js";

for (const link of all("[data-gids-read]")) {
  link.addEventListener("click", () => store.noteRead(link.getAttribute("data-gids-read") ?? ""));
}
