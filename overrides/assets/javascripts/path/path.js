/* The path of learning: what was done of what is advised, in words, and where to go on. */

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

  function show() {
    const states = steps.map(stateOf);
    const tested = steps.findIndex((step) => step.hasAttribute("data-test"));
    const from = states[tested] === "Klaar" ? tested : 0; // who has passed needs nothing of what comes before
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
    done?.querySelector("p")?.replaceChildren(`${count} van de ${steps.length} stappen klaar${words}`);
    done?.querySelectorAll(".gids-segments__piece").forEach((piece, index) => piece.toggleAttribute("data-done", index < count));
    const link = next?.querySelector("a");
    const target = steps[at]?.querySelector("a");
    if (!next || !link) return;
    if (!count && !states.includes("Bezig")) next.innerHTML = first;
    else if (target) {
      link.href = target.href;
      link.textContent = `Ga verder: ${target.getAttribute("data-short")}`;
    }
    next.toggleAttribute("data-done", at < 0);
  }

  started(list);
  if (done) started(done);
  show(); // before the first paint, so that nothing moves
  document.addEventListener("gids:cleared", show);
  addEventListener("pageshow", show); // after Back what was done since
})();
