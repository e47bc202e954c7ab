/* The final test: one scene on a screen, a review before handing in, then the subjects that must be right, then the
   result. It asks what stands on its own page. What was answered is kept, so that a reload goes on where it was; each
   screen is a step in the history of the browser. */

import { all, element, one, started } from "../../everywhere/dom.js";
import { markOfSignal, newSeed, store } from "../../everywhere/store.js";
import { button, goTo, onPress } from "../controls.js";
import { isRight } from "../marking.js";
import { byId } from "../page.js";
import { showInTitle, showProgress, tellAnswer } from "../player.js";
import { QuestionView } from "../question.js";
import { withChoice, withVerdicts } from "../state.js";
import { resultScreen } from "./ending.js";
import { readDeck } from "./page.js";
import { answersOf, marksIn, percentageOf, resultOf, scenesOf, screenOf, standingOf } from "./result.js";
import { reviewOf } from "./review.js";

/** @returns {number} the seed in the address (`#trekking=7`: the same draw for a whole group); it leaves the address, so
 *   that it draws once */
function takeSeed() {
  const seed = Number(/trekking=(\d+)/.exec(location.hash)?.[1]) || 0;
  if (seed) history.replaceState(history.state, "", location.pathname + location.search);
  return seed;
}

class Test {
  /** @type {Map<string, QuestionView>} by the ids of the questions */
  views = new Map();

  /** @param {HTMLElement} place @param {HTMLElement} source holds what can be asked */
  constructor(place, source) {
    this.place = place;
    this.source = source;
    this.start = this.part("start");
    this.progress = this.part("progress");
    this.screen = this.part("screen");
    const needed = (/** @type {string} */ name) => Number(place.getAttribute(`data-gids-${name}`));
    this.rule = { recognised: needed("recognised"), right: needed("right") };
    this.deck = readDeck(source);
    for (const part of all("[data-gids-question]", source)) this.views.set(part.id, new QuestionView(part, this));
    source.hidden = true;
    document.documentElement.classList.add("gids-playing");
    started(place);
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    return one(`[data-gids-${name}]`, this.place);
  }

  /** @param {string} name of a template */
  copyOf(name) {
    return /** @type {HTMLTemplateElement} */ (this.part(name)).content.cloneNode(true);
  }

  get answers() {
    return this.kept?.answers ?? {};
  }

  /** @param {string} id @param {string[]} chosen */
  choose(id, chosen) {
    const answers = withChoice(this.answers, id, chosen);
    this.change({ answers, marks: marksIn(this.deck, answers) });
  }

  lead() {
    return { words: "Volgende", go: () => this.show(true) };
  }

  /** @param {string} id of a scene, which is judged at the end alone, or of another question */
  hasButton(id) {
    return !byId(id).hasAttribute("data-gids-scene");
  }

  get kept() {
    return store.read().test;
  }

  /** @param {Partial<GidsTest>} changes */
  change(changes) {
    if (this.kept) store.write({ test: { ...this.kept, ...changes } });
  }

  begin() {
    const last = this.kept;
    const fixed = takeSeed();
    const draw = last && !fixed ? { seed: last.seed, attempt: last.attempt + 1 } : { seed: fixed || newSeed(), attempt: 1 };
    store.write({ test: { ...draw, at: 0, handedIn: false, answers: {} } });
    this.visit(0);
  }

  /** @param {number} at a scene, or behind the last the review */
  visit(at) {
    history.pushState({ at }, "");
    this.change({ at });
    this.show(true);
  }

  stop() {
    history.pushState(null, "");
    this.rest();
    goTo(this.start, this.place);
  }

  /** Shows the beginning. */
  rest() {
    this.setRunning(false);
    this.screen.hidden = true;
    this.part("begin").hidden = false;
    this.start.textContent = this.kept ? "Ga verder met de toets" : "Start de toets";
  }

  /** @param {boolean} runs whether a test is being made: then nothing leads elsewhere by accident */
  setRunning(runs) {
    document.documentElement.classList.toggle("gids-testing", runs);
    this.progress.hidden = !runs;
    if (!runs) showInTitle("");
  }

  /** Shows the screen whose turn it is.
   * @param {boolean} moves whether somebody asked for it: else neither the focus nor the page moves */
  show(moves) {
    const test = this.kept;
    const { name, at } = screenOf(this.deck, test);
    if (!test || name === "begin") return this.rest();
    const [latest] = all(".gids-question", this.screen);
    this.setRunning(name !== "result");
    this.source.append(...all(".gids-question", this.screen));
    const screens = { scene: () => this.scene(test), review: () => this.review(test), subject: () => this.subject(test, at, latest?.id), result: () => this.result(test) };
    const [heading, ...content] = screens[name]();
    this.screen.replaceChildren(...content);
    this.screen.setAttribute("aria-label", heading.textContent ?? "");
    this.screen.hidden = false;
    this.part("begin").hidden = true;
    // The group, which stays: of a heading that has just come in the place of what was pressed, Orca says nothing.
    if (moves) goTo(this.screen, this.progress.hidden ? this.screen : this.progress);
  }

  /** @param {string} id @returns {HTMLElement} the question as it was answered */
  shown(id) {
    this.views.get(id)?.show();
    return byId(id);
  }

  /** @param {GidsTest} test @returns {[heading: HTMLElement, ...content: HTMLElement[]]} the whole, heading included */
  scene(test) {
    const { at, answers } = test;
    const scenes = scenesOf(this.deck, test);
    showProgress(this.progress, `${at + 1} van ${scenes.length}`, scenes.map(({ id }) => Boolean(answers[id]?.chosen.length)), at);
    const buttons = [button(at + 1 < scenes.length ? "Volgende" : "Kijk je toets na", () => this.visit(at + 1), "primary")];
    if (at) buttons.push(button("Vorige scène", () => this.visit(at - 1), "link"));
    buttons.push(button("Stop de toets", () => this.stop(), "link"));
    const heading = element("h2", "gids-screen__title", `Scène ${at + 1}`);
    return [heading, heading, this.shown(scenes[at]?.id ?? ""), element("div", "gids-buttons", ...buttons)];
  }

  /** @param {GidsTest} test @returns {[heading: HTMLElement, ...content: HTMLElement[]]} */
  review(test) {
    const scenes = scenesOf(this.deck, test);
    const done = scenes.map(({ id }) => Boolean(test.answers[id]?.chosen.length));
    showProgress(this.progress, `${done.filter(Boolean).length} van ${scenes.length} ingevuld`, done, -1);
    const heading = element("h2", "gids-screen__title", "Kijk je toets na");
    return [heading, heading, ...reviewOf(scenes, test.answers, (at) => this.visit(at), () => this.handIn(test))];
  }

  /** @param {GidsTest} test @param {number} at @param {string} latest the question before it
   * @returns {[heading: HTMLElement, ...content: HTMLElement[]]} */
  subject(test, at, latest = "") {
    const standings = this.deck.subjects.map((subject) => standingOf(subject, test));
    const { title = "", questions = [] } = this.deck.subjects[at] ?? {};
    showProgress(this.progress, `Onderwerp ${at + 1} van ${standings.length}`, standings.map((standing) => !standing.next), at);
    const heading = element("h2", "gids-screen__title", questions.some(({ id }) => id === latest) ? "Nog een vraag hierover" : title);
    return [heading, heading, element("p", "", "Dit moet in elk geval goed zijn."), this.shown(standings[at]?.next?.id ?? "")];
  }

  /** @param {GidsTest} test @returns {[heading: HTMLElement, ...content: HTMLElement[]]} */
  result(test) {
    const result = resultOf(this.deck, test, this.rule);
    const { passed, score } = result;
    const scenes = scenesOf(this.deck, test);
    const verdicts = scenes.map((scene) => (isRight(scene, test.answers) ? "right" : score.overdone.includes(scene) ? "neutral" : "missed"));
    const again = button("Maak een nieuwe toets", () => this.begin(), passed ? "link" : "primary");
    const actions = passed ? [this.copyOf("to-proof"), again] : [again, this.copyOf("to-practice")];
    const [title, ...content] = resultScreen(verdicts, result, this.rule, actions, this.copyOf(passed ? "passed" : "failed"));
    const summary = element("summary", "gids-fold__title", "Bekijk je antwoorden");
    return [title, ...content, element("details", "gids-fold", summary, ...scenes.map(({ id }) => this.shown(id)))];
  }

  /** @param {GidsTest} test */
  handIn(test) {
    this.change({ answers: withVerdicts(test.answers, scenesOf(this.deck, test).map(({ id }) => id)), handedIn: true });
    this.conclude();
    this.show(true);
  }

  /** @param {string} id of a question that must be right */
  check(id) {
    const view = this.views.get(id);
    if (!view?.answer.chosen.length) return view?.askForChoice();
    const answers = withVerdicts(this.answers, [id]);
    this.change({ answers });
    tellAnswer(view.question, answers);
    this.conclude();
    view.show();
    view.showVerdict();
  }

  /** Keeps the best result, and tells it, when nothing is left to ask. */
  conclude() {
    const test = this.kept;
    if (!test || screenOf(this.deck, test).name !== "result") return;
    const { score, subjects, passed } = resultOf(this.deck, test, this.rule);
    const { right, of, recognised, toReport, unneeded, toHelp } = score;
    this.change({ isOver: true });
    store.write({ weak: score.missed.flatMap(({ signals }) => signals.map(markOfSignal)) });
    const best = store.read().passed;
    if (passed && !(best && best.right / best.of > right / of)) {
      store.write({ passed: { right, of, recognised, toReport, unneeded, toHelp, date: Date.now(), content: store.version } });
    }
    const must = subjects.map((subject) => ({ id: subject.id, passed: subject.passed }));
    document.dispatchEvent(new CustomEvent("gids:test-finished", { detail: { passed, right, of, minimum: percentageOf({ right: this.rule.right, of }), must } }));
  }

  /** Goes on where it was, and as the learner goes through the history of the browser. */
  run() {
    const { kept } = this;
    if (kept?.marks && !Object.keys(kept.answers).length) { // after a pause
      const answers = answersOf(this.deck, kept, kept.marks);
      const open = scenesOf(this.deck, kept).findIndex(({ id }) => !answers[id]);
      this.change({ answers: kept.handedIn ? withVerdicts(answers, Object.keys(answers)) : answers, at: open < 0 ? this.deck.pairs.length : open });
    }
    onPress(this.start, () => (this.kept ? this.show(true) : this.begin()));
    addEventListener("popstate", ({ state }) => {
      if (!this.kept || (!this.kept.handedIn && typeof state?.at !== "number")) return this.rest();
      if (!this.kept.handedIn) this.change({ at: state.at }); // what was handed in is not opened again
      this.show(true);
    });
    document.addEventListener("gids:cleared", () => this.rest());
    if (this.kept && !this.kept.handedIn) history.replaceState({ at: this.kept.at }, "");
    this.show(false);
  }
}

new Test(one("[data-gids-test]"), one("[data-gids-items]")).run();
