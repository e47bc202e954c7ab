/* Two scenes that differ in one thing that happens. What differs is shown when both were judged, never before. */

import { element } from "./element.js";

/** @param {Element} section @returns {HTMLElement[]} its two scenes */
export const scenesOf = (section) => /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-gids-scene]")]);

/** @param {Element} question @returns {string} the sentences that its twin does not have */
const changedIn = (question) =>
  [...question.querySelectorAll(".gids-scene__changed")].map(({ textContent }) => textContent?.trim()).join(" ");

/** Marks what differs, or takes the marks away.
 * @param {HTMLElement} section @param {boolean} bothJudged @param {boolean} beside whether the two stand side by side;
 *   else the scene that was judged last gets the words of both */
export function showDifference(section, bothJudged, beside) {
  section.toggleAttribute("data-compared", bothJudged);
  for (const said of section.querySelectorAll(".gids-different")) said.remove();
  if (!bothJudged) return;
  const scenes = scenesOf(section);
  for (const scene of beside ? scenes : []) {
    scene.querySelector(".gids-scene")?.after(element("p", "gids-different", "Dit was anders"));
  }
  const shown = scenes.find((scene) => !scene.hidden);
  if (beside || !shown) return;
  const rows = scenes.flatMap((scene) => [
    element("dt", "", scene.getAttribute("data-gids-kind") === "innocent" ? "Gewoon helpen" : "Noteren en melden"),
    element("dd", "", changedIn(scene)),
  ]);
  const title = element("p", "gids-different__title", "Dit was anders");
  const told = element("div", "gids-different", title, element("dl", "gids-different__list", ...rows));
  shown.querySelector(".gids-question__check")?.before(told);
}

/** @param {Element} part a scene or its section @returns {string[]} the signals that it is about */
export const signalsOf = (part) =>
  (part.closest("[data-gids-signals]")?.getAttribute("data-gids-signals") ?? "").split(" ").filter(Boolean);

/** @param {ParentNode} root @param {string} signal @returns {HTMLAnchorElement | null} a new link to it, by its name */
export function linkToSignal(root, signal) {
  const found = root.querySelector(`.gids-answer__signals [data-signal="${CSS.escape(signal)}"]`);
  const link = /** @type {HTMLAnchorElement | undefined} */ (found?.cloneNode(true));
  link?.removeAttribute("data-signal");
  return link ?? null;
}
