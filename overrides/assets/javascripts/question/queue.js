/* What went wrong comes back: a signal that was not seen rightly is asked again after two other scenes, until two in a
   row are right, and never more than six times. */

const BETWEEN = 2;
const IN_A_ROW = 2;
export const MOST = 6;

/**
 * @typedef {{due: number, row: number}} Waiting  from which scene on it may come back, and how many in a row were right
 */

export class Queue {
  asked = 0;
  extra = 0;
  /** @type {Map<string, Waiting>} the signals that are not seen rightly yet */
  waiting = new Map();

  /** @param {string[]} signals of a scene that was judged @param {boolean} right */
  judge(signals, right) {
    this.asked += 1;
    for (const signal of signals) {
      const waits = this.waiting.get(signal);
      if (right && (!waits || this.asked <= waits.due)) continue; // its twin right after it shows no memory
      const row = right && waits ? waits.row + 1 : 0;
      if (row >= IN_A_ROW) this.waiting.delete(signal);
      else this.waiting.set(signal, { due: this.asked + BETWEEN, row });
    }
  }

  /** @returns {string | null} the signal whose turn it is */
  due() {
    if (this.extra >= MOST) return null;
    const ready = [...this.waiting].filter(([, { due }]) => due <= this.asked);
    return ready.sort(([, one], [, other]) => one.due - other.due)[0]?.[0] ?? null;
  }

  /** @returns {boolean} whether another scene has to come between, as nothing else is left */
  needsFiller() {
    return this.waiting.size > 0 && this.extra < MOST;
  }
}
