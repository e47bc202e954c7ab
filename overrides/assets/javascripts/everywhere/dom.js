/* The page, as scripts read and make it. It begins as it is without scripts: what needs one shows itself, and what stands
   there for who has none goes away, within an element whose behaviour has started. */

/** @param {string} selector @param {ParentNode} within @returns {HTMLElement} the first; null where there is none */
export const one = (selector, within = document) => /** @type {HTMLElement} */ (within.querySelector(selector));

/** @param {string} selector @param {ParentNode} within @returns {HTMLElement[]} */
export const all = (selector, within = document) => [.../** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll(selector))];

/** @param {Element} of @param {string} attribute with words between spaces @returns {string[]} */
export const wordsIn = (of, attribute) => (of.getAttribute(attribute) ?? "").split(" ").filter(Boolean);

/** @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {string} name class of the element @param {(string | Node)[]} content
 * @returns {HTMLElementTagNameMap[Tag]} */
export function element(tag, name, ...content) {
  const made = document.createElement(tag);
  if (name) made.className = name; // an empty class is one too, and a list with a class has no indent
  made.append(...content);
  return made;
}

/** @param {ParentNode} within @param {string} name of the places to fill @param {(string | Node)[]} content */
export const put = (within, name, ...content) => all(`[data-fill=${name}]`, within).forEach((part) => part.replaceChildren(...content));

/** @param {Date | number} date @returns {string} "30 november 2026" */
export const inDutch = (date) => new Date(date).toLocaleDateString("nl-NL", { dateStyle: "long" });

/** Gives a file to keep. @param {string} name @param {string} type @param {string} text */
export function download(name, type, text) {
  const link = element("a", "");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60 * 1000);
}

/** Its behaviour works from now on, whatever other script failed. @param {Element} place */
export const started = (place) => place.setAttribute("data-gids-started", "");

/** @template Result @param {() => Result} act may fail where storage is blocked, or a page of another site stands round
 *   this one @returns {Result | undefined} */
export function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/* After something else went away, who listens to Orca hears nothing of a focus that comes with that: its place in the page
   is gone, and it follows without a word. A moment later it is a move like any other. */
export const HEARD_MILLISECONDS = 100;

let coming = 0;

/** @param {HTMLElement} place gets the focus, unless somebody moved it or went on in the meantime @param {FocusOptions} options */
export function focusSoon(place, options = {}) {
  const before = document.activeElement;
  clearTimeout(coming);
  coming = setTimeout(() => {
    const now = document.activeElement;
    if (now === before || now === document.body) place.focus(options);
  }, HEARD_MILLISECONDS);
}
