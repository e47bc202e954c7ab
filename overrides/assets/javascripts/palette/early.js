"use strict";
/* Somebody can choose, type and press as soon as a page is drawn, and on a slow line the scripts come seconds later.
   What was done before they came is done again when they are there: every choice, every text, and the last press.
   A link needs no script: it leads away at once. */
(() => {
  /** @type {Map<HTMLInputElement | HTMLTextAreaElement, boolean>} by field, whether it was chosen */
  const filled = new Map();
  /** @type {HTMLElement | null} */
  let pressed = null;

  /** @param {Event} event */
  function note({ type, target }) {
    if (type === "click") pressed = target instanceof Element ? target.closest("button") : null;
    else if (target instanceof HTMLInputElement) filled.set(target, target.checked);
    else if (target instanceof HTMLTextAreaElement) filled.set(target, false);
  }

  const seen = ["click", "input"];
  for (const type of seen) addEventListener(type, note, true);
  addEventListener("DOMContentLoaded", () => {
    for (const type of seen) removeEventListener(type, note, true);
    for (const [field, chosen] of filled) {
      if ("checked" in field && field.checked !== chosen) field.click();
      else field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    pressed?.click();
  });
})();
