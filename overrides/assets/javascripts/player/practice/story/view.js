/* A story is judged in three steps, each after the one before: sentences in the text, what you do, and what then. */

import { all, element } from "../../../everywhere/dom.js";
import { goTo } from "../../controls.js";
import { outcomeOf } from "../../marking.js";

export class StoryView {
  step = 0;

  /** @param {HTMLElement} section @param {import("../../question.js").QuestionView[]} views of its questions */
  constructor(section, views) {
    this.section = section;
    this.views = views;
    this.stages = all(".gids-stages__stage", section);
    this.summary = element("summary", "gids-fold__title");
    this.fold = element("details", "gids-fold", this.summary);
  }

  /** @param {string} id of one of its questions @returns {import("../../question.js").Lead | null} to the step after it */
  lead(id) {
    const at = this.views.findIndex(({ place }) => place.id === id) + 1;
    const name = this.stages[at]?.textContent?.toLowerCase();
    return at < this.views.length ? { words: `Verder: ${name}`, go: () => this.go(at) } : null;
  }

  /** @param {number} step */
  go(step) {
    this.step = step;
    this.arrange();
    const asked = this.views[step]?.place;
    if (asked) goTo(asked, this.section); // of a group that has just come Orca says the name, and nothing of its legend
  }

  /** Shows the step that is open. */
  show() {
    this.step = Math.min(this.views.filter(({ answer }) => answer.checked).length, this.views.length - 1);
    this.arrange();
  }

  arrange() {
    const { step, views, fold } = this;
    this.stages.forEach((stage, at) => {
      stage.toggleAttribute("data-done", at < step);
      if (at === step) stage.setAttribute("aria-current", "step");
      else stage.removeAttribute("aria-current");
    });
    views.forEach(({ place }, at) => (place.hidden = at > step || (at > 0 && at < step)));
    const [first] = views;
    if (!first) return;
    const told = first.place;
    if (step && told.parentElement !== fold) {
      told.before(fold);
      fold.open = false;
      fold.append(told);
    } else if (!step && told.parentElement === fold) fold.replaceWith(told);
    const { signals, recognised } = outcomeOf(first.question, first.answer.chosen);
    const figure = signals ? `${recognised} van de ${signals} signalen herkend` : "geen signaal in dit verhaal";
    this.summary.textContent = `Lees het verhaal terug: ${figure}`;
  }
}
