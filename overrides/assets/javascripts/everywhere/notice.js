/* A notice at the bottom of the window, heard at once, with a button that takes it away. Several stand above each other. */

import { element } from "./dom.js";

const list = element("div", "gids-notices");
let movedTo = -1; // the page, to keep the focus in sight

/** @param {Event} event @returns {boolean} whether it is of a notice itself, and no sign that somebody does something */
export function isOfNotice({ type, target }) {
  if (type === "scroll") return scrollY === movedTo;
  return type !== "click" && target instanceof Node && list.contains(target);
}

/** Puts the notices where they are heard, and keeps them from hiding what has the focus (WCAG 2.4.11): the style sheet
 * leaves room for `--gids-notices`. */
function placeNotices() {
  const home = document.querySelector("dialog[data-open]") ?? document.body; // nothing outside an open dialog is heard
  if (list.parentNode !== home) home.append(list);
  list.removeAttribute("inert");
  document.documentElement.style.setProperty("--gids-notices", `${list.offsetHeight}px`);
  const focused = document.activeElement;
  if (!focused || focused.contains(list) || list.contains(focused)) return;
  if (focused.getBoundingClientRect().bottom <= list.getBoundingClientRect().top) return;
  focused.scrollIntoView({ behavior: "instant", block: "nearest" });
  movedTo = scrollY;
}
document.addEventListener("focusin", () => list.querySelector("div:not([hidden])") && placeNotices());

/** @returns {{show: (text: string, button: string, takesFocus?: boolean) => void, hide: () => void}} a notice, hidden */
export function makeNotice() {
  const words = element("p", "gids-notice__words");
  const button = element("button", "gids-button");
  const notice = element("div", "gids-notice", words);
  button.type = "button";
  notice.setAttribute("aria-atomic", "false");
  notice.hidden = true;
  list.append(notice);
  document.body.append(list);
  /** @type {EventTarget | null} where the focus was */
  let before = null;

  function hide() {
    if (notice.hidden) return;
    const hadFocus = notice.contains(document.activeElement);
    notice.hidden = true;
    words.textContent = "";
    placeNotices();
    const back = before instanceof HTMLElement && before.getClientRects().length ? before : document.querySelector("main");
    if (hadFocus) back?.focus({ preventScroll: true });
  }

  notice.addEventListener("focusin", ({ relatedTarget }) => (before = relatedTarget));
  button.addEventListener("click", hide);

  return {
    hide,
    show(text, name, takesFocus = false) {
      notice.role = takesFocus ? "group" : "alert"; // what is said where the focus comes would be said of an alert too
      notice.ariaLabel = takesFocus ? text : null;
      button.textContent = name;
      notice.append(button); // one without a name is no button to a checker
      notice.hidden = false;
      words.textContent = text;
      list.append(notice); // anew: Orca says an alert when it comes, and nothing of words that change
      placeNotices();
      if (takesFocus) button.focus({ preventScroll: true });
    },
  };
}
