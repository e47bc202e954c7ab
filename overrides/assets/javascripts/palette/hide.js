/* "Verberg": empties the screen at once and then shows the neutral page of the municipality, on a click or after three
   times Shift within five seconds, as in GOV.UK's Exit this page. It stands in the first script of a page, in the
   language of 2017, and needs no other script: whatever fails, this works. Without it the link goes there by itself. */

import { attempt } from "./attempt.js";

const PRESSES = 3;
const WITHIN_MILLISECONDS = 5000;
const WHERE_TYPED = ["gids.learning", "gids.signal"];
const SWITCHED_OFF = "[data-gids-search-shift]:not(:checked)"; // where storage is blocked only the box knows

const announcement = document.createElement("p");
announcement.className = "gids-read-aloud";
announcement.setAttribute("aria-live", "polite");

/** What the pages hear that the browser keeps for its Back button: it drops them then. Where storage is blocked, no page
 * of the guide is kept (stay-hidden.js). */
const keptPages = attempt(() => new BroadcastChannel("gids.kept-pages"));

/** @returns {HTMLAnchorElement | null} none in the page round the guide in a learning system, which has nothing to hide */
const link = () => document.querySelector("a[data-gids-hide]");

function empty() {
  document.documentElement.classList.add("gids-hidden");
  document.body.textContent = ""; // nothing is left to see
  document.body.appendChild(announcement);
  document.title = "Laden";
  for (const icon of Array.from(document.querySelectorAll("link[rel=icon]"))) icon.setAttribute("href", "data:,");
  announcement.setAttribute("aria-live", "assertive");
  announcement.textContent = "Laden";
}

function hide() {
  const { href } = link() || { href: "" };
  if (!href) return;
  const steps = [
    empty,
    () => WHERE_TYPED.forEach((key) => sessionStorage.removeItem(key)),
    () => sessionStorage.setItem("gids.hidden", href), // in this tab alone: Back must not show the guide
    () => keptPages && keptPages.postMessage(""),
    () => window.parent.gidsLms && window.parent.gidsLms.leave(true), // a learning system keeps what it has
    // In a learning system the guide stands in a frame: the whole tab has to go, where the system allows that.
    () => (window.top || window).location.replace(href),
  ];
  const [left] = steps.map((step) => attempt(() => [step()])).slice(-1); // a step that fails stops no other
  if (!left) location.replace("about:blank"); // the frame may not: an intranet page in it would show an error
}

let presses = 0;
let usedWithOtherKey = false;
let expiry = 0;

function useOtherwise() {
  usedWithOtherKey = true;
  clearTimeout(expiry);
  presses = 0;
  announcement.textContent = "";
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

/** Puts what is said where a screen reader hears it: nothing from outside an open dialog. */
function place() {
  const open = document.querySelector("dialog[data-open]") || document.body;
  if (open && announcement.parentNode !== open) open.appendChild(announcement);
  announcement.removeAttribute("inert"); // as the rest of a page behind a dialog is
}

addEventListener("DOMContentLoaded", () => link() && place());
// A middle click would open the neutral page in another tab and leave the guide standing here.
for (const click of ["click", "auxclick"]) {
  addEventListener(click, (event) => {
    const { target, button } = /** @type {MouseEvent} */ (event);
    if (button === 2 || !(target instanceof Element && target.closest("[data-gids-hide]"))) return;
    event.preventDefault();
    hide();
  }, true);
}
// Shift counts when it comes up and nothing else was pressed with it: who types a capital does not want to hide.
// On the window and in capture, so that it works in every state: an open search, a question, a text field.
addEventListener("keydown", (event) => {
  if (event.key !== "Shift") return useOtherwise();
  place();
  if (!event.repeat) usedWithOtherKey = event.ctrlKey || event.altKey || event.metaKey;
}, true);
// The wheel turns sideways with Shift, and text may come without a key: dictated, or from a phone's keyboard;
// not from the guide, which fills a field too.
for (const other of ["pointerdown", "wheel", "input", "compositionupdate"]) {
  addEventListener(other, ({ isTrusted }) => isTrusted && useOtherwise(), { capture: true, passive: true });
}
// A screen reader keeps its own keys to itself: with Shift and a letter only the focus is seen to move.
addEventListener("focusin", () => (usedWithOtherKey = true), true);
addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || usedWithOtherKey || !link()) return;
  const isOff = document.querySelector(SWITCHED_OFF) || attempt(() => sessionStorage.getItem("gids.shift")) === "off";
  if (!isOff) press();
}, true);
