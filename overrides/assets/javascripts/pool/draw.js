/* Draws questions and cases: the same seed always gives the same draw. */

import { gidsHash } from "../question/question.js";

/**
 * @typedef {{id: string, html: string, targets: string[]}} GidsPoolQuestion
 *   `targets`: what its right answers link to, as addresses below the root
 * @typedef {{id: string, title: string, scene: string, questions: string[], innocent: boolean}} GidsPoolCase
 * @typedef {{questions: GidsPoolQuestion[], cases: GidsPoolCase[], names: {[target: string]: string}}} GidsPool
 *   `questions` are all, also those of the cases; `names` says each target in words
 * @typedef {{questions: number, cases: number, must: string[]}} GidsRules  `must`: targets of which one is always drawn
 * @typedef {{id: string, questions: GidsPoolQuestion[], scene: GidsPoolCase | null}} GidsItem  one screen of a test
 */

/** Says whether a question is about a subject: a page stands for all its anchors.
 * @param {GidsPoolQuestion} question @param {string} subject */
export function gidsIsAbout({ targets }, subject) {
  return targets.some((target) => target === subject || target.startsWith(`${subject}#`));
}

/** @param {GidsPool} pool @param {string} id of a question or case @returns {GidsItem} */
export function gidsItem(pool, id) {
  const scene = pool.cases.find((one) => one.id === id) ?? null;
  const asked = scene?.questions ?? [id];
  return { id, scene, questions: pool.questions.filter((question) => asked.includes(question.id)) };
}

/** @param {GidsPool} pool @param {GidsRules} rules @param {number} seed
 * @param {string[]} [avoided] ids that are drawn only where there are no others
 * @returns {GidsItem[]} the questions by chance, then the cases */
export function gidsDraw(pool, rules, seed, avoided = []) {
  /** @template {{id: string}} Item @param {Item[]} items @param {(item: Item) => boolean} isLater */
  const byChance = (items, isLater) =>
    items
      .map((item) => ({ item, later: Number(isLater(item)), place: gidsHash(item.id, seed) }))
      .sort((a, b) => a.later - b.later || a.place - b.place)
      .map(({ item }) => item);
  const isAvoided = (/** @type {{id: string}} */ { id }) => avoided.includes(id);
  const isMust = (/** @type {GidsPoolQuestion} */ one) => rules.must.some((subject) => gidsIsAbout(one, subject));

  const inCases = pool.cases.flatMap(({ questions }) => questions);
  const apart = byChance(pool.questions.filter(({ id }) => !inCases.includes(id)), isAvoided);
  const must = rules.must.flatMap((subject) => apart.find((question) => gidsIsAbout(question, subject)) ?? []);
  // The others are about other subjects where possible: what must be right then weighs no more than it has to.
  const questions = [...must, ...apart.filter((one) => !isMust(one)), ...apart];
  // Of two cases one is innocent: who suspects everybody must be able to notice it.
  const cases = byChance(pool.cases, isAvoided);
  const mixed = [cases[0], cases.find(({ innocent }) => innocent !== cases[0]?.innocent), ...cases];

  /** @param {({id: string} | undefined)[]} items @param {number} count */
  const first = (items, count) => byChance([...new Set(items.flatMap((item) => item ?? []))].slice(0, count), () => false);
  return [...first(questions, rules.questions), ...first(mixed, rules.cases)].map(({ id }) => gidsItem(pool, id));
}
