/* "Verberg": empties the screen at once and then shows the neutral page of the municipality, on a click or after three
   times Shift within five seconds, as in GOV.UK's Exit this page. Without this script the link goes there by itself. */

import { store } from "./store.js";

(() => {
  const PRESSES = 3;
  const WITHIN_MILLISECONDS = 5000;
  const link = document.querySelector("[data-gids-hide]");
  if (!(link instanceof HTMLAnchorElement)) return;
  const neutralPage = link.href;

  const announcement = document.createElement("p");
  announcement.className = "gids-read-aloud";
  announcement.setAttribute("role", "status");
  document.body.append(announcement);

  /** Leaves no answer of this session, and remembers in this tab alone that Back must not show the guide. */
  function forget() {
    store.leave(true);
    try {
      sessionStorage.setItem("gids.hidden", neutralPage);
    } catch {
      // storage is blocked: this page is out of the history all the same
    }
  }

  /** In a learning system the guide stands in a frame: the whole tab has to go, where the system allows that. */
  function leave() {
    try {
      (window.top ?? window).location.replace(neutralPage);
    } catch {
      location.replace("about:blank"); // the frame may not: an intranet page in it would show an error
    }
  }

  function hide() {
    document.body.replaceChildren(announcement); // first of all: nothing is left to see
    document.documentElement.classList.add("gids-hidden");
    document.title = "Laden";
    for (const icon of document.querySelectorAll("link[rel=icon]")) icon.setAttribute("href", "data:,");
    announcement.setAttribute("role", "alert");
    announcement.textContent = "Laden";
    forget();
    leave();
  }

  let presses = 0;
  let usedWithOtherKey = false;
  /** @type {number | undefined} */
  let expiry;

  function startOver() {
    clearTimeout(expiry);
    presses = 0;
    announcement.textContent = "";
  }

  function useOtherwise() {
    usedWithOtherKey = true;
    startOver();
  }

  function press() {
    clearTimeout(expiry);
    presses += 1;
    if (presses === PRESSES) return hide();
    announcement.textContent = presses === 1 ? "Nog twee keer Shift om te verbergen." : "Nog een keer Shift om te verbergen.";
    expiry = setTimeout(() => {
      presses = 0;
      announcement.textContent = "Verbergen gestopt.";
    }, WITHIN_MILLISECONDS);
  }

  // A middle click would open the neutral page in another tab and leave the guide standing here.
  for (const click of ["click", "auxclick"]) {
    document.addEventListener(click, (event) => {
      const { target, button } = /** @type {MouseEvent} */ (event);
      if (button === 2 || !(target instanceof Element && target.closest("[data-gids-hide]"))) return;
      event.preventDefault();
      hide();
    });
  }
  // Shift counts when it comes up and nothing else was pressed with it: who types a capital does not want to hide.
  // On the window and in capture, so that it works in every state: an open search, a question, a text field.
  addEventListener("keydown", (event) => {
    if (event.key === "Shift") {
      // A screen reader hears nothing from outside an open dialog.
      const place = document.querySelector("dialog[data-open]") ?? document.body;
      if (announcement.parentNode !== place) place.append(announcement);
      if (!event.repeat) usedWithOtherKey = event.ctrlKey || event.altKey || event.metaKey;
      return;
    }
    useOtherwise();
  }, true);
  // The wheel turns sideways with Shift, and text may come without a key: dictated, or from a phone's keyboard.
  for (const other of ["pointerdown", "wheel", "input", "compositionupdate"]) {
    addEventListener(other, useOtherwise, { capture: true, passive: true });
  }
  // A screen reader keeps its own keys to itself: with Shift and a letter only the focus is seen to move.
  addEventListener("focusin", () => {
    usedWithOtherKey = true;
  }, true);
  addEventListener("keyup", (event) => {
    if (event.key === "Shift" && !usedWithOtherKey) press();
  }, true);
})();
