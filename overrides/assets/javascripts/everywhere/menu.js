/* On a narrow screen: turns the link to the menu into a button that opens it over the text, at the section of this page.
   Without this script the link leads to the same menu below the text. */

import { started } from "./started.js";

(() => {
  const link = document.querySelector("[data-gids-menu]");
  const menu = document.getElementById("menu");
  const place = menu?.parentElement;
  const header = link?.closest("header");
  const name = link?.querySelector("[data-gids-menu-name]");
  if (!link || !menu || !place || !header || !name) return;
  const closed = name.textContent;

  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  button.setAttribute("aria-controls", menu.id);
  link.replaceWith(button);

  const isOpen = () => button.getAttribute("aria-expanded") === "true";

  /** @param {boolean} open */
  function set(open) {
    button.setAttribute("aria-expanded", String(open));
    name?.replaceChildren(open ? "Sluit" : (closed ?? ""));
    menu?.classList.toggle("gids-menu--open", open);
    for (const behind of document.querySelectorAll("main, footer")) behind.toggleAttribute("inert", open);
    if (!menu) return;
    if (!open) return place?.prepend(menu);
    button.after(menu); // the next stop after the button is the first link
    menu.style.top = `${header?.getBoundingClientRect().bottom}px`; // the warning of an example may stand above it
    menu.querySelector("[aria-current]")?.scrollIntoView({ behavior: "instant", block: "center" });
  }

  const close = () => isOpen() && set(false);
  set(false);
  started(menu);
  button.addEventListener("click", () => set(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    set(false);
    button.focus();
  });
  matchMedia("(min-width: 56.25em)").addEventListener("change", close); // there it stands beside the text
  addEventListener("pageshow", close); // the browser may give back the page as it was left
})();
