/* On a narrow screen: turns the link to the menu into a button that opens it over the text, at the section of this page.
   Without this script the link leads to the same menu below the text. */

import { all, element, focusSoon, one, started } from "./dom.js";

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
  const isPressed = location.hash === "#menu" && link.getClientRects().length > 0; // on a slow line, before this script
  const hasFocus = isPressed || document.activeElement === link;
  link.replaceWith(button);
  const close = () => isOpen() && set(false);
  set(isPressed);
  if (hasFocus) focusSoon(button); // the browser looks for the menu first
  started(menu);
  button.addEventListener("click", () => set(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    set(false);
    button.focus();
  });
  matchMedia("(min-width: 56.25em)").addEventListener("change", close); // there it stands beside the text
  addEventListener("pageshow", ({ persisted }) => persisted && close()); // the browser gives back the page as it was left
}
