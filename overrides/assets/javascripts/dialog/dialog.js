/* The dialog of the search. Nobody can search without scripts, so no page carries it, and it comes when it is asked for.
   It is a popover, and closes the rest of the page off a moment later. showModal() takes the rest out of the tree of
   accessibility before it moves the focus: Orca, whose place in the page is gone then, follows to the field without a
   word, and takes what is typed there for commands. A browser of before popovers (2024) has to do with showModal().
   Whom `/` bothers can switch it off for this session (WCAG 2.1.4), and Shift for "Verberg" too: a screen reader and the
   sticky keys of Windows use it. */

import { all, attempt, element, focusSoon, HEARD_MILLISECONDS, one } from "../everywhere/dom.js";
import { searchField } from "../field/search-field.js";

const hasPopovers = "showPopover" in HTMLElement.prototype;
const dialog = element("dialog", "gids-search");
dialog.id = "gids-search";
dialog.ariaModal = "true";
dialog.setAttribute("aria-labelledby", "gids-search-name");
dialog.innerHTML = `
<div class="gids-search__inside">
<div class="gids-search__bar">
<h2 class="gids-search__name" id="gids-search-name">Zoeken in de gids</h2>
<button class="gids-button" type="button" data-gids-search-close>Sluit</button>
</div>
<form class="gids-search__form" role="search" aria-labelledby="gids-search-name">
<label class="gids-field__label" for="gids-search-text">Waar zoek je naar?</label>
<div class="gids-search__row">
<input class="gids-field__input" id="gids-search-text" type="text" inputmode="search" autofocus autocomplete="off" autocapitalize="none" spellcheck="false" writingsuggestions="false" data-gids-search-text>
<button class="gids-button gids-button--primary" type="submit">Zoek</button>
</div>
</form>
<p class="gids-search__status" aria-live="polite"></p>
<div class="gids-search__results" data-gids-results></div>
<ul class="gids-search__signals" aria-label="Of kies wat je zag of hoorde" data-gids-signals></ul>
<p class="gids-search__calls"></p>
<label class="gids-search__shortcut"><input type="checkbox" autocomplete="off" checked data-gids-search-shortcut> Open zoeken met de toets /</label>
<label class="gids-search__shortcut"><input type="checkbox" autocomplete="off" checked data-gids-search-shift> Verberg met drie keer Shift</label>
</div>`;
const part = (/** @type {string} */ name) => one(`[data-gids-search-${name}]`, dialog);
const field = /** @type {HTMLInputElement} */ (part("text"));
/** @type {HTMLElement} where Escape leads back to */
let before = document.body;
/** @type {Element[]} */
let others = [];
/** @type {number | undefined} */
let waiting;

/** @param {HTMLElement} link @param {string} name @returns {HTMLElement} a copy with another class */
const copy = (link, name) => Object.assign(/** @type {HTMLElement} */ (link.cloneNode(true)), { className: name });
part("close").before(...all("[data-gids-hide]").slice(0, 1).map((link) => copy(link, "gids-button"))); // quieter
one(".gids-search__calls", dialog).append(...all(".gids-report__link:not([href^=http])").map((link) => copy(link, "")));
document.body.append(dialog);
const enter = searchField(dialog, "gids-search--found");

/** @param {string} text */
function fill(text) {
  field.value = text;
  field.dispatchEvent(new Event("input"));
}

/** @param {boolean} opens */
function toggle(opens) {
  dialog.toggleAttribute("data-open", opens);
  if (!opens) fill(""); // nothing that was typed is left for the next person
}

const close = () => (hasPopovers ? dialog.hidePopover() : dialog.close());
const setOthers = (/** @type {boolean} */ inert) => others.forEach((other) => other.toggleAttribute("inert", inert));

/** @param {HTMLElement} button @param {string} typed until the dialog came */
export function openSearch(button, typed) {
  before = document.activeElement instanceof HTMLElement ? document.activeElement : button;
  toggle(true);
  // Either gives the focus to the field itself (autofocus): a screen reader hears one move.
  if (hasPopovers) dialog.showPopover();
  else dialog.showModal();
  fill(typed);
  enter();
}

/** Lets a key be switched off for as long as the tab lives, or the page where storage is blocked. @param {string} key */
function remember(key) {
  const [box, name] = [/** @type {HTMLInputElement} */ (part(key)), `gids.${key}`];
  box.checked = attempt(() => sessionStorage.getItem(name)) !== "off";
  box.addEventListener("change", () => attempt(() => (box.checked ? sessionStorage.removeItem(name) : sessionStorage.setItem(name, "off"))));
}

remember("shortcut");
remember("shift");
if (hasPopovers) dialog.popover = "auto"; // Escape and a click beside it close it
dialog.addEventListener("beforetoggle", (event) => {
  const opens = /** @type {ToggleEvent} */ (event).newState === "open";
  clearTimeout(waiting);
  if (opens) {
    others = [...document.body.children].filter((other) => other !== dialog && !other.matches("[inert]")); // by the menu
    waiting = setTimeout(setOthers, HEARD_MILLISECONDS, true);
    return;
  }
  setOthers(false); // now: the focus goes back to what opened it
  toggle(false);
});
dialog.addEventListener("close", () => dialog.open || toggle(false)); // it may come when the search is open again
dialog.addEventListener("click", ({ target }) => {
  const isBeside = !hasPopovers && target === dialog; // beside what stands in it
  if (isBeside || (target instanceof Element && target.closest("[data-gids-search-close], a"))) close();
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !dialog.hasAttribute("data-open")) return;
  /** @type {HTMLElement} */ (document.activeElement)?.blur(); // else the browser moves the focus, and Orca hears nothing
  focusSoon(before, { preventScroll: true });
});
addEventListener("pagehide", close);
