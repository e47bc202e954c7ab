/* What a learner sees in the end: passed or not, two figures, what was missed with where to read it, and what to do. */

import { element } from "../../everywhere/element.js";
import { allIn, byId, linkToSignal } from "../page.js";
import { percentageOf } from "./result.js";

/** @param {string} word @param {import("../marking.js").Verdict} verdict @param {"p" | "span"} tag */
function stated(word, verdict, tag = "p") {
  const line = element(tag, "gids-result__state", element("strong", "gids-option__verdict", word));
  line.setAttribute("data-verdict", verdict);
  return line;
}

/** @param {string} title @param {Element[]} rows */
const section = (title, rows) => element("section", "", element("h3", "", title), element("ul", "gids-result__list", ...rows));

/** @param {string} title @param {import("./result.js").Question[]} scenes @returns {HTMLElement[]} */
function listed(title, scenes) {
  const links = [...new Set(scenes.flatMap(({ signals }) => signals))].flatMap((signal) => linkToSignal(document, signal));
  return links.length ? [section(title, links.map((link) => element("li", "gids-result__reading", link)))] : [];
}

/** @param {import("./result.js").Subject & {passed: boolean}} subject with what explains the first right answer */
function subjectRow({ title, passed, questions: [question] }) {
  const state = stated(`${title}: ${passed ? "goed" : "nog niet goed"}`, passed ? "right" : "missed", "span");
  const at = question?.options.findIndex(({ right }) => right) ?? 0;
  const link = question && allIn(byId(question.id), ".gids-answer__item")[at]?.querySelector("a")?.cloneNode(true);
  return element("li", "gids-result__subject", state, ...(link && !passed ? [" Lees: ", link] : []));
}

/** @param {ReturnType<typeof import("./result.js").resultOf>} result @param {number} minimum
 * @param {Node[]} actions what to do next @param {Node} drawing
 * @returns {[title: HTMLElement, ...content: HTMLElement[]]} */
export function resultScreen({ score, subjects, passed }, minimum, actions, drawing) {
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
  return [
    title,
    panel,
    ...(subjects.length ? [section("Dit moet in elk geval goed zijn", subjects.map(subjectRow))] : []),
    ...listed("Deze signalen miste je", score.missed),
    ...listed("Dit leek een signaal, maar was het niet", score.overdone),
    ...(passed ? [] : [buttons]), // first what to read, then another try
  ];
}
