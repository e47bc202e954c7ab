/* What a learner sees at the end: the list to look through before handing in, and the result: passed or not, two figures,
   what was missed with where to read it, and what to do. */

import { all, element, one, put } from "../../everywhere/dom.js";
import { button, judged, verdictWord } from "../controls.js";
import { inTwoFigures } from "../marking.js";
import { byId, changedIn, linkToSignal } from "../page.js";

/** @param {string} id of a scene @param {number} at @param {string[]} chosen @param {(at: number) => void} ask
 * @returns {HTMLElement} what was chosen, in the list to look through */
export function rowOf(id, at, chosen, ask) {
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

/** @param {GidsQuestion} scene @returns {HTMLElement} its signals, and what made the difference */
function sceneRow({ id, signals }) {
  const links = signals.flatMap(linkToSignal).flatMap((link, at) => (at ? [", ", link] : [link]));
  const changed = changedIn(byId(id));
  return element("li", "", element("p", "", ...links), ...(changed ? [element("p", "", `Dit maakte het verschil: ${changed}`)] : []));
}

/** @param {GidsSubject & {passed: boolean}} subject with what explains the first right answer */
function subjectRow({ title, passed, questions: [question] }) {
  const state = element("span", "gids-result__state", verdictWord(`${title}: ${passed ? "goed" : "nog niet goed"}`));
  const at = question?.options.findIndex(({ right }) => right) ?? 0;
  const link = question && all(".gids-answer__item", byId(question.id))[at]?.querySelector("a")?.cloneNode(true);
  return element("li", "gids-result__subject", judged(passed ? "right" : "missed", state), ...(link && !passed ? [" Lees: ", link] : []));
}

/** @param {ParentNode} screen of who passed, or did not @param {ReturnType<typeof import("./result.js").resultOf>} result that it is to show */
export function fillResult(screen, { score, subjects, verdicts, lack }) {
  const { missed, overdone, unneeded, right } = score;
  const [ofSignals = "", ofOthers = ""] = inTwoFigures(score).split(" · ");
  const about = lack || (missed.length ? "signals" : "nothing");
  for (const words of all("[data-lack]", screen)) if (words.dataset.lack !== about) words.remove();
  put(screen, "recognised", `${ofSignals} ·`);
  put(screen, "unneeded", ofOthers);
  put(screen, "marks", ...verdicts.map((verdict) => judged(verdict, element("span", "gids-option__verdict"))));
  put(screen, "missed", String(missed.length));
  put(screen, "times", String(unneeded));
  put(screen, "right", String(right));
  put(screen, "subjects", ...subjects.map(subjectRow));
  put(screen, "unseen", ...missed.map(sceneRow));
  put(screen, "overdone", ...overdone.map(sceneRow));
  for (const list of all("ul:empty", screen)) list.parentElement?.remove();
}
