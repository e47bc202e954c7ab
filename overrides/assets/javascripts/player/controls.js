/* What a learner presses, where the focus goes on after it, and what says a verdict. */

import { element, focusSoon, one } from "../everywhere/dom.js";

/** @param {string} text @param {() => void} act @param {"" | "primary" | "link"} look primary: what to do next */
export function button(text, act, look = "") {
  const made = element("button", look === "link" ? "gids-linkbutton" : `gids-button${look && " gids-button--primary"}`, text);
  made.type = "button";
  onPress(made, act);
  return made;
}

/** The second click of a double one does nothing: it would do the next thing, which came in the place of the first.
 * @param {Element} pressed @param {() => void} act */
export const onPress = (pressed, act) => pressed.addEventListener("click", (event) => void (/** @type {UIEvent} */ (event).detail < 2 && act()));

/** Puts the focus where reading goes on, and scrolls that into sight only where it is not.
 * @param {HTMLElement} place gets the focus @param {Element} whole is in sight as far as it fits, from its top
 * @param {Element} least is in sight whole */
export function goTo(place, whole = place, least = place) {
  if (place.tabIndex < 0) place.tabIndex = -1; // what can be reached by keyboard stays so
  focusSoon(place, { preventScroll: true });
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement); // header and bottom bar
  const lowest = innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0);
  const { top, bottom } = whole.getBoundingClientRect();
  if (top < (Number.parseFloat(scrollPaddingTop) || 0) || bottom > lowest) whole.scrollIntoView({ block: "start", behavior: "instant" });
  if (least.getBoundingClientRect().bottom > lowest) least.scrollIntoView({ block: "nearest", behavior: "instant" });
}

/** Names what gets the focus, so that it is heard. @param {HTMLElement} part @param {string} words */
export function nameGroup(part, words) {
  part.setAttribute("role", "group");
  part.setAttribute("aria-label", words);
}

/** Puts the focus on what has just come in the place of what was pressed, under the name of its heading. To the heading
 * itself Orca goes first, without a word, and says nothing of the focus after it.
 * @param {HTMLElement} part @param {Element} whole */
export function goToNew(part, whole = part) {
  const heading = one("h2, h3, legend", part);
  nameGroup(part, heading.textContent?.trim() ?? "");
  goTo(part, whole, heading);
}

/** @template {HTMLElement} Part @param {string} verdict how it looks @param {Part} part @returns {Part} */
export function judged(verdict, part) {
  part.setAttribute("data-verdict", verdict);
  return part;
}

/** @param {string} word of a verdict, which has its mark before it */
export const verdictWord = (word) => element("strong", "gids-option__verdict", word);

/** The row below what is judged: one button, that first checks and then leads on, and a way to all explanations. */
export class CheckRow {
  ask = "Controleer";
  missing = "Kies eerst een antwoord.";

  /** @param {HTMLElement} place @param {Element} whole shows all explanations with `data-all` @param {() => void} press */
  constructor(place, whole, press) {
    this.place = place;
    this.whole = whole;
    this.check = one("[data-gids-check]", place);
    this.status = one(".gids-question__status", place);
    this.rest = button("Uitleg bij alle antwoorden", () => this.setRest(!whole.hasAttribute("data-all")), "link");
    this.check.after(this.rest);
    onPress(this.check, press);
  }

  askForChoice() {
    this.status.textContent = this.missing;
  }

  /** @param {boolean} open */
  setRest(open) {
    this.whole.toggleAttribute("data-all", open);
    this.rest.setAttribute("aria-expanded", String(open));
  }

  /** @param {boolean} isChecked @param {string | undefined} words where the button leads then @param {boolean} hasRest */
  show(isChecked, words, hasRest) {
    this.check.textContent = (isChecked && words) || this.ask;
    this.check.hidden = isChecked && !words;
    this.rest.hidden = !isChecked || !hasRest;
  }
}
