/* What a learner sees in the end: passed or not, two figures, what was missed with where to read it, and what to do. */

import { element } from "../question/element.js";
import { linkToSignal, signalsOf } from "../question/pair.js";
import { percentageOf } from "./result.js";

/**
 * @typedef {{score: import("./result.js").Score, minimum: number, passed: boolean, links: ParentNode,
 *   subjects: {title: string, passed: boolean, reading: Element[]}[]}} Ending
 *   `links` holds the links to signals; `reading`: where a subject that was not right can be read
 */

/** @param {string} word @param {import("../question/mark.js").Verdict} verdict @param {string} tag */
function stated(word, verdict, tag = "p") {
  const line = document.createElement(tag);
  line.className = "gids-result__state";
  line.append(element("strong", "gids-option__verdict", word));
  line.setAttribute("data-verdict", verdict);
  return line;
}

/** @param {Ending} ending @param {Node[]} actions what to do next @param {Node} drawing @returns {{title: HTMLElement, content: HTMLElement[]}} */
export function resultScreen({ score, minimum, passed, subjects, links }, actions, drawing) {
  const buttons = element("div", "gids-buttons", ...actions);
  const title = element("h2", "gids-result__title", `Je had ${score.right} van de ${score.of} scènes goed`);
  const panel = element(
    "div",
    "gids-result",
    stated(passed ? "Geslaagd" : "Nog niet geslaagd", passed ? "right" : "missed"),
    title,
    element("p", "gids-result__figures", `Signalen herkend: ${score.recognised} van de ${score.toReport}`),
    element("p", "gids-result__figures", `Onnodig gemeld: ${score.unneeded} van de ${score.toHelp}`),
    element("p", "", `Dat is ${percentageOf(score)} procent goed. Je slaagt met ${minimum} procent.`),
    ...(passed ? [buttons] : []),
    drawing,
  );
  /** @type {HTMLElement[]} */
  const content = [panel];
  if (subjects.length) {
    const rows = subjects.map((subject) => {
      const row = element("li", "gids-result__subject");
      row.append(stated(`${subject.title}: ${subject.passed ? "goed" : "nog niet goed"}`, subject.passed ? "right" : "missed", "span"));
      if (!subject.passed && subject.reading.length) row.append(" Lees: ", ...subject.reading.flatMap((link) => [link, " "]));
      return row;
    });
    content.push(element("section", "", element("h3", "", "Dit moet in elk geval goed zijn"), element("ul", "gids-result__list", ...rows)));
  }
  content.push(...listed("Deze signalen miste je", score.missed, links), ...listed("Dit leek een signaal, maar was het niet", score.overdone, links));
  if (!passed) content.push(buttons); // first what to read, then another try
  return { title, content };
}

/** @param {string} title @param {HTMLElement[]} scenes @param {ParentNode} root @returns {HTMLElement[]} */
function listed(title, scenes, root) {
  const signals = [...new Set(scenes.flatMap(signalsOf))];
  const links = signals.flatMap((signal) => linkToSignal(root, signal) ?? []);
  if (!links.length) return [];
  return [element("section", "", element("h3", "", title), element("ul", "gids-result__list", ...links.map((link) => element("li", "gids-result__reading", link))))];
}
