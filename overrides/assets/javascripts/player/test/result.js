/* Which screen of a test comes, and what the test was worth. Pure. */

import { byChance } from "../chance.js";
import { isRight, scoreScenes } from "../marking.js";
import { formOf } from "./draw.js";

const MOST = 3; // questions of a subject

/** @param {Pick<GidsDeck, "pairs">} deck @param {{seed: number, attempt: number}} test @returns {GidsQuestion[]} one scene of each pair */
export function scenesOf({ pairs }, { seed, attempt }) {
  const known = pairs.map(({ id, report }) => ({ id, signals: report.signals, grey: report.kind === "grey" }));
  return formOf(known, seed, attempt).flatMap(({ pair, isReport }) => pairs.find(({ id }) => id === pair)?.[isReport ? "report" : "help"] ?? []);
}

/** @param {GidsDeck} deck @param {GidsAnswers} answers @returns {string} the marks of a test: see GidsTest */
export const marksIn = ({ pairs }, answers) =>
  pairs.map(({ help, report }) => {
    const scene = [help, report].find(({ id }) => answers[id]);
    return scene ? (isRight(scene, answers) === (scene === help) ? 1 : 2) : 0;
  }).join("");

/** @param {GidsDeck} deck @param {{seed: number, attempt: number}} test @param {string} marks @returns {GidsAnswers} */
export function answersOf(deck, test, marks) {
  const answers = scenesOf(deck, test).map((scene) => {
    const at = deck.pairs.findIndex(({ help, report }) => scene === help || scene === report);
    const isRight = (marks[at] === "1") === (scene.kind === "innocent");
    const chosen = scene.options.filter((option) => option.right === isRight).map(({ id }) => id);
    return Number(marks[at]) ? { [scene.id]: { chosen, checked: false } } : {};
  });
  return Object.assign({}, ...answers);
}

/** @param {GidsSubject} subject @param {GidsTest} test
 * It is asked until it is right once, or there are no more questions: `next` is what it asks now. */
export function standingOf({ questions }, { seed, attempt, answers }) {
  const order = byChance(questions.map(({ id }) => id), seed + attempt).slice(0, MOST);
  const asked = order.filter((id) => answers[id]?.checked);
  const passed = questions.some((question) => asked.includes(question.id) && isRight(question, answers));
  const [next] = passed ? [] : order.filter((id) => !asked.includes(id));
  return { passed, next: questions.find(({ id }) => id === next) };
}

/** @param {GidsDeck} deck @param {GidsTest | undefined} test what is kept of it @returns {GidsScreen} */
export function screenOf(deck, test) {
  if (!test) return "begin";
  if (!test.handedIn) return test.at < deck.pairs.length ? "scene" : "review";
  return deck.subjects.some((subject) => standingOf(subject, test).next) ? "subject" : "result";
}

/** @param {GidsScore} score @param {GidsPassRule} rule @param {boolean} knowsSubjects @returns {GidsLack} */
export function lackOf({ recognised, right, unneeded }, rule, knowsSubjects) {
  if (recognised < rule.recognised) return right < rule.right && unneeded ? "both" : "missed";
  if (right < rule.right) return unneeded ? "unneeded" : "open";
  return knowsSubjects ? "" : "subject";
}

/** @param {GidsDeck} deck @param {GidsTest} test */
export function resultOf({ rule, ...deck }, test) {
  const scenes = scenesOf(deck, test);
  const score = scoreScenes(scenes, test.answers);
  const subjects = deck.subjects.map((subject) => ({ ...subject, passed: standingOf(subject, test).passed }));
  const lack = lackOf(score, rule, subjects.every(({ passed }) => passed));
  const verdicts = scenes.map((scene) => (score.overdone.includes(scene) ? "neutral" : isRight(scene, test.answers) ? "right" : "missed"));
  return { rule, score, subjects, lack, verdicts, passed: !lack };
}
