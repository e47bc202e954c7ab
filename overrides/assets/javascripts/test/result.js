/* What a test was worth: two figures, as who reports everything and who reports nothing both see no difference. */

import { optionsOf, outcomeOf } from "../question/mark.js";

/**
 * @typedef {{right: number, of: number, recognised: number, toReport: number, unneeded: number, toHelp: number,
 *   missed: HTMLElement[], overdone: HTMLElement[]}} Score  `missed` and `overdone`: scenes
 * @typedef {{settled: boolean, passed: boolean, next: HTMLElement | null}} Standing  of a subject that must be right
 */

/** @param {Element} question @param {GidsAnswers} answers */
export const isRight = (question, answers) => outcomeOf(optionsOf(question, answers[question.id]?.chosen ?? [])).right;

/** @param {HTMLElement[]} scenes @param {GidsAnswers} answers @returns {Score} what was left open counts as missed */
export function scoreScenes(scenes, answers) {
  const toHelp = scenes.filter((scene) => scene.getAttribute("data-gids-kind") === "innocent");
  const toReport = scenes.filter((scene) => !toHelp.includes(scene));
  const isWrong = (/** @type {HTMLElement} */ scene) => !isRight(scene, answers);
  const missed = toReport.filter(isWrong);
  const wrong = toHelp.filter(isWrong);
  const overdone = wrong.filter(({ id }) => answers[id]?.chosen.length); // who left it open reported nothing
  return {
    right: scenes.length - missed.length - wrong.length,
    of: scenes.length,
    recognised: toReport.length - missed.length,
    toReport: toReport.length,
    unneeded: overdone.length,
    toHelp: toHelp.length,
    missed,
    overdone,
  };
}

/** @param {HTMLElement[]} questions of a subject, in the order of asking @param {GidsAnswers} answers
 * @returns {Standing} it is asked until it is right once, or there are no more questions */
export function standingOf(questions, answers) {
  const asked = questions.filter(({ id }) => answers[id]?.checked);
  const passed = asked.some((question) => isRight(question, answers));
  const next = passed ? null : (questions.find((question) => !asked.includes(question)) ?? null);
  return { settled: !next, passed, next };
}

/** @param {{right: number, of: number}} score @returns {number} rounded down: 79,9 procent is no 80 */
export const percentageOf = ({ right, of }) => (of ? Math.floor((right * 100) / of) : 0);
