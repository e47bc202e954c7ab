/* The questions of a page: below each other, or, where it has pairs or stories, one thing after another. */

import { started } from "../everywhere/started.js";
import { store } from "../everywhere/store.js";
import { hashOf } from "./chance.js";
import { goTo } from "./controls.js";
import { showEnd } from "./end.js";
import { isRight, scoreScenes } from "./marking.js";
import { MODES, mixedItems, sceneOf } from "./modes.js";
import { allIn, byId, itemsOf, partOf } from "./page.js";
import { PairView, showDifference } from "./pair.js";
import { showProgress } from "./progress.js";
import { QuestionView, shuffle } from "./question.js";
import { EMPTY, bringBack, judge } from "./queue.js";
import { begin, isDone, judgedWith, next, withChoice, withVerdicts, without } from "./state.js";
import { StoryView } from "./story.js";

/** @typedef {import("./state.js").Item} Item */

class Player {
  /** @type {Map<string, QuestionView>} by the ids of the questions */
  views = new Map();
  /** @type {Map<string, PairView>} by the ids of pairs that are judged at once */
  pairs = new Map();
  /** @type {Map<string, StoryView>} by the ids of stories */
  stories = new Map();
  queue = EMPTY;
  state = begin([], {});

  /** @param {HTMLElement} place holds what is asked @param {HTMLElement} progress @param {import("./modes.js").Mode} mode */
  constructor(place, progress, mode) {
    this.place = place;
    this.progress = progress;
    this.mode = mode;
    const shuffled = allIn(place, "[data-shuffle]");
    const hasChance = shuffled.length || mode.returns || mode.isMixed;
    this.seed = hasChance ? store.write({}).seed : 0; // the same until the answers are wiped
    for (const question of shuffled) shuffle(question, this.seed);
    for (const pair of mode.returns ? allIn(place, ".gids-pair") : []) {
      const [scene] = allIn(pair, "[data-gids-scene]");
      if (scene && hashOf(scene.id, this.seed) % 2) pair.append(scene); // which one is first
    }
    this.all = itemsOf(place);
    this.reserve = this.all.filter((item) => partOf(item).hasAttribute("data-gids-reserve"));
    for (const item of this.all) {
      const isPair = mode.judging === "pair" && item.kind === "pair";
      const views = item.asks.map((id) => new QuestionView(byId(id), this, isPair));
      for (const view of views) this.views.set(view.place.id, view);
      if (isPair) this.pairs.set(item.id, new PairView(partOf(item), views, this, !!mode.returns));
      if (item.kind === "story") this.stories.set(item.id, new StoryView(partOf(item), views));
    }
    document.documentElement.classList.add("gids-playing");
    for (const part of [place, progress]) started(part);
    this.begin();
    document.addEventListener("gids:cleared", () => this.begin());
    addEventListener("pageshow", ({ persisted }) => persisted && this.begin());
  }

  get answers() {
    return this.state.answers;
  }

  /** @returns {Item | undefined} what is shown; none at the end, and where everything is shown */
  get now() {
    return this.mode.isList ? undefined : this.state.items[this.state.at];
  }

  /** @returns {Item[]} the scenes that may come back, those that are kept for it first */
  get extras() {
    const pairs = [...this.reserve, ...this.all].filter(({ kind }) => kind === "pair");
    return pairs.flatMap((pair) => pair.asks.map((id) => sceneOf(pair, id, "Nog een scène,")));
  }

  /** @param {string} id @returns {Item | undefined} */
  itemOf(id) {
    return this.now?.asks.includes(id) ? this.now : this.all.find(({ asks }) => asks.includes(id));
  }

  /** @param {string} id @returns {PairView | undefined} the pair that the question is judged with */
  pairOf(id) {
    return this.pairs.get(this.itemOf(id)?.id ?? "");
  }

  /** @param {string} id */
  hasButton(id) {
    return !this.pairOf(id);
  }

  begin() {
    const items = this.all.filter((item) => !this.reserve.includes(item));
    const isReport = (/** @type {string} */ id) => byId(id).getAttribute("data-gids-kind") !== "innocent";
    if (this.mode.isMixed) this.seed = store.read().seed; // written with the first answer: after wiping nothing is
    const { answers, practice } = store.read();
    const kept = this.mode.returns && practice ? practice : { order: items.map(({ id }) => id), queue: EMPTY };
    this.queue = kept.queue;
    const inOrder = kept.order.flatMap((id) => [...this.all, ...this.extras].find((item) => item.id === id) ?? []);
    this.state = begin(this.mode.isMixed ? mixedItems(items, this.seed, isReport) : inOrder, answers);
    const [last] = this.queue.extra.slice(-1);
    const at = this.state.items.findIndex(({ id, kind }) => id === last && kind === "scene" && !answers[id]?.checked);
    if (at >= 0) this.state = { ...this.state, at }; // the scene that came back stood there, and in its pair too
    this.arrange();
    for (const view of this.views.values()) view.show();
    for (const story of this.stories.values()) story.show();
  }

  /** Begins anew, without the answers of this page. */
  again() {
    store.write({ answers: without(store.read().answers, this.all.flatMap(({ asks }) => asks)), practice: undefined });
    this.begin();
    if (this.now) this.focusOn(this.now);
  }

  /** @param {GidsAnswers} answers */
  keep(answers, state = this.state) {
    const practice = { order: state.items.map(({ id }) => id), queue: this.queue };
    store.write({ answers, ...(this.seed && { seed: this.seed }), ...(this.mode.returns ? { practice } : {}) });
    this.state = { ...state, answers };
  }

  /** @param {string} id @param {string[]} chosen */
  choose(id, chosen) {
    this.keep(withChoice(store.read().answers, id, chosen));
    this.arrange();
  }

  /** @param {string} id */
  check(id) {
    const ids = judgedWith(this.itemOf(id), id, this.mode.judging);
    const views = ids.flatMap((one) => this.views.get(one) ?? []);
    const asked = this.pairOf(id) ?? views[0];
    if (views.some(({ answer }) => !answer.chosen.length)) return asked?.askForChoice();
    const answers = withVerdicts(store.read().answers, ids);
    for (const { question } of this.mode.returns ? views : []) {
      this.queue = judge(this.queue, question.id, question.signals, isRight(question, answers));
    }
    this.keep(answers);
    for (const { question } of views) {
      const right = isRight(question, answers);
      document.dispatchEvent(new CustomEvent("gids:answered", { detail: { id: question.id, right } }));
    }
    this.arrange();
    for (const view of views) view.show();
    for (const view of this.views.values()) view.lead();
    asked?.showVerdict();
  }

  /** @param {string} id @returns {import("./question.js").Lead | null} where its button leads when it was checked */
  lead(id) {
    if (!this.mode.isList) return this.stories.get(this.itemOf(id)?.id ?? "")?.lead(id) ?? { words: "Volgende", go: () => this.next() };
    const open = this.all.find((item) => !isDone(item, this.answers));
    return open ? { words: "Volgende vraag", go: () => this.focusOn(open) } : null;
  }

  next() {
    const state = bringBack({ ...this.state, queue: this.queue }, this.mode.returns ? this.extras : []);
    this.queue = state.queue;
    this.keep(state.answers, next(state));
    this.arrange();
    if (!this.now) return;
    for (const id of this.now.asks) this.views.get(id)?.show();
    const heading = partOf(this.now).querySelector("h2, h3, legend");
    if (heading instanceof HTMLElement) goTo(heading, this.progress);
  }

  /** @param {Item} item */
  focusOn({ asks: [id = ""] }) {
    const legend = byId(id).querySelector("legend");
    if (legend) goTo(legend, byId(id));
  }

  /** Shows the item whose turn it is, and how far one is. */
  arrange() {
    const { items, at, answers } = this.state;
    const { now, mode } = this;
    const done = items.map((item) => isDone(item, answers));
    const count = `${done.filter(Boolean).length} van de ${items.length} vragen gedaan`;
    const words = now ? `${now.noun} ${at + 1} van ${items.length}` : mode.isList ? count : `Alle ${items.length} gedaan`;
    showProgress(this.progress, words, done, now ? at : -1);
    const { classList } = document.documentElement;
    classList.toggle("gids-finished", !done.includes(false));
    classList.toggle("gids-under-way", items.some(({ asks }) => asks.some((id) => answers[id]?.checked)));
    if (mode.isList) return;
    for (const item of this.all) this.arrangeItem(item);
    const asked = [...new Set(items.flatMap(({ kind, asks }) => (kind === "story" ? [] : asks)))].flatMap((id) => this.views.get(id) ?? []);
    const scenes = asked.filter(({ question }) => question.kind).map(({ question }) => question);
    const questions = asked.filter(({ question }) => !question.kind).map(({ question }) => isRight(question, answers));
    const { wrong, extra } = this.queue;
    const score = scoreScenes(scenes, answers, mode.returns ? ({ id }) => !wrong.includes(id) : undefined);
    showEnd(this.place, now ? null : { score, isFirst: extra.length > 0, questions, waiting: Object.keys(this.queue.waiting), again: () => this.again() });
  }

  /** @param {Item} item that is shown, or hidden */
  arrangeItem(item) {
    const { now } = this;
    const part = partOf(item);
    part.hidden = !now || part !== partOf(now);
    if (item.kind === "story") return;
    for (const id of item.asks) byId(id).hidden = !now?.asks.includes(id);
    if (item.kind !== "pair") return;
    const pair = this.pairs.get(item.id);
    pair?.show(now === item);
    const shown = now === item && pair ? pair : this.views.get(now?.asks[0] ?? "");
    showDifference(part, !part.hidden && shown && isDone(item, this.answers) ? shown.row.place : null);
  }
}

const place = document.querySelector("[data-gids-player]");
const progress = document.querySelector("[data-gids-progress]");
const mode = MODES[place?.getAttribute("data-gids-items") ?? ""];
if (mode && place instanceof HTMLElement && progress instanceof HTMLElement) new Player(place, progress, mode);
