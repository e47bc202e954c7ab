/* Opens the search, with its button or with `/`, and only then loads its dialog; what is typed until that stands there is
   not lost. On a page with a search field of its own, `/` puts the cursor there. */

import { attempt, one, started, wordsIn } from "./dom.js";
import { load, SEARCH_FAILED } from "./load.js";
import { makeNotice } from "./notice.js";

const CHOSEN = "[type=radio], [type=checkbox], [type=button], [type=submit], [type=reset]";
const WHERE_TYPED = `input:not(${CHOSEN}), textarea, select`;
const SWITCHED_OFF = "[data-gids-search-shortcut]:not(:checked)"; // where storage is blocked only the box knows

/** @param {HTMLElement} button */
function offerSearch(button) {
  const [dialog] = wordsIn(button, "data-gids-search");
  const [styles, ...answers] = wordsIn(button, "data-gids-search-files");
  const notice = makeNotice();
  let isComing = false;

  function open() {
    if (isComing) return;
    isComing = true;
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
    const from = document.activeElement; // who goes elsewhere meanwhile does not want it any more
    let typed = "";
    const keep = (/** @type {KeyboardEvent} */ event) => {
      if (event.target !== from || event.key.length > 1 || event.ctrlKey || event.altKey || event.metaKey) return;
      typed += event.key;
      event.preventDefault(); // a space would press the button
    };
    document.addEventListener("keydown", keep);
    // It opens with all it has, so that nothing moves under a hand; what answers may fail: the dialog says so.
    Promise.all([load(styles), load(dialog), Promise.allSettled(answers.map(load))])
      .then(() => document.activeElement === from && window.gids.dialog.openSearch(button, typed), () => notice.show(SEARCH_FAILED, "Sluit"))
      .finally(() => {
        document.removeEventListener("keydown", keep);
        isComing = false;
      });
  }

  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    const isOff = one(SWITCHED_OFF) || attempt(() => sessionStorage.getItem("gids.shortcut")) === "off";
    if (key !== "/" || ctrlKey || altKey || metaKey || isOff || one("#gids-search[data-open]")) return;
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches(WHERE_TYPED))) return;
    event.preventDefault();
    const own = one("[data-gids-finder-field]");
    if (own) own.focus();
    else open();
  });
  button.addEventListener("click", open);
  started(button);
}

const button = one("[data-gids-search]");
if (button) offerSearch(button);
