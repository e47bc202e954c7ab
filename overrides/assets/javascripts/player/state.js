/* How far somebody is in what a page asks, as a value: each step makes a new one of the one before. Pure: it knows no
   page and keeps nothing. */

/** @typedef {{items: GidsItem[], at: number, answers: GidsAnswers}} State  `at` is behind the last at the end */

/** @param {GidsItem} item @param {GidsAnswers} answers */
export const isDone = ({ asks }, answers) => asks.every((id) => answers[id]?.checked);

/** Goes to what is open after this item, else to what was left open before it. @template {State} Any
 * @param {Any} state @returns {Any} */
export function next(state) {
  const { items, at, answers } = state;
  const open = items.flatMap((item, index) => (isDone(item, answers) ? [] : [index]));
  return { ...state, at: open.find((index) => index > at) ?? open[0] ?? items.length };
}

/** @param {GidsItem[]} items @param {GidsAnswers} answers @returns {State} at the first that is open */
export const begin = (items, answers) => next({ items, at: -1, answers });

/** @param {GidsAnswers} answers @param {string[]} ids @returns {GidsAnswers} */
export const without = (answers, ids) => Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

/** @param {GidsAnswers} answers @param {string} id @param {string[]} chosen @returns {GidsAnswers} */
export const withChoice = (answers, id, chosen) => ({ ...without(answers, [id]), ...(chosen.length ? { [id]: { chosen, checked: false } } : {}) });

/** @param {GidsAnswers} answers @param {string[]} ids @returns {GidsAnswers} with these judged; what was left open too */
export const withVerdicts = (answers, ids) => ({
  ...answers,
  ...Object.fromEntries(ids.map((id) => [id, { chosen: answers[id]?.chosen ?? [], checked: true }])),
});

/** @param {GidsItem} pair @param {string} id of one of its scenes @param {string} noun @returns {GidsItem} that scene alone */
export const sceneOf = (pair, id, noun) => ({ ...pair, id, noun, kind: "scene", asks: [id] });
