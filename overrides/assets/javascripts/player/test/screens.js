/* What a learner sees at the end: the list to look through before handing in, and the result: passed or not, two figures,
   what was missed with where to read it, and what to do. */

import { all, element, one } from "../../everywhere/dom.js";
import { button, judged, verdictWord } from "../controls.js";
import { inTwoFigures } from "../marking.js";
import { byId, changedIn, linkToSignal } from "../page.js";

/** @typedef {ReturnType<typeof import("./result.js").resultOf>} Result */

/** @param {string} id of a scene @param {number} at @param {string[]} chosen @param {(at: number) => void} ask */
function rowOf(id, at, chosen, ask) {
  const scene = byId(id);
  const sentence = one(".gids-scene", scene).textContent?.trim().match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? "";
  const label = one(`[value="${chosen[0] ?? ""}"]`, scene)?.closest("label");
  const change = button(label ? "Wijzig" : "Vul in", () => ask(at), "link");
  change.append(element("span", "gids-read-aloud", `scène ${at + 1}`));
  const number = element("span", "gids-review__number", String(at + 1));
  const row = element(
    "div",
    "gids-review__row",
    element("dt", "gids-review__question", number, ` ${sentence}`),
    element("dd", "gids-review__answer", label?.textContent?.trim() ?? verdictWord("Nog niet ingevuld")),
    element("dd", "gids-review__change", change),
  );
  return label ? row : judged("missed", row);
}

/** @param {{id: string}[]} scenes @param {GidsAnswers} answers @param {(at: number) => void} ask shows one of them
 * @param {() => void} handIn @returns {HTMLElement[]} what stands under the heading */
export function reviewOf(scenes, answers, ask, handIn) {
  const open = scenes.flatMap(({ id }, at) => (answers[id] ? [] : [at]));
  const [first] = open;
  const what = open.length > 1 ? `Nog niet ingevuld: ${open.length} scènes.` : `Scène ${(first ?? 0) + 1} is nog niet ingevuld.`;
  const fill = first === undefined ? [] : [button(`Vul scène ${first + 1} in`, () => ask(first), "primary")];
  return [
    element("p", "", fill.length ? `${what} Wat leeg blijft, telt niet mee als goed.` : "Je hebt alles ingevuld. Je kunt nog iets veranderen."),
    element("div", "gids-buttons", ...fill, button("Lever de toets in", handIn, fill.length ? "" : "primary")),
    element("dl", "gids-review", ...scenes.map(({ id }, at) => rowOf(id, at, answers[id]?.chosen ?? [], ask))),
  ];
}

/** @param {string} title @param {Element[]} rows @returns {Element[]} nothing where there is no row */
const section = (title, rows) =>
  rows.length ? [element("section", "", element("h3", "", title), element("ul", "gids-result__list", ...rows))] : [];

/** @param {GidsQuestion} scene @returns {HTMLElement} its signals, and what made the difference */
function sceneRow({ id, signals }) {
  const links = signals.flatMap(linkToSignal).flatMap((link, at) => (at ? [", ", link] : [link]));
  const changed = changedIn(byId(id));
  return element("li", "", element("p", "", ...links), ...(changed ? [element("p", "", `Dit maakte het verschil: ${changed}`)] : []));
}

/** @param {Result} result @returns {string} what there is to say about it in a sentence or two */
function adviceOn({ rule, score, lack }) {
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

/** @param {import("./result.js").Subject & {passed: boolean}} subject with what explains the first right answer */
function subjectRow({ title, passed, questions: [question] }) {
  const state = element("span", "gids-result__state", verdictWord(`${title}: ${passed ? "goed" : "nog niet goed"}`));
  const at = question?.options.findIndex(({ right }) => right) ?? 0;
  const link = question && all(".gids-answer__item", byId(question.id))[at]?.querySelector("a")?.cloneNode(true);
  return element("li", "gids-result__subject", judged(passed ? "right" : "missed", state), ...(link && !passed ? [" Lees: ", link] : []));
}

/** @param {Result} result @param {Node[]} actions what to do next @param {Node} drawing @returns {Node[]} */
export function resultScreen(result, actions, drawing) {
  const { score, subjects, verdicts, passed } = result;
  const buttons = element("div", "gids-buttons", ...actions);
  const [recognised = "", unneeded = ""] = inTwoFigures(score).split(" · ");
  const title = element("h2", "gids-result__title", element("span", "", `${recognised} ·`), " ", element("span", "", unneeded));
  const state = judged(passed ? "right" : "missed", element("p", "gids-result__state", verdictWord(passed ? "Geslaagd" : "Nog niet geslaagd")));
  const marks = element("p", "gids-result__marks", ...verdicts.map((verdict) => judged(verdict, element("span", "gids-option__verdict"))));
  marks.setAttribute("aria-hidden", "true"); // the title says the same in words
  const advice = element("p", "", adviceOn(result));
  const again = element("p", "", "Opnieuw mag zo vaak als je wilt. Sommige scènes zijn dan anders, andere niet. Lees ze dus opnieuw.");
  return [
    element("div", "gids-result", state, title, marks, advice, ...(passed ? [buttons] : []), drawing),
    ...section("Dit moet in elk geval goed zijn", subjects.map(subjectRow)),
    ...section("Dit signaal zag je niet", score.missed.map(sceneRow)),
    ...section("Hier was dit signaal er niet", score.overdone.map(sceneRow)),
    ...(passed ? [] : [again, buttons]), // first what to read, then another try
  ];
}
