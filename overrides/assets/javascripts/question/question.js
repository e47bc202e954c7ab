/* A question that can be answered: it keeps the choice, and says after "Controleer" what is right and why. */

import { started } from "../everywhere/started.js";
import { gidsOptions, gidsOutcome, gidsShowVerdicts, gidsSummary } from "./mark.js";

/**
 * @typedef {{load: () => GidsAnswers, save: (answers: GidsAnswers) => void}} GidsKeeper  where answers are kept
 */

/** Returns a number that is always the same for the same text and seed.
 * @param {string} text @param {number} seed */
export function gidsHash(text, seed) {
  let hash = seed;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x5bd1e995);
  for (const shift of [13, 15]) hash = Math.imul(hash ^ (hash >>> shift), 0x5bd1e995);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Orders the options by chance, and the answer key with them; the option that excludes the others stays last.
 * @param {Element} question @param {number} seed */
export function gidsShuffle(question, seed) {
  const id = question.id;
  const options = gidsOptions(question, []).map((option) => ({ ...option, place: gidsHash(id + option.id, seed) }));
  options.sort((a, b) => Number(a.excludes) - Number(b.excludes) || a.place - b.place);
  question.querySelector(".gids-question__options")?.append(...options.map(({ item }) => item));
  question.querySelector(".gids-answer__list")?.append(...options.flatMap(({ answer }) => answer ?? []));
}

/** Lets a question be answered.
 * @param {HTMLElement} question @param {GidsKeeper} keeper @param {() => void} changed is told of every change
 * @returns {() => void} shows again what is kept */
export function gidsStartQuestion(question, keeper, changed) {
  const several = question.getAttribute("data-gids-question") === "several";
  const field = /** @type {HTMLFieldSetElement} */ (question.querySelector("fieldset"));
  const inputs = [...field.querySelectorAll("input")];
  const check = /** @type {HTMLButtonElement} */ (question.querySelector("[data-gids-check]"));
  const again = /** @type {HTMLButtonElement} */ (question.querySelector("[data-gids-again]"));
  const summary = /** @type {HTMLElement} */ (question.querySelector(".gids-question__summary"));

  const answer = () => keeper.load()[question.id] ?? { chosen: [], checked: false };

  /** @param {boolean} checked */
  function keep(checked) {
    const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
    const { [question.id]: _, ...others } = keeper.load();
    keeper.save(chosen.length ? { ...others, [question.id]: { chosen, checked } } : others);
    changed();
  }

  function show() {
    const { chosen, checked } = answer();
    const options = gidsOptions(question, chosen);
    for (const input of inputs) input.checked = chosen.includes(input.value);
    for (const { item } of options) {
      item.removeAttribute("data-verdict");
      item.querySelector(".gids-option__feedback")?.remove();
    }
    if (checked) gidsShowVerdicts(question, options);
    summary.textContent = checked ? gidsSummary(several, options) : "";
    field.disabled = checked;
    check.setAttribute("aria-disabled", String(checked));
    again.hidden = !checked;
  }

  field.addEventListener("change", ({ target }) => {
    const chosen = /** @type {HTMLInputElement} */ (target);
    const excludes = (/** @type {Element} */ input) => input.closest("[data-excludes]") !== null;
    if (several && chosen.checked) {
      for (const input of inputs) {
        if (input !== chosen && (excludes(input) || excludes(chosen))) input.checked = false;
      }
    }
    summary.textContent = "";
    keep(false);
  });

  check.addEventListener("click", () => {
    if (answer().checked) return;
    if (!inputs.some((input) => input.checked)) {
      summary.textContent = "Kies eerst een antwoord.";
      return;
    }
    keep(true);
    show();
    const { right } = gidsOutcome(gidsOptions(question, answer().chosen));
    document.dispatchEvent(new CustomEvent("gids:answered", { detail: { id: question.id, right } }));
  });

  again.addEventListener("click", () => {
    for (const input of inputs) input.checked = false;
    keep(false);
    show();
    field.querySelector("input")?.focus(); // its button is gone
  });

  show();
  started(question);
  return show;
}
