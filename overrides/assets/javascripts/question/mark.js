/* What is right and wrong in an answer, and the words for it. Knows the markup of a question, keeps nothing. */

/**
 * @typedef {{item: HTMLElement, answer: Element | undefined, id: string, right: boolean, excludes: boolean,
 *   chosen: boolean}} GidsOption  `answer` is its place in the answer key, which has the order of the options
 * @typedef {{right: boolean, signals: number, recognised: number, missed: number, wrong: number}} GidsOutcome
 */

/** @param {Element} question @param {string[]} chosen @returns {GidsOption[]} the options in the order of the page */
export function gidsOptions(question, chosen) {
  const key = [...question.querySelectorAll(".gids-answer__item")];
  return [...question.querySelectorAll(".gids-option")].map((found, index) => {
    const item = /** @type {HTMLElement} */ (found);
    const id = item.querySelector("input")?.value ?? "";
    const right = item.getAttribute("data-right") === "yes";
    const excludes = item.hasAttribute("data-excludes");
    return { item, answer: key[index], id, right, excludes, chosen: chosen.includes(id) };
  });
}

/** @param {GidsOption[]} options @returns {GidsOutcome} */
export function gidsOutcome(options) {
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

/** @param {boolean} several @param {GidsOption} option @returns {[word: string, kind: string]} */
export function gidsVerdict(several, { right, chosen, excludes }) {
  if (several && !excludes) {
    if (right) return chosen ? ["Herkend", "right"] : ["Gemist", "missed"];
    return chosen ? ["Onterecht", "wrong"] : ["Terecht niet gekozen", "rest"];
  }
  if (right) return ["Juist", "right"];
  return ["Onjuist", chosen ? "wrong" : "rest"];
}

/** @param {boolean} several @param {GidsOption[]} options @returns {string} one or two sentences for the live region */
export function gidsSummary(several, options) {
  const { right, signals, recognised, missed, wrong } = gidsOutcome(options);
  if (right) return "Goed gedaan: je antwoord klopt helemaal.";
  if (several && signals) return `Herkend: ${recognised} van de ${signals}. Gemist: ${missed}. Onterecht: ${wrong}.`;
  const best = options.find((option) => option.right)?.item.querySelector(".gids-option__text")?.textContent;
  return `Niet goed. Het juiste antwoord is: ${best}`;
}

/** @param {GidsOption} option @returns {DocumentFragment} a copy of its explanation */
export function gidsExplanation({ answer }) {
  const copy = document.createDocumentFragment();
  copy.append(...(answer?.querySelector(".gids-answer__explanation")?.cloneNode(true).childNodes ?? []));
  return copy;
}

/** @param {string} tag @param {string} name class of the element @param {(string | Node)[]} content */
export function gidsElement(tag, name, ...content) {
  const element = document.createElement(tag);
  if (name) element.className = name; // an empty class is one too, and a list with a class has no indent
  element.append(...content);
  return element;
}

/** Puts verdict and explanation under each option of a question.
 * @param {HTMLElement} question @param {GidsOption[]} options */
export function gidsShowVerdicts(question, options) {
  const several = question.getAttribute("data-gids-question") === "several";
  for (const option of options) {
    const [word, kind] = gidsVerdict(several, option);
    const verdict = gidsElement("strong", "gids-option__verdict", word);
    option.item.setAttribute("data-verdict", kind);
    option.item.append(gidsElement("p", "gids-option__feedback", verdict, " ", gidsExplanation(option)));
  }
}
