/* The final test: one question or case on a screen, a review before handing in, then the result. What was answered is
   kept, so that a reload goes on where it was. */

import { store } from "../everywhere/store.js";
import { gidsElement } from "../question/mark.js";
import { gidsStart } from "../question/start.js";
import { gidsDraw } from "./draw.js";
import { gidsButton, gidsButtons, gidsItemElement, gidsNewSeed, gidsRun, gidsShowScreen, gidsWithPool } from "./pool.js";
import { gidsResultScreen, gidsShowRepeat } from "./result-screen.js";
import { gidsResult } from "./result.js";

gidsRun("[data-gids-test]", (place, start, screen) => {
  const number = (/** @type {string} */ name) => Number(place.getAttribute(name));
  const rules = {
    questions: number("data-gids-questions"),
    cases: number("data-gids-cases"),
    minimum: number("data-gids-minimum"),
    must: (place.getAttribute("data-gids-must") ?? "").split(" ").filter(Boolean),
  };

  const kept = () => store.read().test;
  /** @param {Partial<GidsTest>} changes */
  function change(changes) {
    const test = kept();
    if (test) store.write({ test: { ...test, ...changes } });
  }
  const keeper = {
    load: () => kept()?.answers ?? {},
    save: (/** @type {GidsAnswers} */ answers) => change({ answers }),
  };

  function begin() {
    store.write({ test: { seed: gidsNewSeed(), at: 0, handedIn: false, answers: {}, repeat: null } });
    proceed();
  }

  function proceed() {
    gidsWithPool(place, (pool) => {
      const test = kept();
      if (!test) return;
      start.setAttribute("hidden", "");
      const drawn = { pool, rules, seed: test.seed, items: gidsDraw(pool, rules, test.seed) };
      if (test.handedIn) finish(drawn);
      else ask(drawn, test.at);
    });
  }

  /** @param {GidsItem[]} items @param {number} at */
  const named = (items, at) => `${items[at]?.scene ? "Casus" : "Vraag"} ${at + 1}`;

  /** @param {GidsDrawn} drawn @param {number} at */
  function ask(drawn, at) {
    const { items, seed } = drawn;
    const item = items[at];
    change({ at });
    if (!item) return review(drawn);
    const element = gidsItemElement(item, seed);
    for (const answer of element.querySelectorAll(".gids-answer")) answer.remove();
    gidsStart(element, keeper);
    const bar = /** @type {HTMLProgressElement} */ (gidsElement("progress", "gids-progress__bar"));
    bar.max = items.length;
    bar.value = at + 1;
    bar.setAttribute("aria-label", "Voortgang van de toets");
    const buttons = [gidsButton("Volgende", () => ask(drawn, at + 1), "gids-button--primary")];
    if (at) buttons.unshift(gidsButton("Vorige", () => ask(drawn, at - 1)));
    const asking = gidsElement("div", "gids-unchecked", element);
    gidsShowScreen(screen, `${named(items, at)} van ${items.length}`, bar, asking, gidsButtons(...buttons));
  }

  /** @param {GidsDrawn} drawn */
  function review(drawn) {
    const { items } = drawn;
    const answers = keeper.load();
    const isDone = items.map(({ questions }) => questions.every(({ id }) => answers[id]));
    const open = isDone.filter((done) => !done).length;
    const lines = items.map((_, at) => {
      const button = gidsButton(named(items, at), () => ask(drawn, at));
      return gidsElement("li", "gids-test__line", button, isDone[at] ? " ingevuld" : " nog niet helemaal ingevuld");
    });
    const advice = open
      ? `Nog niet helemaal ingevuld: ${open} van de ${items.length}. Wat leeg blijft, telt als fout.`
      : "Je hebt alles ingevuld. Je kunt nog iets veranderen.";
    gidsShowScreen(
      screen,
      "Kijk je toets na",
      gidsElement("p", "", advice),
      gidsElement("ul", "gids-test__lines", ...lines),
      gidsButtons(gidsButton("Lever de toets in", () => handIn(drawn), "gids-button--primary")),
    );
  }

  /** @param {GidsDrawn} drawn */
  function handIn(drawn) {
    const given = keeper.load();
    const asked = drawn.items.flatMap(({ questions }) => questions);
    const answers = Object.fromEntries(asked.map(({ id }) => [id, { chosen: given[id]?.chosen ?? [], checked: true }]));
    change({ answers, handedIn: true });
    const { score } = gidsResult(drawn, answers);
    const { right, of } = score;
    const best = store.read().passed;
    if (score.passed && !(best && best.right / best.of > right / of)) {
      store.write({ passed: { right, of, date: Date.now(), content: store.version } });
    }
    document.dispatchEvent(new CustomEvent("gids:test-finished", { detail: score }));
    finish(drawn);
  }

  /** @param {GidsDrawn} drawn */
  function finish(drawn) {
    const left = kept()?.repeat;
    if (left?.length) {
      return gidsShowRepeat(screen, drawn, left, (repeat) => {
        change({ repeat });
        finish(drawn);
      });
    }
    const { wrong, content } = gidsResultScreen(drawn, keeper, named);
    const { passed } = gidsResult(drawn, keeper.load()).score;
    const repeat = () => {
      change({ repeat: wrong });
      finish(drawn);
    };
    const again = gidsButton("Herhaal alleen de foute", repeat, passed ? "" : "gids-button--primary");
    const proof = place.querySelector("template")?.content.cloneNode(true) ?? "";
    gidsShowScreen(
      screen,
      passed ? "Je bent geslaagd" : "Je bent nog niet geslaagd",
      passed ? proof : "",
      gidsButtons(...(wrong.length ? [again] : []), gidsButton("Maak een nieuwe toets", begin)),
      ...content,
    );
  }

  start.addEventListener("click", begin);
  if (kept()) proceed();
});
