/* The button that switches between light and dark; the style sheet hides it where there is no script. */

import { attempt, one, started } from "./dom.js";

const root = document.documentElement;
const button = one("[data-gids-palette-button]");
const name = button && one("[data-gids-palette-name]", button);

const other = () => (root.getAttribute("data-gids-palette") === "dark" ? "light" : "dark");
const show = () => name.replaceChildren(other() === "dark" ? "Donker" : "Licht");

if (name) {
  show();
  new MutationObserver(show).observe(root, { attributeFilter: ["data-gids-palette"] }); // the computer's own may change
  button.addEventListener("click", () => {
    const palette = other();
    root.setAttribute("data-gids-palette", palette);
    attempt(() => localStorage.setItem("gids.palette", palette)); // else the choice holds for this page
  });
  started(button);
}
