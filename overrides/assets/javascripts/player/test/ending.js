/* What a learner sees in the end: passed or not, two figures, what was missed with where to read it, and what to do. */

import { all, element } from "../../everywhere/dom.js";
import { inTwoFigures } from "../marking.js";
import { byId, changedIn, linkToSignal } from "../page.js";

/** @param {string} word @param {import("../marking.js").Verdict} verdict @param {"p" | "span"} tag */
function stated(word, verdict, tag = "p") {
  const line = element(tag, "gids-result__state", element("strong", "gids-option__verdict", word));
  line.setAttribute("data-verdict", verdict);
  return line;
}

/** @param {string} title @param {Element[]} rows */
const section = (title, rows) => element("section", "", element("h3", "", title), element("ul", "gids-result__list", ...rows));

/** @param {import("./result.js").Question} scene @returns {HTMLElement} its signals, and what made the difference */
function sceneRow({ id, signals }) {
  const links = signals.flatMap((signal) => linkToSignal(document, signal)).flatMap((link, at) => (at ? [", ", link] : [link]));
  const changed = changedIn(byId(id));
  return element("li", "", element("p", "", ...links), ...(changed ? [element("p", "", `Dit maakte het verschil: ${changed}`)] : []));
}

/** @param {string} title @param {import("./result.js").Question[]} scenes @returns {HTMLElement[]} */
const listed = (title, scenes) => (scenes.length ? [section(title, scenes.map(sceneRow))] : []);

/** @param {ReturnType<typeof import("./result.js").resultOf>} result @param {import("./result.js").PassRule} rule
 * @returns {string} what there is to say about it in a sentence or two */
function adviceOn({ score, lack }, rule) {
  const { missed, toReport, unneeded, of, right } = score;
  const needed = `Je hebt ${rule.recognised} van de ${toReport} herkende signalen nodig.`;
  const together = `Voor de toets heb je samen ${rule.right} van de ${of} scènes goed nodig. Je hebt er ${right}.`;
  return {
    "": missed.length ? "Je slaagde. Deze signalen zag je nog niet. Lees ze na." : "Je miste niets.",
    missed: `${needed} Je miste er ${missed.length}.`,
    both: `Je miste ${missed.length} van de ${toReport} signalen, en ${unneeded} keer was er niets te melden. ${needed} Oefen eerst nog een keer met twee scènes naast elkaar.`,
    unneeded: `Je herkende genoeg. Maar ${unneeded} keer meldde je waar geen signaal was. In de praktijk mag dat: twijfel je, dan meld je. ${together} Kijk bij elke scène wat het verschil maakte.`,
    open: `${together} Wat leeg bleef, telt niet mee als goed.`,
    subject: "De scènes zijn goed. Wat je in elk geval moet weten, is nog niet goed.",
  }[lack];
}

/** @param {import("../marking.js").Verdict[]} verdicts @returns {HTMLElement} a mark for each; the title says the same in words */
function marksOf(verdicts) {
  const marks = verdicts.map((verdict) => {
    const mark = element("span", "gids-option__verdict");
    mark.setAttribute("data-verdict", verdict);
    return mark;
  });
  const row = element("p", "gids-result__marks", ...marks);
  row.setAttribute("aria-hidden", "true");
  return row;
}

/** @param {import("./result.js").Subject & {passed: boolean}} subject with what explains the first right answer */
function subjectRow({ title, passed, questions: [question] }) {
  const state = stated(`${title}: ${passed ? "goed" : "nog niet goed"}`, passed ? "right" : "missed", "span");
  const at = question?.options.findIndex(({ right }) => right) ?? 0;
  const link = question && all(".gids-answer__item", byId(question.id))[at]?.querySelector("a")?.cloneNode(true);
  return element("li", "gids-result__subject", state, ...(link && !passed ? [" Lees: ", link] : []));
}

/** @param {import("../marking.js").Verdict[]} verdicts on the scenes, in the order of the test
 * @param {ReturnType<typeof import("./result.js").resultOf>} result @param {import("./result.js").PassRule} rule
 * @param {Node[]} actions what to do next @param {Node} drawing
 * @returns {[title: HTMLElement, ...content: HTMLElement[]]} */
export function resultScreen(verdicts, result, rule, actions, drawing) {
  const { score, subjects, passed } = result;
  const buttons = element("div", "gids-buttons", ...actions);
  const [recognised = "", unneeded = ""] = inTwoFigures(score).split(" · ");
  const title = element("h2", "gids-result__title", element("span", "", `${recognised} ·`), " ", element("span", "", unneeded));
  const state = stated(passed ? "Geslaagd" : "Nog niet geslaagd", passed ? "right" : "missed");
  const panel = element("div", "gids-result", state, title, marksOf(verdicts), element("p", "", adviceOn(result, rule)), ...(passed ? [buttons] : []), drawing);
  const again = "Opnieuw mag zo vaak als je wilt. Sommige scènes zijn dan anders, andere niet. Lees ze dus opnieuw.";
  return [
    title,
    panel,
    ...(subjects.length ? [section("Dit moet in elk geval goed zijn", subjects.map(subjectRow))] : []),
    ...listed("Dit signaal zag je niet", score.missed),
    ...listed("Hier was dit signaal er niet", score.overdone),
    ...(passed ? [] : [element("p", "", again), buttons]), // first what to read, then another try
  ];
}
