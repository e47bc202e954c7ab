/* Turns the link to the menu into a button that opens and closes it. Without this script the link itself opens the
   menu, through :target. Escape closes it and gives the focus back. */

import { started } from "./started.js";

(() => {
  const link = document.querySelector("[data-gids-menu]");
  const menu = document.getElementById("menu");
  if (!link || !menu) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  button.setAttribute("aria-controls", menu.id);
  link.replaceWith(button);

  /** @param {boolean} open */
  function set(open) {
    button.setAttribute("aria-expanded", String(open));
    menu?.classList.toggle("gids-menu--open", open);
  }

  set(false);
  started(menu);
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      set(false);
      button.focus();
    }
  });
  addEventListener("pageshow", () => set(false)); // the browser may give back the page as it was left
})();
