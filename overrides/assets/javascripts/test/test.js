/* The final test: one scene on a screen, a review before handing in, then the subjects that must be right, then the
   result. It asks what stands on its own page. What was answered is kept, so that a reload goes on where it was; each
   screen is a step in the history of the browser. */

import { started } from "../everywhere/started.js";
import { store } from "../everywhere/store.js";
import { button, element, goTo } from "../question/element.js";
import { showProgress } from "../question/progress.js";
import { startQuestion } from "../question/question.js";
import { newSeed } from "../question/seed.js";
import { drawScenes, questionsOf, readPage } from "./page.js";
import { percentageOf, scoreScenes, standingOf } from "./result.js";
import { resultScreen } from "./result-screen.js";
import { reviewOf } from "./review.js";

(() => {
  const found = document.querySelector("[data-gids-test]");
  const source = document.querySelector("[data-gids-items]");
  if (!(found instanceof HTMLElement) || !(source instanceof HTMLElement)) return;
  const place = found;
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (place.querySelector(`[data-gids-${name}]`));
  const copyOf = (/** @type {string} */ name) => /** @type {HTMLTemplateElement} */ (part(name)).content.cloneNode(true);
  const beginning = part("begin");
  const start = /** @type {HTMLButtonElement} */ (part("start"));
  const progress = part("progress");
  const screen = part("screen");
  const status = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
  const minimum = Number(place.getAttribute("data-gids-minimum"));
  const { pairs, subjects } = readPage(source);
  const links = source.cloneNode(true);

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
  const draw = () => kept() ?? { seed: 1, attempt: 1 };
  const scenes = () => drawScenes(pairs, draw());
  const ordered = () => subjects.map((subject) => questionsOf(subject, draw()));
  const standings = () => ordered().map((questions) => standingOf(questions, keeper.load()));

  /** @type {Map<string, import("../question/question.js").Started>} */
  const parts = new Map();
  for (const { help, report } of pairs) {
    for (const scene of [help, report]) parts.set(scene.id, startQuestion(scene, keeper, { checks: false }));
  }
  for (const question of subjects.flatMap(({ questions }) => questions)) {
    parts.set(question.id, startQuestion(question, keeper, { next: () => ({ words: "Volgende", go: () => proceed(true) }) }));
  }

  /** Puts a screen in the place of the one before.
   * @param {HTMLElement} heading of the screen @param {Node[]} content the whole of it, heading included
   * @param {boolean} moves whether somebody asked for it: else neither the focus nor the page moves */
  function show(heading, content, moves) {
    screen.replaceChildren(...content);
    screen.setAttribute("aria-label", heading.textContent ?? "");
    screen.hidden = false;
    beginning.hidden = true;
    // The group, which stays: of a heading that has just come in the place of what was pressed, Orca says nothing.
    if (moves) goTo(screen, progress.hidden ? screen : progress);
  }

  /** @param {boolean} runs whether a test is being made: then nothing leads elsewhere by accident */
  function setRunning(runs) {
    document.documentElement.classList.toggle("gids-testing", runs);
    progress.hidden = !runs;
  }

  /** @returns {number} the seed in the address (`#trekking=7`: the same draw for a whole group); it leaves the address,
   *   so that it draws once */
  function takeSeed() {
    const seed = Number(/trekking=(\d+)/.exec(location.hash)?.[1]) || 0;
    if (seed) history.replaceState(history.state, "", location.pathname + location.search);
    return seed;
  }

  function begin() {
    const last = kept();
    const fixed = takeSeed();
    const draw = last && !fixed ? { seed: last.seed, attempt: last.attempt + 1 } : { seed: fixed || newSeed(), attempt: 1 };
    store.write({ test: { ...draw, at: 0, handedIn: false, answers: {} } });
    visit(0);
  }

  /** @param {number} at a scene, or behind the last the review */
  function visit(at) {
    history.pushState({ at }, "");
    ask(at, true);
  }

  /** @param {number} at @param {boolean} moves */
  function ask(at, moves) {
    const asked = scenes();
    change({ at });
    setRunning(true);
    const answers = keeper.load();
    const done = asked.map(({ id }) => Boolean(answers[id]?.chosen.length));
    const scene = asked[at];
    if (!scene) {
      showProgress(progress, `${done.filter(Boolean).length} van ${asked.length} ingevuld`, done, -1);
      const heading = element("h2", "gids-screen__title", "Kijk je toets na");
      return show(heading, [heading, ...reviewOf(asked, answers, visit, handIn)], moves);
    }
    showProgress(progress, `${at + 1} van ${asked.length}`, done, at);
    parts.get(scene.id)?.show();
    const buttons = [button(at + 1 < asked.length ? "Volgende" : "Kijk je toets na", () => visit(at + 1), "primary")];
    if (at) buttons.push(button("Vorige scène", () => visit(at - 1), "link"));
    buttons.push(button("Stop de toets", stop, "link"));
    const heading = element("h2", "gids-screen__title", `Scène ${at + 1}`);
    show(heading, [heading, scene, element("div", "gids-buttons", ...buttons)], moves);
  }

  function stop() {
    history.pushState(null, "");
    rest();
    goTo(start, place);
  }

  /** Shows the beginning. */
  function rest() {
    setRunning(false);
    screen.hidden = true;
    beginning.hidden = false;
    start.textContent = kept() ? "Ga verder met de toets" : "Start de toets";
  }

  function handIn() {
    const given = keeper.load();
    const answers = Object.fromEntries(scenes().map(({ id }) => [id, { chosen: given[id]?.chosen ?? [], checked: true }]));
    change({ answers, handedIn: true });
    if (!subjects.length) conclude();
    proceed(true);
  }

  /** Goes on after handing in: the next of the subjects that must be right, else the result.
   * @param {boolean} moves */
  function proceed(moves) {
    const now = standings();
    const at = now.findIndex(({ settled }) => !settled);
    const latest = document.activeElement?.closest(".gids-question");
    const question = now[at]?.next;
    if (!question) return finish(moves);
    setRunning(true);
    showProgress(progress, `Onderwerp ${at + 1} van ${now.length}`, now.map(({ settled }) => settled), at);
    parts.get(question.id)?.show();
    const again = latest && subjects[at]?.questions.includes(/** @type {HTMLElement} */ (latest));
    const heading = element("h2", "gids-screen__title", again ? "Nog een vraag hierover" : (subjects[at]?.title ?? ""));
    show(heading, [heading, element("p", "", "Dit moet in elk geval goed zijn."), question], moves);
  }

  const result = () => {
    const score = scoreScenes(scenes(), keeper.load());
    const isEnough = score.right * 100 >= minimum * score.of;
    return { score, passed: isEnough && standings().every(({ passed }) => passed) };
  };

  /** Keeps the best result, and tells it. */
  function conclude() {
    const { score, passed } = result();
    const { right, of } = score;
    const best = store.read().passed;
    if (passed && !(best && best.right / best.of > right / of)) {
      store.write({ passed: { right, of, date: Date.now(), content: store.version } });
    }
    const must = subjects.map(({ id }, at) => ({ id, passed: standings()[at]?.passed ?? false }));
    document.dispatchEvent(new CustomEvent("gids:test-finished", { detail: { passed, right, of, minimum, must } }));
  }

  /** @param {boolean} moves */
  function finish(moves) {
    const { score, passed } = result();
    const stood = standings();
    const told = subjects.map(({ title, questions }, at) => ({
      title,
      passed: stood[at]?.passed ?? false,
      reading: [...(questions[0]?.querySelectorAll(".gids-answer__item:has(> [data-right]) a") ?? [])].slice(0, 1).map((link) => /** @type {Element} */ (link.cloneNode(true))),
    }));
    const actions = passed ? [copyOf("to-proof")] : [];
    const again = button("Maak een nieuwe toets", begin, passed ? "" : "primary");
    setRunning(false);
    const ending = { score, minimum, passed, subjects: told, links: /** @type {ParentNode} */ (/** @type {unknown} */ (links)) };
    const { title, content } = resultScreen(ending, [...actions, again], copyOf(passed ? "passed" : "failed"));
    const fold = element("details", "gids-fold", element("summary", "gids-fold__title", `Bekijk je antwoorden: ${score.of - score.right} nog niet goed`));
    for (const scene of scenes()) {
      parts.get(scene.id)?.show();
      fold.append(scene);
    }
    show(title, [...content, fold], moves);
  }

  /** Shows what is kept, for who reloads or comes back. @param {boolean} moves */
  function resume(moves) {
    const test = kept();
    if (!test) return rest();
    if (test.handedIn) return proceed(moves);
    if (!moves) history.replaceState({ at: test.at }, "");
    ask(test.at, moves);
  }

  /** @param {() => void} step */
  function orSayWhy(step) {
    try {
      step();
      status.replaceChildren();
    } catch (error) {
      status.replaceChildren("De toets kan nu niet beginnen. ", button("Probeer het opnieuw", () => location.reload(), "link"));
      throw error;
    }
  }

  start.addEventListener("click", ({ detail }) => {
    if (detail < 2) orSayWhy(() => (kept() ? resume(true) : begin()));
  });
  addEventListener("popstate", ({ state }) => {
    const test = kept();
    if (!test) rest();
    else if (test.handedIn) proceed(true); // what was handed in is not opened again
    else if (typeof state?.at === "number") ask(state.at, true);
    else rest();
  });
  document.addEventListener("gids:answered", () => {
    if (kept()?.handedIn && standings().every(({ settled }) => settled)) conclude();
  });
  document.addEventListener("gids:cleared", rest);
  source.hidden = true;
  started(place);
  resume(false);
})();
