/* What the page of the test holds: pairs of scenes, and the subjects that must be right. */

import { scenesOf, signalsOf } from "../question/pair.js";
import { byChance } from "../question/seed.js";
import { formOf } from "./draw.js";

/**
 * @typedef {{id: string, title: string, questions: HTMLElement[]}} Subject  must be right once in its questions
 * @typedef {{help: HTMLElement, report: HTMLElement, id: string, signals: string[], grey: boolean}} Twins
 */

const MOST = 3; // questions of a subject

/** @param {Element} place holds the pairs and the subjects @returns {{pairs: Twins[], subjects: Subject[]}} */
export function readPage(place) {
  const pairs = [...place.querySelectorAll("[data-gids-pair]")].flatMap((section) => {
    const scenes = scenesOf(section);
    const help = scenes.find((scene) => scene.getAttribute("data-gids-kind") === "innocent");
    const report = scenes.find((scene) => scene !== help);
    if (!help || !report) return [];
    const grey = report.getAttribute("data-gids-kind") === "grey";
    for (const scene of scenes) scene.setAttribute("data-gids-signals", signalsOf(section).join(" ")); // it leaves its pair
    return [{ id: section.getAttribute("data-gids-pair") ?? "", help, report, signals: signalsOf(section), grey }];
  });
  const subjects = [...place.querySelectorAll("[data-gids-must]")].map((section) => ({
    id: section.getAttribute("data-gids-must") ?? "",
    title: section.querySelector("h2, h3")?.textContent?.trim() ?? "",
    questions: /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-gids-question]")]),
  }));
  return { pairs, subjects };
}

/** @param {Twins[]} pairs @param {{seed: number, attempt: number}} test @returns {HTMLElement[]} scenes in their order */
export function drawScenes(pairs, { seed, attempt }) {
  const form = formOf(pairs, seed, attempt);
  return form.flatMap(({ pair, isReport }) => pairs.find(({ id }) => id === pair)?.[isReport ? "report" : "help"] ?? []);
}

/** @param {Subject} subject @param {{seed: number, attempt: number}} test
 * @returns {HTMLElement[]} its questions in the order of asking */
export function questionsOf({ questions }, { seed, attempt }) {
  const order = byChance(questions.map(({ id }) => id), seed + attempt).slice(0, MOST);
  return order.flatMap((id) => questions.find((question) => question.id === id) ?? []);
}
