/* A question that can be answered: it keeps the choice, and says after "Controleer" what is right and why, in the
   options themselves. The button then leads on. */

import { started } from "../everywhere/started.js";
import { button, goTo } from "./element.js";
import { hasSeveral, hideVerdicts, optionsOf, outcomeOf, scoreOf, showVerdicts } from "./mark.js";
import { hashOf } from "./seed.js";

/**
 * @typedef {{load: () => GidsAnswers, save: (answers: GidsAnswers) => void}} Keeper  where answers are kept
 * @typedef {{words: string, go: () => void}} Next  where the button leads when the answer was checked
 * @typedef {{changed?: () => void, next?: () => Next | null, checks?: boolean}} Around  what stands round a question:
 *   `changed` is told of every change; `checks` is false where nothing is said before the whole is handed in
 * @typedef {{show: () => void, lead: () => void, isChecked: () => boolean}} Started  `show`: shows again what is kept;
 *   `lead`: only where the button leads now, as it may have changed with the answer to another question
 */

/** Orders the options by chance, and the answer key with them; the option that excludes the others stays last.
 * @param {Element} question @param {number} seed */
export function shuffle(question, seed) {
  const options = optionsOf(question, []).map((one) => ({ ...one, place: hashOf(question.id + one.id, seed) }));
  options.sort((a, b) => Number(a.excludes) - Number(b.excludes) || a.place - b.place);
  question.querySelector(".gids-question__options")?.append(...options.map(({ item }) => item));
  question.querySelector(".gids-answer__list")?.append(...options.flatMap(({ answer }) => answer ?? []));
}

/** Lets a question be answered.
 * @param {HTMLElement} question @param {Keeper} keeper @param {Around} around @returns {Started} */
export function startQuestion(question, keeper, { changed = () => {}, next = () => null, checks = true }) {
  const several = hasSeveral(question);
  const field = /** @type {HTMLFieldSetElement} */ (question.querySelector("fieldset"));
  const list = /** @type {HTMLElement} */ (field.querySelector(".gids-question__options"));
  const inputs = [...field.querySelectorAll("input")];
  const row = /** @type {HTMLElement} */ (question.querySelector(".gids-question__check"));
  const check = /** @type {HTMLButtonElement} */ (row.querySelector("[data-gids-check]"));
  const status = /** @type {HTMLElement} */ (row.querySelector("[role=status]"));
  const rest = button("Uitleg bij alle antwoorden", () => setRest(!list.hasAttribute("data-all")), "link");
  check.after(rest);
  for (const input of inputs) {
    input.autocomplete = "off"; // after wiping and Back the browser would fill in the choice
    input.addEventListener("click", (event) => answer().checked && event.preventDefault());
  }

  const answer = () => keeper.load()[question.id] ?? { chosen: [], checked: false };

  /** @param {boolean} checked */
  function keep(checked) {
    const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
    const { [question.id]: _, ...others } = keeper.load();
    keeper.save(chosen.length ? { ...others, [question.id]: { chosen, checked } } : others);
    changed();
  }

  /** @param {boolean} open */
  function setRest(open) {
    list.toggleAttribute("data-all", open);
    rest.setAttribute("aria-expanded", String(open));
  }

  function show() {
    const { chosen, checked } = answer();
    const options = optionsOf(question, chosen);
    for (const input of inputs) {
      input.checked = chosen.includes(input.value);
      input.toggleAttribute("aria-disabled", false);
      if (checked) input.setAttribute("aria-disabled", "true"); // reachable, so that what was chosen can be heard
    }
    hideVerdicts(options);
    field.querySelector(".gids-score")?.remove();
    if (checked) {
      showVerdicts(question, options);
      if (several) list.before(scoreOf(options));
    }
    question.toggleAttribute("data-checked", checked);
    setRest(false);
    rest.hidden = !checked || !options.some(({ item }) => item.getAttribute("data-verdict") === "rest");
    row.hidden = !checks;
    lead();
    status.textContent = "";
  }

  function lead() {
    const { checked } = answer();
    const leads = checked ? next() : null;
    check.textContent = leads ? leads.words : "Controleer";
    check.hidden = checked && !leads;
  }

  field.addEventListener("change", ({ target }) => {
    const chosen = /** @type {HTMLInputElement} */ (target);
    const excludes = (/** @type {Element} */ input) => input.closest("[data-excludes]") !== null;
    if (several && chosen.checked) {
      for (const input of inputs) {
        if (input !== chosen && (excludes(input) || excludes(chosen))) input.checked = false;
      }
    }
    status.textContent = "";
    keep(false);
  });

  check.addEventListener("click", ({ detail }) => {
    if (detail > 1) return; // the second click of a double one
    if (answer().checked) return next()?.go();
    if (!inputs.some((input) => input.checked)) {
      status.textContent = several ? "Kies eerst een of meer antwoorden." : "Kies eerst een antwoord.";
      return;
    }
    keep(true);
    const options = optionsOf(question, answer().chosen);
    document.dispatchEvent(new CustomEvent("gids:answered", { detail: { id: question.id, right: outcomeOf(options).right } }));
    show();
    const said = several ? field.querySelector(".gids-score") : options.find(({ chosen }) => chosen)?.item.querySelector(".gids-option__feedback");
    if (said instanceof HTMLElement) goTo(said, field);
  });

  show();
  started(question);
  return { show, lead, isChecked: () => answer().checked };
}
