/* Somebody can choose, type and press as soon as a page is drawn, and on a slow line the scripts come seconds later.
   What was done before they came is done again when they are there: every choice, every text, and the last press.
   A link needs no script: it leads away at once. */

/** @type {Map<HTMLInputElement | HTMLTextAreaElement, {checked?: boolean, value: string}>} the last one at the end */
const filled = new Map();
/** @type {HTMLElement | null} */
let pressed = null;

/** @param {Event} event */
function note(event) {
  const { type, target } = event;
  if (type === "submit") event.preventDefault(); // it would stop what is on its way, and is pressed again
  else if (type === "click") pressed = target instanceof Element ? target.closest("button") : null;
  else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    filled.delete(target); // of two radio buttons the one chosen last stays
    filled.set(target, { checked: "checked" in target && target.checked, value: target.value });
  }
}

const seen = ["click", "input", "submit"];
for (const type of seen) addEventListener(type, note, true);
addEventListener("DOMContentLoaded", () => {
  for (const type of seen) removeEventListener(type, note, true);
  for (const [field, { checked, value }] of filled) {
    field.value = value; // a form may have begun anew
    if ("checked" in field && field.checked !== checked) field.click();
    else field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (pressed) pressed.click();
});
