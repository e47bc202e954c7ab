/* Notes that somebody went on from a page of the path of learning: nobody answers anything on one that is only read. */

import { store } from "./store.js";

for (const link of document.querySelectorAll("[data-gids-read]")) {
  link.addEventListener("click", () => {
    const page = link.getAttribute("data-gids-read") ?? "";
    const read = store.read().read ?? [];
    if (!read.includes(page)) store.write({ read: [...read, page] });
  });
}
