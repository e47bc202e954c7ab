/* Starts the questions and cases of a page, or of what a script put in it. */

import { started } from "../everywhere/started.js";
import { store } from "../everywhere/store.js";
import { gidsFigureWords, gidsFigures, gidsShowTimeline } from "./case.js";
import { gidsShuffle, gidsStartQuestion } from "./question.js";

/** @param {ParentNode} root @param {GidsKeeper} keeper @param {(answers: GidsAnswers) => void} [changed]
 * @returns {() => void} shows again what is kept */
export function gidsStart(root, keeper, changed) {
  const cases = [...root.querySelectorAll("[data-gids-case]")];
  function update() {
    const answers = keeper.load();
    for (const section of cases) gidsShowTimeline(section, answers);
    changed?.(answers);
  }
  const shows = [...root.querySelectorAll("[data-gids-question]")].map((question) =>
    gidsStartQuestion(/** @type {HTMLElement} */ (question), keeper, update),
  );
  update();
  return () => {
    for (const show of shows) show();
    update();
  };
}

/* The questions of the page itself. */
(() => {
  const questions = [...document.querySelectorAll("[data-gids-question]")];
  const progress = document.querySelector("[data-gids-progress]");
  const bar = progress?.querySelector("progress");
  const words = progress?.querySelector("p");
  if (!progress || !bar || !words) return;

  const shuffled = questions.filter((question) => question.hasAttribute("data-shuffle"));
  if (shuffled.length) {
    const { seed } = store.write({}); // the order stays the same until the answers are wiped
    for (const question of shuffled) gidsShuffle(question, seed);
  }

  const figures = /** @type {HTMLElement | null} */ (document.querySelector("[data-gids-figures]"));
  const keeper = {
    load: () => store.read().answers,
    save: (/** @type {GidsAnswers} */ answers) => void store.write({ answers }),
  };
  const show = gidsStart(document, keeper, (answers) => {
    const done = questions.filter(({ id }) => answers[id]?.checked).length;
    bar.value = done;
    words.textContent = `${done} van de ${questions.length} vragen gedaan`;
    if (!figures) return;
    const counted = gidsFigures(document.querySelectorAll("[data-gids-case]"), answers);
    figures.hidden = !counted.signals && !counted.innocent;
    const places = figures.querySelectorAll("dd");
    gidsFigureWords(counted).forEach((figure, index) => places[index]?.replaceChildren(figure));
  });
  started(progress);
  document.addEventListener("gids:cleared", show);
  addEventListener("pageshow", show); // a browser may give the page back with the choices of the one before
})();
