/* The path of learning: what was done of what is advised, in words, and where to go on. */

import { all, element, inDutch, one, started, wordsIn } from "../everywhere/dom.js";
import { store } from "../everywhere/store.js";

const WORDS = { done: "Klaar", busy: "Bezig", open: "Nog niet" };

/** @param {number} done @param {number} of @param {boolean} isBegun @returns {keyof typeof WORDS} */
const stateAfter = (done, of, isBegun = done > 0) => (done >= of ? "done" : isBegun ? "busy" : "open");

/** @param {Element} step @param {number} index */
function stateOf(step, index) {
  const { answers, passed, test, read = [], resumed = 0 } = store.read();
  if (step.hasAttribute("data-test")) return stateAfter(Number(!!passed), 1, !!test);
  if (index < resumed) return "done";
  const isDone = (/** @type {string} */ id) => Boolean(answers[id]?.checked);
  const pages = wordsIn(step, "data-read");
  if (pages.length) return stateAfter(pages.filter((page) => read.includes(page)).length, pages.length);
  const asked = (step.getAttribute("data-asked") ?? "").split("|").map((ids) => ids.split(" "));
  return stateAfter(asked.filter((ids) => ids.every(isDone)).length, Number(step.getAttribute("data-enough")), asked.flat().some(isDone));
}

const list = one("ol[data-gids-path]");
const steps = all("[data-page]", list);
const next = one("[data-gids-next]");
const done = one("[data-gids-steps-done]");

const before = element("ol", "gids-path__list");
const fold = element("details", "gids-fold", element("summary", "gids-fold__title", "Bekijk de stappen voor de toets"), before);

function show() {
  const states = steps.map(stateOf);
  const tested = steps.findIndex((step) => step.hasAttribute("data-test"));
  const isPassed = states[tested] === "done";
  const from = isPassed ? tested : 0; // who has passed needs nothing of what comes before
  list.parentElement?.toggleAttribute("data-passed", isPassed);
  if (isPassed !== fold.isConnected) (isPassed ? before : list).prepend(...steps.slice(0, tested));
  if (!isPassed) fold.remove();
  else if (!fold.isConnected) list.before(fold);
  const at = states.findIndex((state, index) => index >= from && state !== "done");
  steps.forEach((step, index) => {
    const state = states[index] ?? "open";
    step.setAttribute("data-state", state);
    one(".gids-path__state", step).textContent = WORDS[state];
  });
  const count = states.filter((state) => state === "done").length;
  const minutes = steps.map((step, index) => (states[index] === "done" ? 0 : Number(step.getAttribute("data-minutes"))));
  const left = Math.round(minutes.reduce((sum, of) => sum + of, 0));
  const time = left ? `, nog ongeveer ${left} ${left === 1 ? "minuut" : "minuten"}` : "";
  const { passed } = store.read();
  one("p", done).textContent = passed ? `Geslaagd op ${inDutch(passed.date)}` : `${count} van de ${steps.length} stappen klaar${time}`;
  all(".gids-segments__piece", done).forEach((piece, index) => piece.toggleAttribute("data-done", index < count));
  const [link, target] = [next, steps[at] ?? next].map((part) => /** @type {HTMLAnchorElement} */ (one("a", part)));
  if (link && target && at >= 0) {
    const verb = states.every((state) => state === "open") ? "Begin" : "Ga verder";
    link.href = target.href;
    link.firstChild?.replaceWith(steps[at]?.hasAttribute("data-proof") ? "Print je bewijs" : `${verb}: ${target.getAttribute("data-short")}`);
  }
  next.toggleAttribute("data-done", at < 0);
  one("[data-gids-pause]")?.setAttribute("data-step", String(at < 0 ? steps.length : at));
}

started(list);
started(done);
show(); // before the first paint, so that nothing moves
document.addEventListener("gids:cleared", show);
addEventListener("pageshow", show); // after Back what was done since
