/* Opens the search, with its button or with `/`, and only then loads its code and index. On a page with a search field
   of its own, `/` puts the cursor there. Whom the key bothers can switch it off for this session (WCAG 2.1.4), and Shift for "Verberg" too: a
   screen reader and the sticky keys of Windows use it. */

import { attempt, focusSoon, one, started } from "./dom.js";
import { searchDialog } from "./search-dialog.js";
import { searchField } from "./search-field.js";

const CHOSEN = "[type=radio], [type=checkbox], [type=button], [type=submit], [type=reset]";
const WHERE_TYPED = `input:not(${CHOSEN}), textarea, select`;

/** Lets a key be switched off for as long as the tab lives, or the page where storage is blocked.
 * @param {HTMLInputElement} box @param {string} name */
function remember(box, name) {
  box.checked = attempt(() => sessionStorage.getItem(name)) !== "off";
  box.addEventListener("change", () => attempt(() => (box.checked ? sessionStorage.removeItem(name) : sessionStorage.setItem(name, "off"))));
}

/** @param {HTMLElement} button */
function offerSearch(button) {
  const { dialog, open: show, close } = searchDialog();
  const input = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (one(`[data-gids-search-${name}]`, dialog));
  const [field, shortcut] = [input("text"), input("shortcut")];
  const enter = searchField(dialog, "gids-search--found");
  remember(shortcut, "gids.shortcut");
  remember(input("shift"), "gids.shift");
  started(button);

  /** @type {HTMLElement} where Escape leads back to */
  let before = button;
  const open = () => {
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
    before = document.activeElement instanceof HTMLElement ? document.activeElement : button;
    show(); // it gives the focus to the field itself (autofocus), so that a screen reader hears one move
    enter();
  };
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    if (key === "Escape" && dialog.hasAttribute("data-open")) {
      /** @type {HTMLElement} */ (document.activeElement)?.blur(); // else the browser moves the focus, and Orca hears nothing
      focusSoon(before, { preventScroll: true });
    }
    if (key !== "/" || ctrlKey || altKey || metaKey || !shortcut.checked || dialog.hasAttribute("data-open")) return;
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches(WHERE_TYPED))) return;
    event.preventDefault();
    const own = one("[data-gids-finder-field]");
    if (own) own.focus();
    else open();
  });
  button.addEventListener("click", open);
  dialog.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-gids-search-close], a")) close();
  });
  dialog.addEventListener("gids-toggle", (event) => {
    if (/** @type {CustomEvent<boolean>} */ (event).detail) return;
    field.value = ""; // nothing that was typed is left for the next person
    field.dispatchEvent(new Event("input"));
  });
  addEventListener("pagehide", () => close());
}

const button = one("[data-gids-search]");
if (button) offerSearch(button);
