/* What a learner sees after handing in: the score, each subject, and every answer with its explanation. */

import { gidsFigureWords, gidsFigures } from "../question/case.js";
import { gidsElement } from "../question/mark.js";
import { gidsStart } from "../question/start.js";
import { gidsButton, gidsButtons, gidsItemElement, gidsShowScreen } from "./pool.js";
import { gidsResult, gidsScoreWords } from "./result.js";

/** @param {GidsDrawn} drawn @param {GidsKeeper} keeper holds the checked answers
 * @param {(items: GidsItem[], at: number) => string} named
 * @returns {{wrong: string[], content: HTMLElement[]}} the ids of the items that were not right, and the screen */
export function gidsResultScreen(drawn, keeper, named) {
  const { items, pool, seed } = drawn;
  const { score, wrong, mustFailed, subjects } = gidsResult(drawn, keeper.load());
  const words = [`${gidsScoreWords(score)}. Je slaagt met ${score.minimum} procent.`];
  if (mustFailed.length) {
    const names = mustFailed.map((subject) => pool.names[subject] ?? subject);
    words.push(`Dit moet in elk geval goed zijn, en was nog niet goed: ${names.join(", ")}.`);
  }
  const answers = items.map((item, at) => {
    const element = gidsItemElement(item, seed);
    gidsStart(element, keeper);
    const fold = /** @type {HTMLDetailsElement} */ (document.createElement("details"));
    fold.className = "gids-fold";
    fold.open = wrong.includes(item.id);
    fold.append(
      gidsElement("summary", "gids-fold__title", `${named(items, at)}: ${fold.open ? "nog niet goed" : "goed"}`),
      gidsElement("div", "gids-unchecked", element),
    );
    return fold;
  });
  const cases = answers.flatMap((answer) => [...answer.querySelectorAll("[data-gids-case]")]);
  const [recognised, suspected] = gidsFigureWords(gidsFigures(cases, keeper.load()));
  if (cases.length) {
    words.push(`Signalen herkend in de casussen: ${recognised}.`, `Mensen ten onrechte verdacht: ${suspected}.`);
  }
  const rows = [...subjects].map(([name, [right, of]]) => gidsElement("li", "", `${name}: ${right} van de ${of} goed`));
  return {
    wrong,
    content: [
      ...words.map((text) => gidsElement("p", "", text)),
      gidsElement("h3", "", "Per onderwerp"),
      gidsElement("ul", "", ...rows),
      gidsElement("h3", "", "Jouw antwoorden"),
      ...answers,
    ],
  };
}

/** Asks the first of what was wrong again; what is wrong once more comes back at the end.
 * @param {Element} screen @param {GidsDrawn} drawn @param {string[]} left ids of items
 * @param {(left: string[]) => void} proceed gets what is left after this one */
export function gidsShowRepeat(screen, drawn, left, proceed) {
  const [id, ...others] = left;
  const item = drawn.items.find((one) => one.id === id);
  if (!item) return proceed(others);
  /** @type {GidsAnswers} not kept: a reload asks this one anew */
  let answers = {};
  const isRight = () => !gidsResult({ ...drawn, items: [item] }, answers).wrong.length;
  const proceedWith = () => proceed(isRight() ? others : [...others, item.id]);
  const next = gidsButton("Volgende", proceedWith, "gids-button--primary");
  const element = gidsItemElement(item, drawn.seed);
  gidsStart(element, { load: () => answers, save: (changed) => void (answers = changed) }, () => {
    next.hidden = !item.questions.every((question) => answers[question.id]?.checked);
  });
  gidsShowScreen(screen, `Nog ${left.length} te gaan`, element, gidsButtons(next));
}
