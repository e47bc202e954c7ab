/* The dialog of the search. Nobody can search without scripts, so no page carries it: each is 350 bytes lighter.
   It is a popover, and closes the rest of the page off a moment later. showModal() takes the rest out of the tree of
   accessibility before it moves the focus: Orca, whose place in the page is gone then, follows to the field without a
   word, and takes what is typed there for commands. A browser of before popovers (2024) has to do with showModal(). */

import { all, element, HEARD_MILLISECONDS, one } from "./dom.js";

/** @returns {{dialog: HTMLDialogElement, open: () => void, close: () => void}} in the page, closed; it fires `gids-toggle`
 *   before it opens and when it closes, with `open` as its detail */
export function searchDialog() {
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
  /** @param {HTMLElement} link @param {string} name @returns {HTMLElement} a copy with another class */
  const copy = (link, name) => Object.assign(/** @type {HTMLElement} */ (link.cloneNode(true)), { className: name });
  one("[data-gids-search-close]", dialog).before(...all("[data-gids-hide]").slice(0, 1).map((link) => copy(link, "gids-button"))); // quieter
  one(".gids-search__calls", dialog).append(...all(".gids-report__link:not([href^=http])").map((link) => copy(link, "")));
  document.body.append(dialog);
  return { dialog, ...opening(dialog) };
}

/** @param {HTMLDialogElement} dialog @returns {{open: () => void, close: () => void}} */
function opening(dialog) {
  /** @type {Element[]} */
  let others = [];
  /** @type {number | undefined} */
  let waiting;
  const setOthers = (/** @type {boolean} */ inert) => others.forEach((other) => other.toggleAttribute("inert", inert));
  /** @param {boolean} opens */
  function toggle(opens) {
    dialog.toggleAttribute("data-open", opens);
    dialog.dispatchEvent(new CustomEvent("gids-toggle", { detail: opens }));
  }

  if (!("showPopover" in HTMLElement.prototype)) {
    dialog.addEventListener("close", () => toggle(false));
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close()); // beside what stands in it
    const open = () => {
      toggle(true);
      dialog.showModal();
    };
    return { open, close: () => dialog.close() };
  }
  dialog.popover = "auto"; // Escape and a click beside it close it
  dialog.addEventListener("beforetoggle", (event) => {
    const opens = /** @type {ToggleEvent} */ (event).newState === "open";
    clearTimeout(waiting);
    if (opens) {
      others = [...document.body.children].filter((other) => other !== dialog && !other.matches("[inert]")); // by the menu
      waiting = setTimeout(setOthers, HEARD_MILLISECONDS, true);
    } else setOthers(false); // now: the focus goes back to what opened it
    toggle(opens);
  });
  return { open: () => dialog.showPopover(), close: () => dialog.hidePopover() };
}
