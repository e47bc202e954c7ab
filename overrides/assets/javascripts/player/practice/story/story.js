/* The stories of a page: in each first what you do, then which sentences made you do it, then both verdicts, and what
   then; with two running totals over all. */

import { one } from "../../../everywhere/dom.js";
import { goTo, nameGroup } from "../../controls.js";
import { Practice } from "../practice.js";

class StoryView {
  isPointing = false;

  /** @param {HTMLElement} section @param {import("../../question.js").QuestionView[]} views of its questions: which
   *   sentences, what you do, and what then @param {Practice} around */
  constructor(section, views, around) {
    const [told, judged, then] = /** @type {[typeof views[0], typeof views[0], typeof views[0]]} */ (views);
    this.section = section;
    this.told = told;
    this.judged = judged;
    this.then = then;
    this.views = [judged, told];
    this.row = told.row;
    judged.row.ask = "Verder";
    judged.press = () => this.point();
    told.press = () => around.press(this);
    this.lead = told.then = { words: "Verder: en nu?", go: () => goTo(then.place) };
  }

  /** Shows what is asked now: the sentences have no boxes before somebody decided. */
  show() {
    const { told, judged, then } = this;
    const isChecked = told.answer.checked;
    this.isPointing &&= judged.answer.chosen.length > 0;
    const isAsked = isChecked || this.isPointing;
    told.field.disabled = told.row.place.hidden = !isAsked;
    judged.row.place.hidden = isChecked;
    judged.place.hidden = isAsked && !isChecked;
    then.place.hidden = !isChecked;
  }

  /** Goes on to the sentences, where something was decided. */
  point() {
    if (!this.judged.answer.chosen.length) return this.judged.row.askForChoice();
    this.isPointing = true;
    this.show();
    goTo(this.told.place, this.section);
  }

  /** Both verdicts are heard at once. */
  showVerdict() {
    const [{ verdict }, score] = [this.judged, this.told.verdict];
    nameGroup(score, `${verdict.getAttribute("aria-label")}. ${score.getAttribute("aria-label")}`);
    this.told.showVerdict();
  }
}

class Stories extends Practice {
  /** @param {GidsItem} item @param {import("../../question.js").QuestionView[]} views of its questions */
  group(item, views) {
    if (item.kind === "story") this.groups.set(item.id, new StoryView(item.part, views, this));
  }

  get words() {
    return [super.words, ...(this.now ? this.figures : [])].join(". ");
  }
}

new Stories(one("[data-gids-story]")).run();
