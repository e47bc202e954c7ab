/* Wipes what somebody left behind and did not touch for a while: counter computers are shared. Before that it warns, and
   whatever is done then keeps it (WCAG 2.2.1). Times are compared, as timers stand still while a computer sleeps or a
   page is in the background: who comes back too late finds it wiped, and wakes nothing. */

import { isOfNotice, makeNotice } from "./notice.js";

const MINUTE = 60 * 1000;
const STEP = 5 * 1000; // no need to note every key
const ACTIONS = ["click", "keydown", "input", "scroll", "focus"];
const SIGHTS = ["pageshow", "visibilitychange"];

/**
 * @typedef {{limit: number, warning: number, isEmpty: () => boolean, used: () => number, use: () => void,
 *   wipe: () => void, warn: string, wiped: string}} Idle  `limit` and `warning` in minutes; `used`: when somebody last did
 *   something, in milliseconds; `use` notes that somebody does; `warn`: what happens after the minutes that it begins with
 */

/** @param {Idle} what is wiped, and when @returns {() => void} looks again, where something came or went */
export function wipeWhenIdle({ limit, warning, isEmpty, used, use, wipe, warn, wiped }) {
  const notice = makeNotice();
  let warns = false;
  let timer = 0;

  /** Wipes, and has the focus where it can go on if its place went away. */
  function end() {
    const focused = document.activeElement;
    warns = false;
    wipe();
    notice.show(`Je deed ${limit} minuten niets. ${wiped}`, "Sluit");
    if (focused !== document.activeElement || !focused?.getClientRects().length) notice.focus();
  }

  function look() {
    clearTimeout(timer);
    const left = used() + limit * MINUTE - Date.now();
    const [warned, isFull] = [warns, !isEmpty()];
    if (isFull && left <= 0) return end();
    warns = isFull && left <= warning * MINUTE;
    const minutes = Math.ceil(left / MINUTE);
    if (!warns && (warned || isFull)) notice.hide(); // what was wiped is said until somebody answers again
    else if (warns && !warned) notice.show(`Over ${minutes} ${minutes === 1 ? "minuut" : "minuten"} ${warn}`, "Ga door");
    if (isFull) timer = setTimeout(look, warns ? left : left - warning * MINUTE);
  }

  /** @param {Event} event */
  function act(event) {
    look();
    if (isEmpty() || isOfNotice(event) || Date.now() - used() < STEP) return;
    use();
    look();
  }

  look();
  for (const action of ACTIONS) addEventListener(action, act, { capture: true, passive: true });
  for (const sight of SIGHTS) addEventListener(sight, look, true);
  return look;
}
