/* What went wrong comes back: first an unseen scene of that signal, after two other scenes, else the missed scene itself
   at the end; until two in a row are right, and never more than twelve times. First answers are what counts. Pure. */

import { isDone, without } from "../../state.js";

const BETWEEN = 2;
const IN_A_ROW = 2;
const MOST = 12;

/** @typedef {import("../../state.js").State & {queue: GidsQueue}} State */

/** @type {GidsQueue} */
export const EMPTY = { asked: 0, extra: [], right: [], wrong: [], waiting: {} };

/** @param {GidsQueue} queue @param {string} id of a scene that was judged @param {string[]} signals @param {boolean} right
 * @returns {GidsQueue} */
export function judge(queue, id, signals, right) {
  const asked = queue.asked + 1;
  const waiting = { ...queue.waiting };
  for (const signal of signals) {
    const waits = waiting[signal];
    if (right && (!waits || asked <= waits.due)) continue; // its twin right after it shows no memory
    const row = right && waits ? waits.row + 1 : 0;
    if (row >= IN_A_ROW) delete waiting[signal];
    else waiting[signal] = { due: asked + BETWEEN, row, back: waits?.back ?? 0, scene: right && waits ? waits.scene : id };
  }
  const isFirst = ![...queue.right, ...queue.wrong].includes(id);
  const first = right ? { right: [...queue.right, id] } : { wrong: [...queue.wrong, id] };
  return { ...queue, asked, waiting, ...(isFirst ? first : {}) };
}

/** @param {State} state @param {GidsItem[]} scenes that may come back
 * @returns {GidsItem | undefined} the one whose turn it is; another where only what was just shown would be left */
function due({ items, at, answers, queue: { asked, extra, waiting } }, scenes) {
  if (extra.length >= MOST) return undefined;
  const isOpen = items.some((item) => !isDone(item, answers));
  const waits = Object.entries(waiting).sort(([, one], [, other]) => one.back - other.back || one.due - other.due);
  const shown = items.flatMap(({ asks }) => asks);
  const isNow = (/** @type {GidsItem} */ { id }) => items[at]?.asks.includes(id) ?? false;
  for (const [signal, { due: from, back, scene }] of waits) {
    if (isOpen && (back || from > asked)) continue;
    const unseen = scenes.find(({ id, signals }) => signals.includes(signal) && !shown.includes(id));
    const wanted = isOpen ? unseen : (unseen ?? scenes.find(({ id }) => id === scene));
    if (wanted && !isNow(wanted)) return wanted;
  }
  if (isOpen || !waits.length) return undefined;
  const others = scenes.filter((one) => shown.includes(one.id) && !isNow(one) && !one.signals.some((signal) => signal in waiting));
  return others[extra.length % (others.length || 1)];
}

/** @param {State} state @param {GidsItem[]} scenes @returns {State} with what went wrong behind the item that is shown, when
 *   its turn has come */
export function bringBack(state, scenes) {
  const scene = due(state, scenes);
  if (!scene) return state;
  const { items, at, answers, queue } = state;
  const here = Math.min(at + 1, items.length);
  const isBack = (/** @type {string} */ signal) => scene.signals.includes(signal);
  const waiting = Object.entries(queue.waiting).map(([signal, one]) => [signal, isBack(signal) ? { ...one, due: queue.asked, back: one.back + 1 } : one]);
  return {
    ...state,
    items: [...items.slice(0, here), scene, ...items.slice(here)],
    answers: without(answers, [scene.id]),
    queue: { ...queue, extra: [...queue.extra, scene.id], waiting: Object.fromEntries(waiting) },
  };
}
