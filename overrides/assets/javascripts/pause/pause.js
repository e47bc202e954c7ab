/* "Pauze": shows where a learner is as a code, and leaves nothing on this computer. Typed later, at any computer, the path
   goes on there. It comes when somebody presses the button, or types a code (everywhere/pause-button.js). */

import { element, focusSoon, one } from "../everywhere/dom.js";
import { markOf, markOfSignal, store } from "../everywhere/store.js";
import { codeOf, placeOf } from "./code.js";

const REFUSALS = {
  wrong: "Deze code klopt niet. Kijk of je hem goed overtypte.",
  version: "Deze code is van een andere versie van de gids. De vragen zijn nu anders: begin opnieuw met het leerpad.",
  guide: "Deze code is van de gids van een andere gemeente. Typ hem in die gids.",
};

const known = { guide: markOf(one(".gids-header__owner").textContent?.trim() ?? "", 61), version: markOf(store.version, 61) };

/** @param {Element} button knows the step of its page @returns {string} where the learner is, as a code */
export function codeNow(button) {
  const { test, seed, weak = [], practice, resumed = 0 } = store.read();
  const missed = [...weak, ...Object.keys(practice?.queue.waiting ?? {}).map(markOfSignal)];
  const step = Number(button.getAttribute("data-step") || resumed);
  const going = test && !test.isOver ? { ...test, marks: test.marks ?? "" } : undefined; // a result is no place to go on from
  return codeOf(known, { step, seed, weak: missed, ...(going && { test: going }) });
}

/** @param {Element} button */
export function pause(button) {
  const shown = one(".gids-pause", /** @type {ParentNode} */ (button.parentNode));
  if (shown && store.isEmpty()) return focusSoon(shown); // pressed twice: what the code stands for was wiped
  const { passed, test } = store.read();
  const code = codeNow(button);
  store.clear();
  const panel = element(
    "div",
    "gids-pause",
    element("p", "", "Je pauzecode: ", element("strong", "gids-pause__code", code)),
    element("p", "", "Schrijf de code op. Je antwoorden zijn van deze computer gewist. Typ de code later op een computer met deze gids, bij Leren."),
    element("p", "", test && !test.isOver ? "Je toets gaat dan verder waar je was." : "Je begint dan met de stap waar je nu bent, zonder je eerdere cijfers."),
    ...(passed ? [element("p", "", "Je geslaagde toets gaat niet mee.")] : []),
  );
  panel.setAttribute("role", "group");
  panel.tabIndex = -1;
  shown?.remove();
  button.after(panel);
  panel.setAttribute("aria-label", panel.innerText); // heard whole: the answers are gone
  addEventListener("pagehide", () => panel.remove());
  focusSoon(panel);
}

/** @param {string} typed @returns {string} why it cannot go on there; nothing where it does */
export function resume(typed) {
  const place = placeOf(known, typed);
  if (typeof place === "string") return REFUSALS[place];
  const { step, seed, weak, test } = place;
  store.write({ seed, weak, resumed: step, ...(test && { test: { ...test, at: 0, answers: {} } }) });
  return "";
}
