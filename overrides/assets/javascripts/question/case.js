/* What a learner saw in a case: the scene in its own order, and two figures apart. Never one percentage for both:
   who suspects everybody would recognise every signal. */

import { gidsElement, gidsExplanation, gidsOptions, gidsOutcome, gidsVerdict } from "./mark.js";

/** @param {Element} section @returns {HTMLElement | null} the question which sentences are a signal */
export function gidsSignalsQuestion(section) {
  return section.querySelector("[data-excludes]")?.closest("[data-gids-question]") ?? null;
}

/** Shows the scene with what was recognised, missed and wrongly seen, once both questions were checked.
 * @param {Element} section @param {GidsAnswers} answers */
export function gidsShowTimeline(section, answers) {
  section.querySelector(".gids-timeline")?.remove();
  const question = gidsSignalsQuestion(section);
  const asked = [...section.querySelectorAll("[data-gids-question]")];
  if (!question || !asked.every(({ id }) => answers[id]?.checked)) return;

  const scene = plain([...section.children].filter((child) => !child.matches(".gids-question")));
  const moments = gidsOptions(question, answers[question.id]?.chosen ?? [])
    .filter(({ excludes }) => !excludes)
    .map((option) => {
      const text = plain([option.item.querySelector(".gids-option__text")]);
      return { option, text, place: scene.indexOf(text) };
    })
    .sort((a, b) => a.place - b.place);
  const items = moments.map(({ option, text }) => {
    const [word, kind] = gidsVerdict(true, option);
    const item = gidsElement(
      "li",
      "gids-timeline__moment",
      gidsElement("strong", "gids-option__verdict", word),
      gidsElement("q", "gids-timeline__words", text),
      gidsElement("span", "", gidsExplanation(option)),
    );
    item.setAttribute("data-verdict", kind);
    return item;
  });
  const title = gidsElement("p", "gids-timeline__title", "Het verhaal op een rij");
  section.append(gidsElement("div", "gids-timeline", title, gidsElement("ol", "gids-timeline__list", ...items)));

  /** @param {(Element | null)[]} elements */
  function plain(elements) {
    return elements.map((element) => element?.textContent ?? "").join(" ").replace(/\s+/g, " ").trim();
  }
}

/** Counts over the cases whose signals were checked.
 * @param {Iterable<Element>} sections @param {GidsAnswers} answers */
export function gidsFigures(sections, answers) {
  const figures = { recognised: 0, signals: 0, suspected: 0, innocent: 0 };
  for (const section of sections) {
    const question = gidsSignalsQuestion(section);
    const answer = question && answers[question.id];
    if (!question || !answer?.checked) continue;
    const { signals, recognised, wrong } = gidsOutcome(gidsOptions(question, answer.chosen));
    figures.recognised += recognised;
    figures.signals += signals;
    figures.innocent += Number(!signals);
    figures.suspected += Number(!signals && wrong > 0);
  }
  return figures;
}

/** @param {ReturnType<typeof gidsFigures>} figures @returns {[recognised: string, suspected: string]} in words */
export function gidsFigureWords({ recognised, signals, suspected, innocent }) {
  return [`${recognised} van de ${signals}`, `${suspected} van de ${innocent}`];
}
