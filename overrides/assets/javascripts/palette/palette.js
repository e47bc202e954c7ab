"use strict";
/* Sets light or dark before the first paint: the reader's own choice, else that of the computer.
   The choice is the only thing that the guide keeps on a computer. */
(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");

  /** @returns {string | null} */
  function chosen() {
    try {
      return localStorage.getItem("gids.palette");
    } catch {
      return null; // storage is blocked: the computer's own setting holds
    }
  }

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const set = () => root.setAttribute("data-gids-palette", chosen() ?? (dark.matches ? "dark" : "light"));
  set();
  dark.addEventListener("change", set);
  addEventListener("beforeprint", () => root.setAttribute("data-gids-palette", "light")); // paper is white
  addEventListener("afterprint", set);
})();
