/* Small pieces of markup that a script makes. */

import { focusSoon } from "../everywhere/focus.js";

/** @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {string} name class of the element @param {(string | Node)[]} content
 * @returns {HTMLElementTagNameMap[Tag]} */
export function element(tag, name, ...content) {
  const made = document.createElement(tag);
  if (name) made.className = name; // an empty class is one too, and a list with a class has no indent
  made.append(...content);
  return made;
}

/** @param {string} text @param {() => void} act @param {"" | "primary" | "link"} look primary: what to do next */
export function button(text, act, look = "") {
  const made = element("button", look === "link" ? "gids-linkbutton" : `gids-button${look && " gids-button--primary"}`, text);
  made.type = "button";
  made.addEventListener("click", (event) => {
    if (event.detail < 2) act(); // the second click of a double one would do the next thing, which came in its place
  });
  return made;
}

/** Puts the focus where reading goes on, and scrolls that into sight only where it is not.
 * @param {HTMLElement} place gets the focus @param {Element} whole is in sight as far as it fits, from its top */
export function goTo(place, whole) {
  place.tabIndex = -1;
  focusSoon(place, { preventScroll: true });
  const { paddingTop, paddingBottom } = sight();
  const { top, bottom } = whole.getBoundingClientRect();
  if (top < paddingTop || bottom > innerHeight - paddingBottom) whole.scrollIntoView({ block: "start", behavior: "instant" });
  const after = place.getBoundingClientRect();
  if (after.bottom > innerHeight - paddingBottom) place.scrollIntoView({ block: "nearest", behavior: "instant" });
}

/** What header and bottom bar cover. */
function sight() {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  return { paddingTop: Number.parseFloat(scrollPaddingTop) || 0, paddingBottom: Number.parseFloat(scrollPaddingBottom) || 0 };
}
