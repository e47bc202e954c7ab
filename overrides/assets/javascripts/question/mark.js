/* What is right and wrong in an answer, and the words for it. Knows the markup of a question, keeps nothing. */

import { element } from "./element.js";

/**
 * @typedef {{item: HTMLElement, answer: Element | undefined, id: string, right: boolean, excludes: boolean,
 *   chosen: boolean}} Option  `answer` is its place in the answer key, which has the order of the options
 * @typedef {{right: boolean, signals: number, recognised: number, missed: number, wrong: number}} Outcome
 * @typedef {"right" | "missed" | "wrong" | "neutral" | "rest"} Verdict
 */

/** @param {Element} question */
export const hasSeveral = (question) => question.getAttribute("data-gids-question") === "several";

/** @param {Element} question @param {string[]} chosen @returns {Option[]} the options in the order of the page */
export function optionsOf(question, chosen) {
  const key = [...question.querySelectorAll(".gids-answer__item")];
  return [...question.querySelectorAll(".gids-option")].map((found, index) => {
    const item = /** @type {HTMLElement} */ (found);
    const id = item.querySelector("input")?.value ?? "";
    const right = item.getAttribute("data-right") === "yes";
    const excludes = item.hasAttribute("data-excludes");
    return { item, answer: key[index], id, right, excludes, chosen: chosen.includes(id) };
  });
}

/** @param {Option[]} options @returns {Outcome} */
export function outcomeOf(options) {
  const signals = options.filter(({ right, excludes }) => right && !excludes);
  const recognised = signals.filter(({ chosen }) => chosen).length;
  return {
    right: options.every(({ right, chosen }) => right === chosen),
    signals: signals.length,
    recognised,
    missed: signals.length - recognised,
    wrong: options.filter(({ right, chosen, excludes }) => chosen && !right && !excludes).length,
  };
}

/** Reporting where nothing was is never wrong, and overlooking a signal is no mistake like another.
 * @param {Element} question @param {Option} option @returns {[word: string, verdict: Verdict]} */
export function verdictOn(question, { right, chosen, excludes }) {
  if (hasSeveral(question) && !excludes) {
    if (right) return chosen ? ["Herkend", "right"] : ["Gemist", "missed"];
    return chosen ? ["Te veel", "neutral"] : ["Geen signaal", "rest"];
  }
  if (right) return [chosen ? "Juist" : "Juist antwoord", "right"];
  if (!chosen) return ["Onjuist", "rest"];
  const kind = question.getAttribute("data-gids-kind");
  if (kind === "innocent") return ["Niet nodig, mag altijd", "neutral"];
  return kind ? ["Signaal gemist", "missed"] : ["Onjuist", "wrong"];
}

/** @param {Option} option @returns {DocumentFragment} a copy of its explanation */
export function explanationOf({ answer }) {
  const copy = document.createDocumentFragment();
  copy.append(...(answer?.querySelector(".gids-answer__explanation")?.cloneNode(true).childNodes ?? []));
  return copy;
}

/** Names what gets the focus, so that it is heard. @param {HTMLElement} part @param {string} words */
function nameGroup(part, words) {
  part.setAttribute("role", "group");
  part.setAttribute("aria-label", words);
}

/** Puts verdict and explanation in each option of a question; those that nobody chose and were not right stay quiet.
 * @param {Element} question @param {Option[]} options */
export function showVerdicts(question, options) {
  for (const option of options) {
    const [word, verdict] = verdictOn(question, option);
    option.item.setAttribute("data-verdict", verdict);
    const said = element("strong", "gids-option__verdict", word);
    const why = element("p", "", explanationOf(option));
    const feedback = element("div", "gids-option__feedback", element("p", "", said), why);
    why.id = `${question.id}-${option.id}-uitleg`;
    nameGroup(feedback, word);
    feedback.setAttribute("aria-describedby", why.id);
    option.item.append(feedback);
  }
}

/** @param {Option[]} options */
export function hideVerdicts(options) {
  for (const { item } of options) {
    item.removeAttribute("data-verdict");
    item.querySelector(".gids-option__feedback")?.remove();
  }
}

/** The figures of a story: what was recognised, missed and pointed out too much, never one percentage for all.
 * @param {Option[]} options @returns {HTMLElement} with these figures as its name */
export function scoreOf(options) {
  const { signals, recognised, missed, wrong } = outcomeOf(options);
  /** @type {[string, Verdict, string][]} */
  const figures = signals
    ? [["Herkend", "right", `${recognised} van ${signals}`], ["Gemist", "missed", String(missed)], ["Te veel", "neutral", String(wrong)]]
    : [["Geen signaal in dit verhaal", "right", ""], ["Te veel", "neutral", String(wrong)]];
  const shown = figures.filter(([word, , figure]) => word === "Herkend" || figure !== "0");
  const rows = shown.map(([word, verdict, figure]) => {
    const row = element("li", "gids-score__row", element("strong", "gids-option__verdict", word), ` ${figure}`);
    row.setAttribute("data-verdict", verdict);
    return row;
  });
  const score = element("div", "gids-score", element("ul", "gids-score__list", ...rows));
  nameGroup(score, rows.map(({ textContent }) => textContent?.trim()).join(", "));
  return score;
}
