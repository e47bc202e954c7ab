/* Says behind each step of the path what was done in this session. */

import { started } from "../everywhere/started.js";
import { store } from "../everywhere/store.js";

(() => {
  const place = document.querySelector("[data-gids-path]");
  const article = place?.closest("article");
  if (!place || !article) return;
  /** @type {{questions: {[page: string]: string[]}, test: string | null}} */
  const steps = JSON.parse(place.getAttribute("data-gids-path") ?? "");
  const root = new URL(`${document.body.getAttribute("data-gids-root")}/`, location.href);

  /** @param {string} page below the root @param {string} words */
  function say(page, words) {
    for (const link of document.querySelectorAll("article li > a")) {
      if (/** @type {HTMLAnchorElement} */ (link).href !== new URL(page, root).href) continue;
      const said = link.parentElement?.querySelector(".gids-path__done");
      if (said) said.textContent = words;
    }
  }

  function show() {
    const { answers, passed } = store.read();
    for (const [page, questions] of Object.entries(steps.questions)) {
      const done = questions.filter((id) => answers[id]?.checked).length;
      say(page, done === questions.length ? "klaar" : `${done} van de ${questions.length} vragen gedaan`);
    }
    if (steps.test) say(steps.test, passed ? "gehaald" : "nog niet gehaald");
  }

  document.addEventListener("gids:cleared", show);
  started(article);
  show(); // before the first paint, so that nothing moves
  addEventListener("pageshow", (event) => event.persisted && show());
})();
