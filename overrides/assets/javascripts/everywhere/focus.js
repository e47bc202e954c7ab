/* Moves the focus after something else went away. Who listens to Orca hears nothing of a focus that comes with that: its
   place in the page is gone, and it follows without a word. A moment later it is a move like any other. */

export const HEARD_MILLISECONDS = 100;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let coming;

/** @param {HTMLElement} place gets the focus, unless somebody moved it or went on in the meantime @param {FocusOptions} options */
export function focusSoon(place, options = {}) {
  const before = document.activeElement;
  clearTimeout(coming);
  coming = setTimeout(() => {
    const now = document.activeElement;
    if (now === before || now === document.body) place.focus(options);
  }, HEARD_MILLISECONDS);
}
