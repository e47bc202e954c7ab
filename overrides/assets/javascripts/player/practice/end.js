/* What comes after the last item of a page: how it went, and what to do about it. */

import { element, one } from "../../everywhere/dom.js";
import { button, goTo } from "../controls.js";
import { inTwoFigures } from "../marking.js";
import { linkToSignal } from "../page.js";

/** @typedef {{score: import("../marking.js").Score, isFirst?: boolean, questions: boolean[], learnt?: string[], waiting: string[]}} Ending
 *   `score`: of the scenes; `isFirst`: whether of the first answers, as something came back; `questions`: whether each
 *   other question was right; `learnt` and `waiting`: the signals that went wrong first, and did or did not go right in the end */

/** @param {HTMLElement} place @param {Ending | null} ending null while there is something left to do @param {() => void} again */
export function showEnd(place, ending, again) {
  const screen = one("[data-gids-end]", place);
  const wasHidden = screen.hidden;
  screen.hidden = !ending;
  if (!ending) return;
  const { score, isFirst, questions, learnt = [], waiting } = ending;
  const enough = Number(screen.getAttribute("data-gids-enough"));
  const isEnough = enough > 0 && score.right >= enough;
  const title = element("h2", "gids-end__title", isEnough ? "Je herkent het al" : "Klaar met deze pagina");
  const listOf = (/** @type {string} */ title, /** @type {string[]} */ signals) => {
    const links = signals.flatMap((signal) => linkToSignal(place, signal));
    return links.length ? [element("p", "", title), element("ul", "", ...links.map((link) => element("li", "", link)))] : [];
  };
  const words = [
    score.of ? inTwoFigures(score) : "",
    isFirst ? "Dit zijn je eerste antwoorden. Wat je daarna goed had, telt hier niet mee." : "",
    questions.length ? `Vragen goed: ${questions.filter(Boolean).length} van de ${questions.length}` : "",
  ].flatMap((sentence) => (sentence ? element("p", "", sentence) : []));
  const lists = [...listOf("Dit ging eerst mis, en daarna goed:", learnt), ...listOf("Dit lukt nog niet vanzelf. Lees het nog eens:", waiting)];
  const straight = screen.querySelector("template")?.content.cloneNode(true);
  const buttons = element("div", "gids-buttons", button("Doe het nog een keer", again, "link"));
  const shown = element("div", "gids-end__inside", title, ...words, ...lists, ...(isEnough && straight ? [straight] : []), buttons);
  screen.querySelector(".gids-end__inside")?.remove();
  screen.append(shown);
  if (wasHidden && place.contains(document.activeElement)) goTo(title, shown);
}
