/* On a narrow screen: turns the link to the menu into a button that opens it over the text, at the section of this page.
   Without this script the link leads to the same menu below the text. */

import { all, element, one, started } from "./dom.js";

const link = one("[data-gids-menu]");
const menu = one("#menu");
const place = menu?.parentElement;
const button = element("button", link?.className ?? "");
const isOpen = () => button.getAttribute("aria-expanded") === "true";

/** @param {boolean} open */
function set(open) {
  button.setAttribute("aria-expanded", String(open));
  one("[data-gids-menu-name]", button).textContent = open ? "Sluit" : "Menu";
  menu.classList.toggle("gids-menu--open", open);
  for (const behind of all("main, footer")) behind.toggleAttribute("inert", open);
  if (!open) return place?.prepend(menu);
  button.after(menu); // the next stop after the button is the first link
  menu.style.top = `${button.closest("header")?.getBoundingClientRect().bottom}px`; // the warning of an example may stand above it
  menu.querySelector("[aria-current]")?.scrollIntoView({ behavior: "instant", block: "center" });
}

if (link && menu) {
  button.type = "button";
  button.append(...link.childNodes);
  button.setAttribute("aria-controls", menu.id);
  link.replaceWith(button);
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
}
