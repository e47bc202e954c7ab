/* The final test: one scene on a screen, a review before handing in, then the subjects that must be right, then the
   result. It asks what stands on its own page. What was answered is kept, so that a reload goes on where it was; each
   screen is a step in the history of the browser. */

import { all, element, one, started } from "../../everywhere/dom.js";
import { markOfSignal, newSeed, store } from "../../everywhere/store.js";
import { button, goTo, onPress } from "../controls.js";
import { byId, readQuestion } from "../page.js";
import { Player, showInTitle } from "../player.js";
import { withVerdicts } from "../state.js";
import { answersOf, marksIn, resultOf, scenesOf, screenOf, standingOf } from "./result.js";
import { fillResult, reviewOf } from "./screens.js";

/** @param {string} title of a screen */
const titled = (title) => element("h2", "gids-screen__title", title);

/** @param {Element} source holds the pairs and the subjects @param {GidsPassRule} rule
 * @returns {GidsDeck} */
function readDeck(source, rule) {
  const questionsOf = (/** @type {Element} */ part) => all("[data-gids-question]", part).map(readQuestion);
  const pairs = all("[data-gids-pair]", source).flatMap((section) => {
    const scenes = questionsOf(section);
    const help = scenes.find(({ kind }) => kind === "innocent");
    const report = scenes.find((scene) => scene !== help);
    return help && report ? [{ id: section.getAttribute("data-gids-pair") ?? "", help, report }] : [];
  });
  const subjects = all("[data-gids-must]", source).map((section) => ({
    id: section.getAttribute("data-gids-must") ?? "",
    title: one("h2, h3", section)?.textContent?.trim() ?? "",
    questions: questionsOf(section),
  }));
  return { pairs, subjects, rule };
}

class Test extends Player {
  /** @param {HTMLElement} place @param {HTMLElement} source holds what can be asked */
  constructor(place, source) {
    super(source);
    this.test = place;
    this.starter = this.part("start");
    this.screen = this.part("screen");
    const needed = (/** @type {string} */ name) => Number(place.getAttribute(`data-gids-${name}`));
    this.deck = readDeck(source, { recognised: needed("recognised"), right: needed("right") });
    source.hidden = true;
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    return one(`[data-gids-${name}]`, this.test);
  }

  get kept() {
    return store.read().test;
  }

  get answers() {
    return this.kept?.answers ?? {};
  }

  /** @param {Partial<GidsTest>} changes */
  change(changes) {
    if (this.kept) store.write({ test: { ...this.kept, ...changes } });
  }

  /** @param {GidsAnswers} answers */
  keep(answers) {
    const isOver = !!this.kept && screenOf(this.deck, { ...this.kept, answers }) === "result"; // nothing is left to ask
    this.change({ answers, marks: marksIn(this.deck, answers), ...(isOver && { isOver }) });
    if (this.kept && isOver) this.conclude(this.kept);
  }

  lead() {
    return { words: "Volgende", go: () => this.turn(true) };
  }

  show() { // a screen says itself how far one is
    for (const view of this.views.values()) view.show();
  }

  /** Draws a new test, another than the one before. With `#trekking=7` a whole group has the same draw: that leaves the
   * address, so that it draws once. */
  draw() {
    const last = this.kept;
    const fixed = Number(/trekking=(\d+)/.exec(location.hash)?.[1]) || 0;
    if (fixed) history.replaceState(history.state, "", location.pathname + location.search);
    const draw = last && !fixed ? { seed: last.seed, attempt: last.attempt + 1 } : { seed: fixed || newSeed(), attempt: 1 };
    store.write({ test: { ...draw, at: 0, handedIn: false, answers: {} } });
    this.visit(0);
  }

  /** @param {number} at a scene, or behind the last the review */
  visit(at) {
    history.pushState({ at }, "");
    this.change({ at });
    this.turn(true);
  }

  stop() {
    history.pushState(null, "");
    this.setScreen("begin");
    goTo(this.starter, this.test);
  }

  /** @param {GidsScreen} name while a test is made nothing leads elsewhere by accident */
  setScreen(name) {
    const isMade = name !== "begin" && name !== "result";
    document.documentElement.classList.toggle("gids-testing", isMade);
    this.progress.hidden = !isMade;
    this.part("begin").hidden = name !== "begin";
    this.screen.hidden = name === "begin";
    this.starter.textContent = this.kept ? "Ga verder met de toets" : "Start de toets";
    if (!isMade) showInTitle("");
  }

  begin() {
    this.turn(false);
  }

  /** Shows the screen whose turn it is.
   * @param {boolean} moves whether somebody asked for it: else neither the focus nor the page moves */
  turn(moves) {
    const test = this.kept;
    const name = screenOf(this.deck, test);
    this.setScreen(name);
    if (!test || name === "begin") return;
    const latest = all(".gids-question", this.screen);
    this.place.append(...latest);
    this.screen.replaceChildren(...this[name](test, latest[0]?.id));
    const scene = all(":scope > .gids-question .gids-scene p", this.screen); // in the name: a description that changes Orca may say twice
    this.screen.setAttribute("aria-label", [one("h2", this.screen), ...scene].map(({ textContent }) => textContent).join(" "));
    // The group, which stays: of a heading that has just come in the place of what was pressed, Orca says nothing.
    if (moves) goTo(this.screen, this.progress.hidden ? this.screen : this.progress);
  }

  /** @param {string} id @returns {HTMLElement} the question as it was answered */
  shown(id) {
    this.views.get(id)?.show();
    return byId(id);
  }

  /** @param {GidsTest} test @returns {Node[]} */
  scene({ at, answers, ...test }) {
    const scenes = scenesOf(this.deck, test);
    this.showProgress(`${at + 1} van ${scenes.length}`, scenes.map(({ id }) => Boolean(answers[id])), at);
    const buttons = [button(at + 1 < scenes.length ? "Volgende" : "Kijk je toets na", () => this.visit(at + 1), "primary")];
    if (at) buttons.push(button("Vorige scène", () => this.visit(at - 1), "link"));
    buttons.push(button("Stop de toets", () => this.stop(), "link"));
    return [titled(`Scène ${at + 1}`), this.shown(scenes[at]?.id ?? ""), element("div", "gids-buttons", ...buttons)];
  }

  /** @param {GidsTest} test @returns {Node[]} */
  review(test) {
    const scenes = scenesOf(this.deck, test);
    const done = scenes.map(({ id }) => Boolean(test.answers[id]));
    this.showProgress(`${done.filter(Boolean).length} van ${scenes.length} ingevuld`, done);
    const handIn = () => {
      this.change({ handedIn: true });
      this.keep(withVerdicts(test.answers, scenes.map(({ id }) => id)));
      this.turn(true);
    };
    return [titled("Kijk je toets na"), ...reviewOf(scenes, test.answers, (at) => this.visit(at), handIn)];
  }

  /** @param {GidsTest} test @param {string} latest the question before it @returns {Node[]} */
  subject(test, latest = "") {
    const standings = this.deck.subjects.map((subject) => standingOf(subject, test));
    const at = standings.findIndex(({ next }) => next);
    const { title = "", questions = [] } = this.deck.subjects[at] ?? {};
    this.showProgress(`Onderwerp ${at + 1} van ${standings.length}`, standings.map(({ next }) => !next), at);
    const words = questions.some(({ id }) => id === latest) ? "Nog een vraag hierover" : title;
    return [titled(words), element("p", "", "Dit moet in elk geval goed zijn."), this.shown(standings[at]?.next?.id ?? "")];
  }

  /** @param {GidsTest} test @returns {Node[]} */
  result(test) {
    const result = resultOf(this.deck, test);
    const template = /** @type {HTMLTemplateElement} */ (this.part(result.passed ? "passed" : "failed"));
    const screen = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    fillResult(screen, result); // reads the answers in the page
    onPress(one("button", screen), () => this.draw());
    one("details", screen).append(...scenesOf(this.deck, test).map(({ id }) => this.shown(id)));
    return [screen];
  }

  /** Keeps the best result, and tells it. @param {GidsTest} test */
  conclude(test) {
    const { score: { missed, overdone: _, ...score }, passed } = resultOf(this.deck, test);
    const { right, of } = score;
    const best = store.read().passed;
    const isBest = passed && !(best && best.right / best.of > right / of);
    store.write({
      weak: missed.flatMap(({ signals }) => signals.map(markOfSignal)),
      ...(isBest && { passed: { ...score, date: Date.now(), content: store.version } }),
    });
    document.dispatchEvent(new CustomEvent("gids:test-finished", { detail: { passed, right, of, needed: this.deck.rule.right } }));
  }

  /** Goes on where it was, and as the learner goes through the history of the browser. */
  run() {
    const { kept } = this;
    if (kept?.marks && !Object.keys(kept.answers).length) { // after a pause
      const answers = answersOf(this.deck, kept, kept.marks);
      const open = scenesOf(this.deck, kept).findIndex(({ id }) => !answers[id]);
      this.change({ answers: kept.handedIn ? withVerdicts(answers, Object.keys(answers)) : answers, at: open < 0 ? this.deck.pairs.length : open });
    }
    onPress(this.starter, () => (this.kept ? this.turn(true) : this.draw()));
    addEventListener("popstate", ({ state }) => {
      if (!this.kept || (!this.kept.handedIn && typeof state?.at !== "number")) return this.setScreen("begin");
      if (!this.kept.handedIn) this.change({ at: state.at }); // what was handed in is not opened again
      this.turn(true);
    });
    if (this.kept && !this.kept.handedIn) history.replaceState({ at: this.kept.at }, "");
    super.run();
    started(this.test);
  }
}

new Test(one("[data-gids-test]"), one("[data-gids-items]")).run();
