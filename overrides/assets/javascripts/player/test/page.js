/* What the page of a test can ask, read from its markup. */

import { all } from "../../everywhere/dom.js";
import { readQuestion } from "../page.js";

/** @param {Element} source holds the pairs and the subjects @returns {import("./result.js").Deck} */
export function readDeck(source) {
  const questionsOf = (/** @type {Element} */ part) => all("[data-gids-question]", part).map(readQuestion);
  const pairs = all("[data-gids-pair]", source).flatMap((section) => {
    const scenes = questionsOf(section);
    const help = scenes.find(({ kind }) => kind === "innocent");
    const report = scenes.find((scene) => scene !== help);
    return help && report ? [{ id: section.getAttribute("data-gids-pair") ?? "", help, report }] : [];
  });
  const subjects = all("[data-gids-must]", source).map((section) => ({
    id: section.getAttribute("data-gids-must") ?? "",
    title: section.querySelector("h2, h3")?.textContent?.trim() ?? "",
    questions: questionsOf(section),
  }));
  return { pairs, subjects };
}
