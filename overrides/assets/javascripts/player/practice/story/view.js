/* A story: first what you do, then which sentences made you do it, then both verdicts, and what then. */

import { goTo } from "../../controls.js";
import { nameGroup } from "../../question.js";

export class StoryView {
  isPointing = false;

  /** @param {HTMLElement} section @param {import("../../question.js").QuestionView[]} views of its questions: which
   *   sentences, what you do, and what then */
  constructor(section, views) {
    this.section = section;
    this.views = views;
    const [told, judged, then] = /** @type {[told: typeof views[0], judged: typeof views[0], then: typeof views[0]]} */ (views);
    this.told = told;
    this.judged = judged;
    this.then = then;
    judged.row.ask = "Verder";
  }

  get isChecked() {
    return this.told.answer.checked;
  }

  /** @param {string} id @returns {boolean} whether one of its questions has a button now */
  hasButton(id) {
    if (id === this.told.place.id) return this.isPointing || this.isChecked;
    return id !== this.judged.place.id || !this.isChecked;
  }

  /** Shows what is asked now: the sentences have no boxes before somebody decided. */
  arrange() {
    const { told, judged, then, isChecked, isPointing } = this;
    told.field.disabled = !isPointing && !isChecked;
    judged.place.hidden = isPointing && !isChecked;
    then.place.hidden = !isChecked;
  }

  /** Goes on to the sentences, where something was decided. */
  point() {
    if (!this.judged.answer.chosen.length) return this.judged.askForChoice();
    this.isPointing = true;
    this.arrange();
    this.told.lead();
    goTo(this.told.place, this.section);
  }

  askForChoice() {
    this.told.askForChoice();
  }

  /** Both verdicts are heard at once. */
  showVerdict() {
    const { told, judged } = this;
    const score = told.verdict;
    nameGroup(score, `${judged.verdict.getAttribute("aria-label")}. ${score.getAttribute("aria-label")}`);
    told.showVerdict();
  }
}
