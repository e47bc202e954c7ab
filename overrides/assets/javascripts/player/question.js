/* A question that can be answered, and says after "Controleer" what is right and why, in the options themselves or, for
   the scenes of a pair, in one strip below them. */

import { all, element, one, started } from "../everywhere/dom.js";
import { hashOf } from "./chance.js";
import { CheckRow, goTo, judged, nameGroup, verdictWord } from "./controls.js";
import { figuresOf, verdictOn } from "./marking.js";
import { readQuestion } from "./page.js";
import { withChoice } from "./state.js";

/** Orders the options by chance, and the answer key with them; the option that excludes the others stays last.
 * @param {Element} place of a question @param {number} seed */
export function shuffle(place, seed) {
  const [items, key] = [all(".gids-option", place), all(".gids-answer__item", place)];
  const options = readQuestion(place).options.map((option, index) => ({ ...option, index, at: hashOf(place.id + option.id, seed) }));
  options.sort((a, b) => Number(a.excludes) - Number(b.excludes) || a.at - b.at);
  for (const { index } of options) for (const part of [items[index], key[index]]) part?.parentElement?.append(part);
}

export class QuestionView {
  /** The answer that is shown. */
  shown = "";
  /** @type {HTMLElement | null} below the options, for the verdicts on the scenes of a pair */
  strip = null;
  views = [this];
  press = () => this.around.press(this);

  /** @param {HTMLElement} place @param {import("./player.js").Player} around */
  constructor(place, around) {
    this.place = place;
    this.around = around;
    this.question = readQuestion(place);
    this.field = /** @type {HTMLFieldSetElement} */ (one("fieldset", place));
    this.inputs = [...this.field.querySelectorAll("input")];
    this.explained = this.inputs.filter((input) => !input.closest("[data-plain]")); // not a sentence that says nothing
    this.row = new CheckRow(one(".gids-question__check", place), place, () => this.press());
    if (this.question.several) this.row.missing = "Kies eerst een of meer antwoorden.";
    for (const input of this.inputs) input.addEventListener("click", (event) => this.answer.checked && event.preventDefault());
    this.field.addEventListener("change", ({ target }) => {
      const chosen = /** @type {HTMLInputElement} */ (target);
      const excludes = (/** @type {Element} */ input) => input.closest("[data-excludes]") !== null;
      for (const input of this.question.several && chosen.checked ? this.inputs : []) {
        if (input !== chosen && (excludes(input) || excludes(chosen))) input.checked = false;
      }
      const values = this.inputs.filter(({ checked }) => checked).map(({ value }) => value);
      around.keep(withChoice(around.answers, place.id, values), []);
      around.show();
    });
    this.verdict = place; // what is heard when it was checked
    started(place);
  }

  get answer() {
    return this.around.answers[this.place.id] ?? { chosen: [], checked: false };
  }

  lead() {
    return this.around.lead();
  }

  /** Shows what is kept. Where that is as it was, whoever reads a verdict is left alone. */
  show() {
    const { chosen, checked } = this.answer;
    const answer = JSON.stringify([chosen, checked]);
    if (answer !== this.shown) {
      this.shown = answer;
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
    }
    const hasRest = this.strip !== null || one("[data-verdict=rest]", this.place) !== null;
    this.row.show(checked, this.lead()?.words, hasRest);
  }

  /** Puts verdict and explanation in each option; those that nobody chose and were not right stay quiet.
   * @param {string[]} chosen */
  judge(chosen) {
    const { question, strip } = this;
    const feedbacks = question.options.map((option, index) => {
      const [word, verdict] = verdictOn(question, option, chosen.includes(option.id));
      const why = element("p", "", ...this.explanationOf(this.inputs[index]));
      const feedback = element("div", "gids-option__feedback", element("p", "", verdictWord(word)), why);
      why.id = `${question.id}-${option.id}-uitleg`;
      nameGroup(feedback, word);
      feedback.setAttribute("aria-describedby", why.id);
      const item = judged(verdict, /** @type {HTMLElement} */ (this.inputs[index]?.closest(".gids-option")));
      if (strip) strip.append(judged(verdict, feedback));
      else item.append(feedback);
      return feedback;
    });
    const at = question.options.findIndex(({ id }) => chosen.includes(id));
    this.verdict = question.several ? this.score(chosen) : (feedbacks[at] ?? this.place);
    if (question.several) one(".gids-question__options", this.field).before(this.verdict);
    else strip?.prepend(this.verdict);
  }

  /** @param {HTMLInputElement | undefined} input @returns {Node[]} the key has the order of the options that it explains */
  explanationOf(input) {
    const key = all(".gids-answer__explanation", this.place)[input ? this.explained.indexOf(input) : -1];
    return [...(key?.cloneNode(true).childNodes ?? [])];
  }

  /** @param {string[]} chosen @returns {HTMLElement} the figures, which are its name too, and of what was too much why */
  score(chosen) {
    const rows = figuresOf(this.question, chosen).map(([word, verdict, figure]) =>
      judged(verdict, element("li", "gids-score__row", verdictWord(word), figure && ` ${figure}`)),
    );
    const score = element("div", "gids-score", element("ul", "gids-score__list", ...rows));
    nameGroup(score, rows.map(({ textContent }) => textContent?.trim()).join(", "));
    const clears = this.inputs.find((input) => input.closest("[data-excludes][data-right=yes]"));
    if (clears && !clears.checked) score.append(element("p", "", ...this.explanationOf(clears)));
    return score;
  }

  showVerdict() {
    goTo(this.verdict, this.field);
  }
}
