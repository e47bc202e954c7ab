/* What a page asks, as items that come one by one: a pair, a scene of it, a story or a question. */

import { scenesOf } from "./pair.js";
import { mixed } from "./seed.js";

/**
 * @typedef {{id: string, noun: string, part: HTMLElement, questions: HTMLElement[]}} Item  `part` is shown with only
 *   these questions; of a pair in a mixed order there are two items
 */

const PARTS = ".gids-pair, .gids-case, .gids-question";

/** @param {Element} place @returns {Item[]} in the order of the page */
export function itemsOf(place) {
  const parts = [...place.querySelectorAll(PARTS)].filter((part) => !part.parentElement?.closest(PARTS));
  return parts.map((found) => {
    const part = /** @type {HTMLElement} */ (found);
    const id = part.getAttribute("data-gids-pair") ?? part.getAttribute("data-gids-case") ?? part.id;
    if (part.matches(".gids-question")) return { id, noun: "Vraag", part, questions: [part] };
    if (part.matches(".gids-pair")) return { id, noun: "Paar", part, questions: scenesOf(part) };
    const questions = /** @type {HTMLElement[]} */ ([...part.querySelectorAll("[data-gids-question]")]);
    return { id, noun: "Verhaal", part, questions };
  });
}

/** @param {Item[]} items @param {number} seed
 * @returns {Item[]} the scenes of all pairs by chance, one on a screen, and then the rest */
export function mixedItems(items, seed) {
  const pairs = items.filter(({ part }) => part.matches(".gids-pair"));
  const scenes = mixed(pairs.map(({ id }) => id), seed).flatMap(({ pair, isReport }) => {
    const item = pairs.find(({ id }) => id === pair);
    const scene = item?.questions.find((one) => (one.getAttribute("data-gids-kind") !== "innocent") === isReport);
    return item && scene ? [{ id: scene.id, noun: "Scène", part: item.part, questions: [scene] }] : [];
  });
  return [...scenes, ...items.filter((item) => !pairs.includes(item))];
}
