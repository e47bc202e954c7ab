/* A story is judged in three steps, each after the one before: sentences in the text, what you do, and what then. */

import { element, goTo } from "./element.js";
import { optionsOf, outcomeOf } from "./mark.js";
import { startQuestion } from "./question.js";

/** @param {HTMLElement} section @param {import("./question.js").Keeper} keeper @param {() => void} changed
 * @param {() => import("./question.js").Next | null} next where its last button leads
 * @returns {import("./question.js").Started} */
export function startStory(section, keeper, changed, next) {
  const questions = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-gids-question]")]);
  const stages = [...section.querySelectorAll(".gids-stages__stage")];
  const summary = element("summary", "gids-fold__title");
  const fold = element("details", "gids-fold", summary);
  let step = 0;

  const parts = questions.map((question, at) =>
    startQuestion(question, keeper, {
      changed,
      next: () => (at + 1 < questions.length ? { words: `Verder: ${stages[at + 1]?.textContent?.toLowerCase()}`, go: () => go(at + 1) } : next()),
    }),
  );

  function arrange() {
    stages.forEach((item, at) => {
      item.toggleAttribute("data-done", at < step);
      if (at === step) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    });
    questions.forEach((question, at) => (question.hidden = at > step || (at > 0 && at < step)));
    const [told] = questions;
    if (!told) return;
    if (step && told.parentElement !== fold) {
      told.before(fold);
      fold.open = false;
      fold.append(told);
    } else if (!step && told.parentElement === fold) fold.replaceWith(told);
    const { signals, recognised } = outcomeOf(optionsOf(told, keeper.load()[told.id]?.chosen ?? []));
    const figure = signals ? `${recognised} van de ${signals} signalen herkend` : "geen signaal in dit verhaal";
    summary.textContent = `Lees het verhaal terug: ${figure}`;
  }

  /** @param {number} to */
  function go(to) {
    step = to;
    arrange();
    const asked = questions[step];
    if (asked) goTo(asked, section); // of a group that has just come Orca says the name, and nothing of its legend
  }

  function show() {
    for (const part of parts) part.show();
    step = Math.min(parts.filter(({ isChecked }) => isChecked()).length, questions.length - 1);
    arrange();
  }

  show();
  return { show, lead: () => parts.forEach((part) => part.lead()), isChecked: () => parts.every(({ isChecked }) => isChecked()) };
}
