/* What comes after the last item of a page: how it went, and what to do about it. */

import { element, one } from "../../everywhere/dom.js";
import { button, goTo } from "../controls.js";
import { inTwoFigures } from "../marking.js";
import { linkToSignal } from "../page.js";

/** @typedef {{score: import("../marking.js").Score, isFirst: boolean, questions: boolean[], waiting: string[]}} Ending
 *   `score`: of the scenes; `isFirst`: whether of the first answers, as something came back; `questions`: whether each
 *   other question was right; `waiting`: the signals that were not seen rightly in the end */

/** @param {HTMLElement} place @param {Ending | null} ending null while there is something left to do @param {() => void} again */
export function showEnd(place, ending, again) {
  const screen = one("[data-gids-end]", place);
  const wasHidden = screen.hidden;
  screen.hidden = !ending;
  if (!ending) return;
  const { score, isFirst, questions, waiting } = ending;
  const enough = Number(screen.getAttribute("data-gids-enough"));
  const isEnough = enough > 0 && score.right >= enough;
  const title = element("h2", "gids-end__title", isEnough ? "Je herkent het al" : "Klaar met deze pagina");
  const links = waiting.flatMap((signal) => linkToSignal(place, signal));
  const words = [
    score.of ? inTwoFigures(score) : "",
    isFirst ? "Dit zijn je eerste antwoorden. Wat je daarna goed had, telt hier niet mee." : "",
    questions.length ? `Vragen goed: ${questions.filter(Boolean).length} van de ${questions.length}` : "",
    links.length ? "Dit lukt nog niet vanzelf. Lees het nog eens:" : "",
  ].flatMap((sentence) => (sentence ? element("p", "", sentence) : []));
  const list = links.length ? [element("ul", "", ...links.map((link) => element("li", "", link)))] : [];
  const straight = isEnough && one("template", screen);
  const way = straight instanceof HTMLTemplateElement ? [straight.content.cloneNode(true)] : [];
  const buttons = element("div", "gids-buttons", button("Doe het nog een keer", again, "link"));
  const shown = element("div", "gids-end__inside", title, ...words, ...list, ...way, buttons);
  one(".gids-end__inside", screen)?.remove();
  screen.append(shown);
  if (wasHidden && place.contains(document.activeElement)) goTo(title, shown);
}
