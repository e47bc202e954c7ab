/* The button that switches between light and dark; the style sheet hides it where there is no script. */

import { started } from "./started.js";

(() => {
  const root = document.documentElement;
  const button = document.querySelector("[data-gids-palette-button]");
  const name = button?.querySelector("[data-gids-palette-name]");
  if (!(button instanceof HTMLButtonElement) || !name) return;

  const other = () => (root.getAttribute("data-gids-palette") === "dark" ? "light" : "dark");
  const show = () => {
    name.textContent = other() === "dark" ? "Donker" : "Licht";
  };
  show();
  new MutationObserver(show).observe(root, { attributeFilter: ["data-gids-palette"] }); // the computer's own may change
  started(button);
  button.addEventListener("click", () => {
    const palette = other();
    root.setAttribute("data-gids-palette", palette);
    try {
      localStorage.setItem("gids.palette", palette);
    } catch {
      // storage is blocked: the choice holds for this page
    }
  });
})();
