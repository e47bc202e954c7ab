/* Opens the search, with its button or with `/`, and only then loads its code and index. On a page with a search field
   of its own, `/` puts the cursor there. Whom the key bothers can switch it off for this session (WCAG 2.1.4), and Shift for "Verberg" too: a
   screen reader and the sticky keys of Windows use it. */

import { searchDialog } from "./search-dialog.js";
import { searchField } from "./search-field.js";
import { started } from "./started.js";

/** @type {Promise<GidsSearch> | undefined} */
let loading;
/** @type {() => Promise<GidsSearch>} */
let load = () => Promise.reject(new Error("this page has no search"));

/** Loads the search once. @returns {Promise<GidsSearch>} */
export function loadSearch() {
  return load();
}

(() => {
  const button = document.querySelector("[data-gids-search]");
  if (!(button instanceof HTMLButtonElement)) return;
  const { dialog, open: show, close } = searchDialog();
  const field = /** @type {HTMLInputElement} */ (dialog.querySelector("[data-gids-search-text]"));
  const shortcut = /** @type {HTMLInputElement} */ (dialog.querySelector("[data-gids-search-shortcut]"));

  /** @param {string} address @returns {Promise<void>} */
  function add(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.async = false; // in the order in which they are added: the index, then the code that reads it
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => {
        script.remove();
        reject(new Error(address));
      });
      document.head.append(script);
    });
  }

  load = () => {
    const { gidsSearch = "", gidsSearchIndex = "" } = button.dataset;
    loading ??= Promise.all([gidsSearchIndex, gidsSearch].map(add)).then(
      () => window.gids.search,
      (error) => {
        loading = undefined; // the next time that somebody opens the search is another try
        throw error;
      },
    );
    return loading;
  };

  const enter = searchField(dialog, loadSearch, "gids-search--found");
  started(button);

  const open = () => {
    if (document.activeElement === document.body) button.focus({ preventScroll: true }); // where Escape leads back to
    show(); // it gives the focus to the field itself (autofocus), so that a screen reader hears one move
    enter();
  };

  /** Lets a key be switched off for as long as the tab lives. @param {HTMLInputElement} box @param {string} name */
  function remember(box, name) {
    try {
      box.checked = sessionStorage.getItem(name) !== "off";
    } catch {
      // storage is blocked: the key works
    }
    box.addEventListener("change", () => {
      try {
        if (box.checked) sessionStorage.removeItem(name);
        else sessionStorage.setItem(name, "off");
      } catch {
        // storage is blocked: the choice holds for this page
      }
    });
  }
  remember(shortcut, "gids.shortcut");
  remember(/** @type {HTMLInputElement} */ (dialog.querySelector("[data-gids-search-shift]")), "gids.shift");

  const CHOSEN = "[type=radio], [type=checkbox], [type=button], [type=submit], [type=reset]";
  /** @param {EventTarget | null} target */
  const isTyping = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches(`input:not(${CHOSEN}), textarea, select`));

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!shortcut.checked || isTyping(event.target) || dialog.hasAttribute("data-open")) return;
    event.preventDefault();
    const own = document.querySelector("[data-gids-finder-field]");
    if (own instanceof HTMLElement) own.focus();
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
})();
