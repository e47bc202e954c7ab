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
import { fillResult, rowOf } from "./screens.js";

const place = one("[data-gids-test]");
const source = one("[data-gids-items]"); // what can be asked
const part = (/** @type {string} */ name) => one(`[data-gids-${name}]`, place);
const [starter, screen] = [part("start"), part("screen")];
const kept = () => store.read().test;
const titled = (/** @type {string} */ title) => element("h2", "gids-screen__title", title);

class Test extends Player {
  get answers() {
    return kept()?.answers ?? {};
  }

  /** @param {GidsAnswers} answers */
  keep(answers) {
    const test = kept();
    const isOver = !!test && screenOf(deck, { ...test, answers }) === "result"; // nothing is left to ask
    change({ answers, marks: marksIn(deck, answers), ...(isOver && { isOver }) });
    if (isOver) conclude({ ...test, answers });
  }

  lead() {
    return { words: "Volgende", go: () => turn(true) };
  }

  show() { // a screen says itself how far one is
    for (const view of this.views.values()) view.show();
  }

  begin() {
    turn(false);
  }
}

const player = new Test(source);
const questionsOf = (/** @type {Element} */ of) => all("[data-gids-question]", of).map(readQuestion);
/** @type {GidsDeck} */
const deck = {
  rule: { recognised: Number(place.dataset.gidsRecognised), right: Number(place.dataset.gidsRight) },
  pairs: all("[data-gids-pair]", source).flatMap((section) => {
    const scenes = questionsOf(section);
    const help = scenes.find(({ kind }) => kind === "innocent");
    const report = scenes.find((scene) => scene !== help);
    return help && report ? [{ id: section.dataset.gidsPair ?? "", help, report }] : [];
  }),
  subjects: all("[data-gids-must]", source).map((section) => ({
    id: section.dataset.gidsMust ?? "",
    title: one("h2, h3", section)?.textContent?.trim() ?? "",
    questions: questionsOf(section),
  })),
};

/** @param {Partial<GidsTest>} changes */
function change(changes) {
  const test = kept();
  if (test) store.write({ test: { ...test, ...changes } });
}

/** Draws a new test, another than the one before. With `#trekking=7` a whole group has the same draw: that leaves the
 * address, so that it draws once. */
function draw() {
  const last = kept();
  const fixed = Number(/trekking=(\d+)/.exec(location.hash)?.[1]) || 0;
  if (fixed) history.replaceState(history.state, "", location.pathname + location.search);
  const begun = last && !fixed ? { seed: last.seed, attempt: last.attempt + 1 } : { seed: fixed || newSeed(), attempt: 1 };
  store.write({ test: { ...begun, at: 0, handedIn: false, answers: {} } });
  visit(0);
}

/** @param {number} at a scene, or behind the last the review */
function visit(at) {
  history.pushState({ at }, "");
  change({ at });
  turn(true);
}

/** @param {GidsScreen} name while a test is made nothing leads elsewhere by accident */
function setScreen(name) {
  const isMade = name !== "begin" && name !== "result";
  document.documentElement.classList.toggle("gids-testing", isMade);
  player.progress.hidden = !isMade;
  part("begin").hidden = name !== "begin";
  screen.hidden = name === "begin";
  starter.textContent = kept() ? "Ga verder met de toets" : "Start de toets";
  if (!isMade) showInTitle("");
}

/** Shows the screen whose turn it is.
 * @param {boolean} moves whether somebody asked for it: else neither the focus nor the page moves */
function turn(moves) {
  const test = kept();
  const name = screenOf(deck, test);
  setScreen(name);
  if (!test || name === "begin") return;
  const latest = all(".gids-question", screen);
  source.append(...latest);
  screen.replaceChildren(...SCREENS[name](test, latest[0]?.id));
  const scene = all(":scope > .gids-question .gids-scene p", screen); // in the name: a description that changes Orca may say twice
  screen.setAttribute("aria-label", [one("h2", screen), ...scene].map(({ textContent }) => textContent).join(" "));
  // The group, which stays: of a heading that has just come in the place of what was pressed, Orca says nothing.
  if (moves) goTo(screen, player.progress.hidden ? screen : player.progress);
}

/** @param {string} id @returns {HTMLElement} the question as it was answered */
function shown(id) {
  player.views.get(id)?.show();
  return byId(id);
}

/** What stands on each screen; `latest`: the question before it.
 * @type {{[name in Exclude<GidsScreen, "begin">]: (test: GidsTest, latest?: string) => Node[]}} */
const SCREENS = {
  scene({ at, answers, ...test }) {
    const scenes = scenesOf(deck, test);
    player.showProgress(`${at + 1} van ${scenes.length}`, scenes.map(({ id }) => Boolean(answers[id])), at);
    const stop = button("Stop de toets", () => {
      history.pushState(null, "");
      setScreen("begin");
      goTo(starter, place);
    }, "link");
    const on = button(at + 1 < scenes.length ? "Volgende" : "Kijk je toets na", () => visit(at + 1), "primary");
    const buttons = [on, ...(at ? [button("Vorige scène", () => visit(at - 1), "link")] : []), stop];
    return [titled(`Scène ${at + 1}`), shown(scenes[at]?.id ?? ""), element("div", "gids-buttons", ...buttons)];
  },
  review(test) {
    const scenes = scenesOf(deck, test);
    const done = scenes.map(({ id }) => Boolean(test.answers[id]));
    const left = done.filter((isDone) => !isDone).length;
    const first = done.indexOf(false);
    player.showProgress(`${done.length - left} van ${done.length} ingevuld`, done);
    const handIn = button("Lever de toets in", () => {
      change({ handedIn: true });
      player.keep(withVerdicts(test.answers, scenes.map(({ id }) => id)));
      turn(true);
    }, left ? "" : "primary");
    const fill = left ? [button(`Vul scène ${first + 1} in`, () => visit(first), "primary")] : [];
    const open = left > 1 ? `Nog niet ingevuld: ${left} scènes.` : `Scène ${first + 1} is nog niet ingevuld.`;
    const words = left ? `${open} Wat leeg blijft, telt niet mee als goed.` : "Je hebt alles ingevuld. Je kunt nog iets veranderen.";
    const rows = scenes.map(({ id }, at) => rowOf(id, at, test.answers[id]?.chosen ?? [], visit));
    const buttons = element("div", "gids-buttons", ...fill, handIn);
    return [titled("Kijk je toets na"), element("p", "", words), buttons, element("dl", "gids-review", ...rows)];
  },
  subject(test, latest) {
    const standings = deck.subjects.map((subject) => standingOf(subject, test));
    const at = standings.findIndex(({ next }) => next);
    const { title = "", questions = [] } = deck.subjects[at] ?? {};
    player.showProgress(`Onderwerp ${at + 1} van ${standings.length}`, standings.map(({ next }) => !next), at);
    const words = questions.some(({ id }) => id === latest) ? "Nog een vraag hierover" : title;
    return [titled(words), element("p", "", "Dit moet in elk geval goed zijn."), shown(standings[at]?.next?.id ?? "")];
  },
  result(test) {
    const result = resultOf(deck, test);
    const template = /** @type {HTMLTemplateElement} */ (part(result.passed ? "passed" : "failed"));
    const filled = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    fillResult(filled, result); // reads the answers in the page
    onPress(one("button", filled), draw);
    one("details", filled).append(...scenesOf(deck, test).map(({ id }) => shown(id)));
    return [filled];
  },
};

/** Keeps the best result, and tells it. @param {GidsTest} test */
function conclude(test) {
  const { score: { missed, overdone: _, ...score }, passed } = resultOf(deck, test);
  const { right, of } = score;
  const best = store.read().passed;
  const isBest = passed && !(best && best.right / best.of > right / of);
  store.write({
    weak: missed.flatMap(({ signals }) => signals.map(markOfSignal)),
    ...(isBest && { passed: { ...score, date: Date.now(), content: store.version } }),
  });
  document.dispatchEvent(new CustomEvent("gids:test-finished", { detail: { passed, right, of, needed: deck.rule.right } }));
}

// A test goes on where it was, and as the learner goes through the history of the browser.
const before = kept();
if (before?.marks && !Object.keys(before.answers).length) { // after a pause
  const answers = answersOf(deck, before, before.marks);
  const open = scenesOf(deck, before).findIndex(({ id }) => !answers[id]);
  change({ answers: before.handedIn ? withVerdicts(answers, Object.keys(answers)) : answers, at: open < 0 ? deck.pairs.length : open });
}
source.hidden = true;
onPress(starter, () => (kept() ? turn(true) : draw()));
addEventListener("popstate", ({ state }) => {
  const test = kept();
  if (!test || (!test.handedIn && typeof state?.at !== "number")) return setScreen("begin");
  if (!test.handedIn) change({ at: state.at }); // what was handed in is not opened again
  turn(true);
});
if (before && !before.handedIn) history.replaceState({ at: kept()?.at }, "");
player.run();
started(place);
