/* What went wrong comes back: a signal that was not seen rightly is asked again after two other scenes, until two in a
   row are right, and never more than six times. Pure. */

import { isDone, without } from "./state.js";

const BETWEEN = 2;
const IN_A_ROW = 2;
const MOST = 6;

/**
 * @typedef {{due: number, row: number}} Waiting  from which scene on it may come back, and how many in a row were right
 * @typedef {{asked: number, extra: number, waiting: {[signal: string]: Waiting}}} Queue  `waiting`: the signals that are
 *   not seen rightly yet
 * @typedef {import("./state.js").Item} Item
 * @typedef {import("./state.js").State & {queue: Queue}} State
 */

/** @type {Queue} */
export const EMPTY = { asked: 0, extra: 0, waiting: {} };

/** @param {Queue} queue @param {string[]} signals of a scene that was judged @param {boolean} right @returns {Queue} */
export function judge({ asked, extra, waiting }, signals, right) {
  const now = asked + 1;
  const left = { ...waiting };
  for (const signal of signals) {
    const waits = left[signal];
    if (right && (!waits || now <= waits.due)) continue; // its twin right after it shows no memory
    const row = right && waits ? waits.row + 1 : 0;
    if (row >= IN_A_ROW) delete left[signal];
    else left[signal] = { due: now + BETWEEN, row };
  }
  return { asked: now, extra, waiting: left };
}

/** @param {State} state @param {Item[]} scenes that may come back, those that are kept for it first
 * @returns {Item | undefined} the one whose turn it is; another where only that would be left to wait for */
function due({ items, at, answers, queue: { asked, extra, waiting } }, scenes) {
  const [first] = Object.entries(waiting).filter(([, one]) => one.due <= asked).sort(([, one], [, other]) => one.due - other.due);
  const isOpen = items.some((item) => !isDone(item, answers));
  if (extra >= MOST || (!first && (isOpen || !Object.keys(waiting).length))) return undefined;
  const isWanted = (/** @type {Item} */ { signals }) => (first ? signals.includes(first[0]) : !signals.some((signal) => signal in waiting));
  const wanted = scenes.filter((scene) => isWanted(scene) && !items[at]?.asks.includes(scene.id));
  return wanted.find(({ id }) => !answers[id]) ?? wanted[extra % (wanted.length || 1)];
}

/** @param {State} state @param {Item[]} scenes @returns {State} with what went wrong behind the item that is shown, when
 *   its turn has come */
export function bringBack(state, scenes) {
  const scene = due(state, scenes);
  if (!scene) return state;
  const { items, at, answers, queue } = state;
  const here = Math.min(at + 1, items.length);
  return {
    ...state,
    items: [...items.slice(0, here), scene, ...items.slice(here)],
    answers: without(answers, [scene.id]),
    queue: { ...queue, extra: queue.extra + 1 },
  };
}
