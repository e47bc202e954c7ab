/* The stories of a page: in each first what you do, then which sentences made you do it, then both verdicts, and what
   then; with two running totals over all. */

import { one } from "../../../everywhere/dom.js";
import { goTo, nameGroup } from "../../controls.js";
import { Practice } from "../practice.js";

class Stories extends Practice {
  /** @param {GidsItem} item @param {import("../../question.js").QuestionView[]} views of its questions */
  group({ id, kind, part }, views) {
    const [told, judged, then] = views; // which sentences, what you do, and what then
    if (kind !== "story" || !told || !judged || !then) return;
    let isPointing = false;
    /** @type {GidsGroup} */
    const group = {
      views: [judged, told],
      row: told.row,
      lead: () => told.lead(),
      show: () => {
        // What is asked now: the sentences have no boxes before somebody decided.
        const isChecked = told.answer.checked;
        isPointing &&= judged.answer.chosen.length > 0;
        const isAsked = isChecked || isPointing;
        told.field.disabled = told.row.place.hidden = !isAsked;
        judged.row.place.hidden = isChecked;
        judged.place.hidden = isAsked && !isChecked;
        then.place.hidden = !isChecked;
      },
      showVerdict: () => {
        // Both verdicts are heard at once.
        const [{ verdict }, score] = [judged, told.verdict];
        nameGroup(score, `${verdict.getAttribute("aria-label")}. ${score.getAttribute("aria-label")}`);
        told.showVerdict();
      },
    };
    judged.row.ask = "Verder";
    judged.press = () => {
      if (!judged.answer.chosen.length) return judged.row.askForChoice();
      isPointing = true;
      group.show(true);
      goTo(told.place, part);
    };
    told.press = () => this.press(group);
    told.lead = () => ({ words: "Verder: en nu?", go: () => goTo(then.place) });
    this.groups.set(id, group);
  }

  get words() {
    return [super.words, ...(this.now ? this.figures : [])].join(". ");
  }
}

new Stories(one("[data-gids-story]")).run();
