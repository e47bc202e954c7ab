/* What a page asks, read from its markup. */

/** @typedef {import("./state.js").Item} Item */

/** @param {ParentNode} place @param {string} selector */
export const allIn = (place, selector) => /** @type {HTMLElement[]} */ ([...place.querySelectorAll(selector)]);

/** @param {string} id @returns {HTMLElement} */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {Element} scene @returns {string} the sentences that its twin does not have */
export const changedIn = (scene) => allIn(scene, ".gids-scene__changed").map(({ textContent }) => textContent?.trim()).join(" ");

/** @param {Element} part a scene or its section @returns {string[]} the signals that it is about */
export const signalsOf = (part) => (part.closest("[data-gids-signals]")?.getAttribute("data-gids-signals") ?? "").split(" ").filter(Boolean);

/** @param {Element} place @returns {import("./marking.js").Question} with its options in the order of the page */
export function readQuestion(place) {
  const options = allIn(place, ".gids-option").map((option) => ({
    id: option.querySelector("input")?.value ?? "",
    right: option.getAttribute("data-right") === "yes",
    excludes: option.hasAttribute("data-excludes"),
  }));
  const several = place.getAttribute("data-gids-question") === "several";
  return { id: place.id, several, kind: place.getAttribute("data-gids-kind") ?? "", signals: signalsOf(place), options };
}

const PARTS = ".gids-pair, .gids-case, .gids-question";

/** @param {Item} item @returns {HTMLElement} what is shown of the page with it */
export function partOf({ asks }) {
  const question = byId(asks[0] ?? "");
  return question.closest(".gids-pair, .gids-case") ?? question;
}

/** @param {Element} place @returns {Item[]} in the order of the page */
export function itemsOf(place) {
  const parts = allIn(place, PARTS).filter((part) => !part.parentElement?.closest(PARTS));
  return parts.map((part) => {
    const pair = part.getAttribute("data-gids-pair");
    const story = part.getAttribute("data-gids-case");
    const asks = part.id ? [part.id] : allIn(part, "[data-gids-question]").map(({ id }) => id);
    const [noun, kind] = /** @type {[string, Item["kind"]]} */ (pair ? ["Paar", "pair"] : story ? ["Verhaal", "story"] : ["Vraag", "question"]);
    return { id: pair ?? story ?? part.id, noun, kind, asks, signals: signalsOf(part) };
  });
}

/** @param {ParentNode} root @param {string} signal @returns {HTMLAnchorElement[]} a new link to it by its name, or none */
export function linkToSignal(root, signal) {
  const link = /** @type {HTMLAnchorElement | undefined} */ (
    root.querySelector(`.gids-answer__signals [data-signal="${CSS.escape(signal)}"]`)?.cloneNode(true)
  );
  link?.removeAttribute("data-signal");
  return link ? [link] : [];
}
