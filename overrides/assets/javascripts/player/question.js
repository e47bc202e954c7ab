/* A question that can be answered, and says after "Controleer" what is right and why, in the options themselves or, for
   the scenes of a pair, in one strip below them. */

import { all, element, one, started } from "../everywhere/dom.js";
import { hashOf } from "./chance.js";
import { CheckRow, goTo } from "./controls.js";
import { figuresOf, verdictOn } from "./marking.js";
import { readQuestion } from "./page.js";

/**
 * @typedef {{words: string, go: () => void}} Lead  where the button leads when the answer was checked
 * @typedef {{answers: GidsAnswers, choose: (id: string, chosen: string[]) => void, check: (id: string) => void,
 *   lead: (id: string) => Lead | null, hasButton: (id: string) => boolean}} Around  what stands round a question
 */

/** Orders the options by chance, and the answer key with them; the option that excludes the others stays last.
 * @param {Element} place of a question @param {number} seed */
export function shuffle(place, seed) {
  const key = all(".gids-answer__item", place);
  const options = readQuestion(place).options.map((option, index) => ({ ...option, answer: key[index], item: all(".gids-option", place)[index], at: hashOf(place.id + option.id, seed) }));
  options.sort((a, b) => Number(a.excludes) - Number(b.excludes) || a.at - b.at);
  place.querySelector(".gids-question__options")?.append(...options.flatMap(({ item }) => item ?? []));
  place.querySelector(".gids-answer__list")?.append(...options.flatMap(({ answer }) => answer ?? []));
}

/** Names what gets the focus, so that it is heard. @param {HTMLElement} part @param {string} words */
export function nameGroup(part, words) {
  part.setAttribute("role", "group");
  part.setAttribute("aria-label", words);
}

/** @param {string} word @param {string} figure */
const verdictWord = (word, figure = "") => [element("strong", "gids-option__verdict", word), ...(figure && [` ${figure}`])];

export class QuestionView {
  /** @param {HTMLElement} place @param {Around} around @param {boolean} hasStrip */
  constructor(place, around, hasStrip = false) {
    this.place = place;
    this.around = around;
    this.question = readQuestion(place);
    this.field = /** @type {HTMLFieldSetElement} */ (place.querySelector("fieldset"));
    this.inputs = [...this.field.querySelectorAll("input")];
    this.explained = this.inputs.filter((input) => !input.closest("[data-plain]")); // not a sentence that says nothing
    this.row = new CheckRow(one(".gids-question__check", place), place, () => this.press());
    this.strip = hasStrip ? element("div", "gids-strip") : null;
    if (this.strip) this.field.after(this.strip);
    for (const input of this.inputs) {
      input.addEventListener("click", (event) => this.answer.checked && event.preventDefault());
    }
    this.field.addEventListener("change", ({ target }) => this.choose(/** @type {HTMLInputElement} */ (target)));
    started(place);
  }

  get answer() {
    return this.around.answers[this.place.id] ?? { chosen: [], checked: false };
  }

  press() {
    if (this.answer.checked) this.around.lead(this.place.id)?.go();
    else this.around.check(this.place.id);
  }

  /** @param {HTMLInputElement} chosen */
  choose(chosen) {
    const excludes = (/** @type {Element} */ input) => input.closest("[data-excludes]") !== null;
    for (const input of this.question.several && chosen.checked ? this.inputs : []) {
      if (input !== chosen && (excludes(input) || excludes(chosen))) input.checked = false;
    }
    this.row.status.textContent = "";
    this.around.choose(this.place.id, this.inputs.filter(({ checked }) => checked).map(({ value }) => value));
  }

  askForChoice() {
    this.row.status.textContent = this.question.several ? "Kies eerst een of meer antwoorden." : "Kies eerst een antwoord.";
  }

  /** Shows what is kept. */
  show() {
    const { chosen, checked } = this.answer;
    for (const input of this.inputs) {
      input.checked = chosen.includes(input.value);
      if (checked) input.setAttribute("aria-disabled", "true"); // reachable, so that what was chosen can be heard
      else input.removeAttribute("aria-disabled");
    }
    this.place.toggleAttribute("data-checked", checked);
    for (const item of all(".gids-option", this.place)) item.removeAttribute("data-verdict");
    for (const part of all(".gids-option__feedback, .gids-score", this.place)) part.remove();
    if (checked) this.judge(chosen);
    this.row.setRest(false);
    this.row.status.textContent = "";
    this.lead();
  }

  /** Says only where the button leads now, as it may have changed with the answer to another question. */
  lead() {
    this.row.place.hidden = !this.around.hasButton(this.place.id);
    const hasRest = this.strip !== null || this.place.querySelector("[data-verdict=rest]") !== null;
    this.row.show(this.answer.checked, this.around.lead(this.place.id)?.words, hasRest);
  }

  /** Puts verdict and explanation in each option; those that nobody chose and were not right stay quiet.
   * @param {string[]} chosen */
  judge(chosen) {
    const { question, strip } = this;
    question.options.forEach((option, index) => {
      const isChosen = chosen.includes(option.id);
      const [word, verdict] = verdictOn(question, option, isChosen);
      const why = element("p", "", ...this.explanationOf(this.inputs[index]));
      const feedback = element("div", "gids-option__feedback", element("p", "", ...verdictWord(word)), why);
      why.id = `${question.id}-${option.id}-uitleg`;
      nameGroup(feedback, word);
      feedback.setAttribute("aria-describedby", why.id);
      const item = this.inputs[index]?.closest(".gids-option");
      for (const part of strip ? [item, feedback] : [item]) part?.setAttribute("data-verdict", verdict);
      if (strip && isChosen) strip.prepend(feedback);
      else (strip ?? item)?.append(feedback);
    });
    if (question.several) this.field.querySelector(".gids-question__options")?.before(this.score(chosen));
  }

  /** @param {HTMLInputElement | undefined} input @returns {Node[]} the key has the order of the options that it explains */
  explanationOf(input) {
    const key = all(".gids-answer__explanation", this.place)[input ? this.explained.indexOf(input) : -1];
    return [...(key?.cloneNode(true).childNodes ?? [])];
  }

  /** @param {string[]} chosen @returns {HTMLElement} the figures, which are its name too, and of what was too much why */
  score(chosen) {
    const rows = figuresOf(this.question, chosen).map(([word, verdict, figure]) => {
      const row = element("li", "gids-score__row", ...verdictWord(word, figure));
      row.setAttribute("data-verdict", verdict);
      return row;
    });
    const score = element("div", "gids-score", element("ul", "gids-score__list", ...rows));
    nameGroup(score, rows.map(({ textContent }) => textContent?.trim()).join(", "));
    const clears = this.inputs.find((input) => input.closest("[data-excludes][data-right=yes]"));
    if (clears && !clears.checked) score.append(element("p", "", ...this.explanationOf(clears)));
    return score;
  }

  showVerdict() {
    goTo(this.verdict, this.field);
  }

  /** What is heard when it was checked. */
  get verdict() {
    const chosen = this.inputs.find(({ checked }) => checked)?.value;
    const feedback = document.getElementById(`${this.place.id}-${chosen}-uitleg`)?.parentElement;
    return /** @type {HTMLElement} */ (one(".gids-score", this.field) ?? feedback);
  }
}
