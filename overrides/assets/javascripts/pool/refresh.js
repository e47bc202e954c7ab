/* The refresher: a few questions and a case by chance, other ones than last time, checked one by one. */

import { store } from "../everywhere/store.js";
import { gidsElement } from "../question/mark.js";
import { gidsStart } from "../question/start.js";
import { gidsDraw, gidsItem } from "./draw.js";
import { gidsButton, gidsButtons, gidsItemElement, gidsNewSeed, gidsRun, gidsShowScreen, gidsWithPool } from "./pool.js";

gidsRun("[data-gids-refresh]", (place, start, screen) => {
  const rules = {
    questions: Number(place.getAttribute("data-gids-questions")),
    cases: Number(place.getAttribute("data-gids-cases")),
    must: [],
  };
  const kept = () => store.read().refresh;

  function begin() {
    gidsWithPool(place, (pool) => {
      const seed = gidsNewSeed();
      const drawn = gidsDraw(pool, rules, seed, kept()?.drawn).map(({ id }) => id);
      store.write({ refresh: { seed, drawn, answers: {} } });
      show();
    });
  }

  function show() {
    gidsWithPool(place, (pool) => {
      const refresh = kept();
      if (!refresh) return;
      start.setAttribute("hidden", "");
      const items = refresh.drawn.map((id) => gidsItem(pool, id));
      const asked = items.flatMap(({ questions }) => questions);
      const elements = items.map((item) => gidsItemElement(item, refresh.seed));
      const words = gidsElement("p", "gids-progress__words");
      words.setAttribute("role", "status");
      const list = gidsElement("div", "", ...elements);
      gidsShowScreen(screen, "Jouw vragen van nu", list, words, gidsButtons(gidsButton("Geef mij andere vragen", begin)));
      const keeper = {
        load: () => kept()?.answers ?? {},
        save: (/** @type {GidsAnswers} */ answers) => {
          const now = kept();
          if (now) store.write({ refresh: { ...now, answers } });
        },
      };
      gidsStart(list, keeper, (answers) => {
        const done = asked.filter(({ id }) => answers[id]?.checked).length;
        words.textContent = `${done} van de ${asked.length} vragen gedaan`;
      });
    });
  }

  start.addEventListener("click", begin);
  if (kept()) show();
});
