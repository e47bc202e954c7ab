/* The list to look through before handing in: what was answered, and first of all what was not. */

import { element, one } from "../../everywhere/dom.js";
import { button } from "../controls.js";
import { byId } from "../page.js";

/** @param {string} id of a scene @param {number} at @param {string[]} chosen @param {(at: number) => void} ask */
function rowOf(id, at, chosen, ask) {
  const scene = byId(id);
  const sentence = one(".gids-scene", scene).textContent?.trim().match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? "";
  const label = scene.querySelector(`[value="${chosen[0] ?? ""}"]`)?.closest("label");
  const isOpen = !chosen.length;
  const change = button(isOpen ? "Vul in" : "Wijzig", () => ask(at), "link");
  change.append(element("span", "gids-read-aloud", `scène ${at + 1}`));
  const number = element("span", "gids-review__number", String(at + 1));
  const row = element(
    "div",
    "gids-review__row",
    element("dt", "gids-review__question", number, ` ${sentence}`),
    element("dd", "gids-review__answer", isOpen ? element("strong", "gids-option__verdict", "Nog niet ingevuld") : (label?.textContent?.trim() ?? "")),
    element("dd", "gids-review__change", change),
  );
  if (isOpen) row.setAttribute("data-verdict", "missed");
  return row;
}

/** @param {{id: string}[]} scenes @param {GidsAnswers} answers @param {(at: number) => void} ask shows one of them
 * @param {() => void} handIn @returns {HTMLElement[]} what stands under the heading */
export function reviewOf(scenes, answers, ask, handIn) {
  const given = scenes.map(({ id }) => answers[id]?.chosen ?? []);
  const open = given.flatMap((chosen, at) => (chosen.length ? [] : [at]));
  const [first] = open;
  const advice = !open.length
    ? "Je hebt alles ingevuld. Je kunt nog iets veranderen."
    : open.length === 1
      ? `Scène ${(first ?? 0) + 1} is nog niet ingevuld. Wat leeg blijft, telt niet mee als goed.`
      : `Nog niet ingevuld: ${open.length} scènes. Wat leeg blijft, telt niet mee als goed.`;
  const fill = first === undefined ? [] : [button(`Vul scène ${first + 1} in`, () => ask(first), "primary")];
  return [
    element("p", "", advice),
    element("div", "gids-buttons", ...fill, button("Lever de toets in", handIn, open.length ? "" : "primary")),
    element("dl", "gids-review", ...scenes.map(({ id }, at) => rowOf(id, at, given[at] ?? [], ask))),
  ];
}
