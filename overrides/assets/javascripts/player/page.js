/* What a page asks, read from its markup. */

import { all, wordsIn } from "../everywhere/dom.js";

/** @param {string} id @returns {HTMLElement} */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {Element} scene @returns {string} the sentences that its twin does not have */
export const changedIn = (scene) => all(".gids-scene__changed", scene).map(({ textContent }) => textContent?.trim()).join(" ");

/** @param {Element} part a scene or its section @returns {string[]} the signals that it is about */
const signalsOf = (part) => wordsIn(part.closest("[data-gids-signals]") ?? part, "data-gids-signals");

/** @param {Element} place @returns {GidsQuestion} with its options in the order of the page */
export function readQuestion(place) {
  const options = all(".gids-option", place).map((option) => ({
    id: option.querySelector("input")?.value ?? "",
    right: option.getAttribute("data-right") === "yes",
    excludes: option.hasAttribute("data-excludes"),
  }));
  const several = place.getAttribute("data-gids-question") === "several";
  return { id: place.id, several, kind: place.getAttribute("data-gids-kind") ?? "", signals: signalsOf(place), options };
}

const PARTS = ".gids-pair, .gids-case, .gids-question";

/** @param {Element} place @returns {GidsItem[]} in the order of the page */
export function itemsOf(place) {
  const parts = all(PARTS, place).filter((part) => !part.parentElement?.closest(PARTS));
  return parts.map((part) => {
    const pair = part.getAttribute("data-gids-pair");
    const story = part.getAttribute("data-gids-case");
    const asks = part.id ? [part.id] : all("[data-gids-question]", part).map(({ id }) => id);
    const [noun, kind] = /** @type {[string, GidsItem["kind"]]} */ (pair ? ["Paar", "pair"] : story ? ["Verhaal", "story"] : ["Vraag", "question"]);
    return { id: pair ?? story ?? part.id, noun, kind, asks, signals: signalsOf(part), part };
  });
}

/** @param {string} signal @returns {Node[]} a new link to it by its name, or none */
export const linkToSignal = (signal) =>
  all(`.gids-answer__signals [data-signal="${CSS.escape(signal)}"]`).slice(0, 1).map((link) => link.cloneNode(true));
