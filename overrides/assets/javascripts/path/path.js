/* The path of learning: what was done of what is advised, in words, and where to go on. */

import { element } from "../everywhere/element.js";
import { started } from "../everywhere/started.js";
import { store } from "../everywhere/store.js";

/** @typedef {"Klaar" | "Bezig" | "Nog niet"} State */

/** @param {Element} step @returns {State} */
function stateOf(step) {
  const { answers, passed, test, read } = store.read();
  const isDone = (/** @type {string} */ id) => Boolean(answers[id]?.checked);
  const groups = (step.getAttribute("data-asked") ?? "").split("|").map((ids) => ids.split(" ").filter(Boolean));
  const asked = groups.filter((ids) => ids.length);
  if (step.hasAttribute("data-test")) return passed ? "Klaar" : test ? "Bezig" : "Nog niet";
  const talks = (step.getAttribute("data-talks") ?? "").split(" ").filter(Boolean);
  const held = talks.filter((talk) => read?.includes(talk));
  if (talks.length) return held.length === talks.length ? "Klaar" : held.length ? "Bezig" : "Nog niet";
  if (!asked.length) return read?.includes(step.getAttribute("data-page") ?? "") ? "Klaar" : "Nog niet";
  if (asked.filter((ids) => ids.every(isDone)).length >= Number(step.getAttribute("data-enough"))) return "Klaar";
  return asked.flat().some(isDone) ? "Bezig" : "Nog niet";
}

(() => {
  const list = document.querySelector("ol[data-gids-path]");
  if (!list) return;
  const steps = [...list.querySelectorAll("[data-page]")];
  const next = document.querySelector("[data-gids-next]");
  const first = next?.innerHTML ?? "";
  const done = document.querySelector("[data-gids-steps-done]");
  const before = element("ol", "gids-path__list");
  const fold = element("details", "gids-fold", element("summary", "gids-fold__title", "Bekijk de stappen voor de toets"), before);

  /** Folds the steps before the test once it was passed. @param {number} count of them @param {boolean} isPassed */
  function setPassed(count, isPassed) {
    list?.parentElement?.toggleAttribute("data-passed", isPassed);
    if (isPassed === fold.isConnected) return;
    (isPassed ? before : list)?.prepend(...steps.slice(0, count));
    if (isPassed) list?.before(fold);
    else fold.remove();
  }

  function show() {
    const states = steps.map(stateOf);
    const tested = steps.findIndex((step) => step.hasAttribute("data-test"));
    const { passed } = store.read();
    const from = passed ? tested : 0; // who has passed needs nothing of what comes before
    setPassed(tested, Boolean(passed));
    const at = states.findIndex((state, index) => index >= from && state !== "Klaar");
    steps.forEach((step, index) => {
      const state = states[index] ?? "Nog niet";
      step.setAttribute("data-state", state === "Klaar" ? "done" : state === "Bezig" ? "busy" : "open");
      const said = step.querySelector(".gids-path__state");
      if (said && said.textContent !== state) said.textContent = state;
    });
    const count = states.filter((state) => state === "Klaar").length;
    const minutes = steps.filter((_, index) => states[index] !== "Klaar").map((step) => Number(step.getAttribute("data-minutes")));
    const left = Math.round(minutes.reduce((sum, one) => sum + one, 0));
    const words = left ? `, nog ongeveer ${left} ${left === 1 ? "minuut" : "minuten"}` : "";
    const day = passed && new Date(passed.date).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
    done?.querySelector("p")?.replaceChildren(day ? `Geslaagd op ${day}` : `${count} van de ${steps.length} stappen klaar${words}`);
    done?.querySelectorAll(".gids-segments__piece").forEach((piece, index) => piece.toggleAttribute("data-done", index < count));
    const link = next?.querySelector("a");
    const target = steps[at]?.querySelector("a");
    if (!next || !link) return;
    if (!count && !states.includes("Bezig")) next.innerHTML = first;
    else if (target) {
      link.href = target.href;
      const words = steps[at]?.hasAttribute("data-proof") ? "Print je bewijs" : `Ga verder: ${target.getAttribute("data-short")}`;
      link.firstChild?.replaceWith(words);
    }
    next.toggleAttribute("data-done", at < 0);
  }

  started(list);
  if (done) started(done);
  show(); // before the first paint, so that nothing moves
  document.addEventListener("gids:cleared", show);
  addEventListener("pageshow", show); // after Back what was done since
})();
