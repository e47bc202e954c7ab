/* The bar above the guide: whether results are kept, and the button that closes. It never says that something is kept
   which is not. */

const SAVE = "Opslaan en sluiten";
const ANYWAY = "Sluiten zonder bewaren";

export const bar = /** @type {HTMLElement} */ (document.querySelector("[data-gids-bar]"));
const sentences = /** @type {HTMLTemplateElement} */ (bar.querySelector("template")).content;
const message = /** @type {HTMLElement} */ (bar.querySelector("[role=status]"));
const button = /** @type {HTMLButtonElement} */ (bar.querySelector("button"));

/** @param {GidsBarWords | `end-${GidsEnding}`} words @param {string} before the sentence @param {string} after it */
function show(words, before = "", after = "") {
  const sentence = /** @type {Element} */ (sentences.querySelector(`[data-words=${words}]`));
  const text = before + sentence.textContent + after;
  if (message.textContent !== text) message.textContent = text; // else a screen reader would say it again
  bar.classList.toggle("gids-shell__bar--warning", sentence.hasAttribute("data-warns"));
}

/** @param {GidsBarWords} words */
export function say(words) {
  show(words);
  if ((words === "again" || words === "unsure") && button.textContent === ANYWAY) button.textContent = SAVE;
}

/** @param {GidsEnding} ending @param {"closed" | "idle"} why */
export function sayEnd(ending, why) {
  // A frame of the system does not close by itself; a system that cut the tie with its window gave that no bars of a browser.
  const isWindow = window.parent === window || window.top?.opener || !window.toolbar.visible;
  const next = isWindow ? " Je kunt dit venster sluiten." : " Je kunt terug naar je leersysteem.";
  button.hidden = true;
  button.blur();
  show(`end-${ending}`, why === "idle" ? "Je deed 15 minuten niets. " : "", next);
}

/** @param {boolean} canReport @param {(anyway: boolean) => void} close `anyway`: even if nothing is kept */
export function offerClosing(canReport, close) {
  button.textContent = canReport ? SAVE : "Sluiten";
  button.hidden = false;
  button.addEventListener("click", () => close(button.textContent !== SAVE));
}

/** What is not kept can still be handed over to another window, as long as this one stays. */
export const warnBeforeClosing = () => void (button.textContent = ANYWAY);
