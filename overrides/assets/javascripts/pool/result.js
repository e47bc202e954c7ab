/* What a test was worth. A case counts as two questions: which sentences are a signal, and what do you do? */

import { gidsOptions, gidsOutcome } from "../question/mark.js";
import { gidsIsAbout } from "./draw.js";
import { gidsFragment } from "./pool.js";

/**
 * @typedef {{items: GidsItem[], pool: GidsPool, rules: GidsRules & {minimum: number}, seed: number}} GidsDrawn
 * @typedef {{passed: boolean, right: number, of: number, minimum: number}} GidsScore
 * @typedef {{score: GidsScore, wrong: string[], mustFailed: string[], subjects: Map<string, [number, number]>}} GidsResult
 *   `wrong`: items in which something was not right; `mustFailed`: subjects that must be right and are not;
 *   `subjects`: by name how many questions are right, of how many
 */

/** @param {GidsDrawn} drawn @param {GidsAnswers} answers @returns {GidsResult} */
export function gidsResult({ items, pool, rules }, answers) {
  const isRight = (/** @type {GidsPoolQuestion} */ { id, html }) => {
    const element = gidsFragment(html).querySelector(".gids-question");
    return element !== null && gidsOutcome(gidsOptions(element, answers[id]?.chosen ?? [])).right;
  };
  const asked = items.flatMap(({ questions }) => questions);
  const right = asked.filter(isRight);
  const isWrong = (/** @type {GidsPoolQuestion} */ question) => !right.includes(question);

  /** @type {GidsResult["subjects"]} */
  const subjects = new Map();
  for (const { questions, scene } of items) {
    for (const question of questions) {
      const subject = rules.must.find((one) => gidsIsAbout(question, one)) ?? question.targets[0] ?? "";
      const name = scene ? "Casussen" : (pool.names[subject] ?? "Overig");
      const [good, all] = subjects.get(name) ?? [0, 0];
      subjects.set(name, [good + Number(!isWrong(question)), all + 1]);
    }
  }

  const apart = items.filter(({ scene }) => !scene).flatMap(({ questions }) => questions);
  const mustFailed = rules.must.filter((subject) => apart.some((one) => gidsIsAbout(one, subject) && isWrong(one)));
  const passed = right.length * 100 >= rules.minimum * asked.length && !mustFailed.length;
  return {
    score: { passed, right: right.length, of: asked.length, minimum: rules.minimum },
    wrong: items.filter(({ questions }) => questions.some(isWrong)).map(({ id }) => id),
    mustFailed,
    subjects,
  };
}

/** @param {{right: number, of: number}} score @returns {string} rounded down: 79,9 procent is no 80 */
export function gidsScoreWords({ right, of }) {
  return `${right} van de ${of} vragen goed (${Math.floor((right * 100) / of)} procent)`;
}
