/* The pairs of a page, one thing after another, and what comes after the last. Mixed scenes, pairs beside each other and
   stories begin with this (mixed/, beside/, story/). */

import { one } from "../../everywhere/dom.js";
import { store } from "../../everywhere/store.js";
import { goTo } from "../controls.js";
import { isRight, scoreScenes } from "../marking.js";
import { byId, partOf } from "../page.js";
import { Player } from "../player.js";
import { begin, isDone, next, without } from "../state.js";
import { showEnd } from "./end.js";
import { PairView, showDifference } from "./pair.js";

/** @typedef {import("../state.js").Item} Item */

export class Practice extends Player {
  /** @type {Map<string, PairView>} by the ids of pairs that are judged at once */
  pairs = new Map();

  /** @param {HTMLElement} place holds what is asked @param {(seed: number) => void} [mix] orders it by chance */
  constructor(place, mix) {
    super(place, mix);
    this.reserve = this.items.filter((item) => partOf(item).hasAttribute("data-gids-reserve"));
  }

  /** @param {Item} item shows it as it is asked on this page @param {boolean} isBeside */
  addItem(item, isBeside = false) {
    const views = item.asks.map((id) => this.add(id, item.kind === "pair"));
    if (item.kind === "pair") this.pairs.set(item.id, new PairView(partOf(item), views, this, isBeside));
  }

  /** @returns {Item | undefined} what is shown; none at the end */
  get now() {
    return this.state.items[this.state.at];
  }

  /** @returns {Item[]} what is asked first, in its order */
  get ordered() {
    return this.items.filter((item) => !this.reserve.includes(item));
  }

  /** @param {string} id @returns {PairView | undefined} the pair that the question is judged with */
  pairOf(id) {
    const item = this.now?.asks.includes(id) ? this.now : this.items.find(({ asks }) => asks.includes(id));
    return this.pairs.get(item?.id ?? "");
  }

  /** @param {string} id */
  hasButton(id) {
    return !this.pairOf(id);
  }

  begin() {
    this.state = begin(this.ordered, store.read().answers);
    this.show();
  }

  /** Begins anew, without the answers of this page. */
  again() {
    store.write({ answers: without(store.read().answers, this.items.flatMap(({ asks }) => asks)), practice: undefined });
    this.begin();
    if (this.now) this.focusOn(this.now);
  }

  /** @param {string} id */
  check(id) {
    const pair = this.pairOf(id);
    if (pair) this.judge(pair.ids, pair);
    else super.check(id);
  }

  /** @param {string} _ @returns {import("../question.js").Lead | null} */
  lead(_) {
    return { words: "Volgende", go: () => this.next() };
  }

  next() {
    this.state = next(this.state);
    this.keep(this.answers);
    this.arrange();
    if (!this.now) return;
    for (const id of this.now.asks) this.views.get(id)?.show();
    goTo(one("h2, h3, legend", partOf(this.now)), this.progress);
  }

  get words() {
    const { items, at } = this.state;
    return this.now ? `${this.now.noun} ${at + 1} van ${items.length}` : `Alle ${items.length} gedaan`;
  }

  /** Shows the item whose turn it is, and how far one is. */
  arrange() {
    const { items, at, answers } = this.state;
    this.showProgress(this.words, items.map((item) => isDone(item, answers)), this.now ? at : -1);
    for (const item of this.items) this.arrangeItem(item);
    showEnd(this.place, this.now ? null : this.ending, () => this.again());
  }

  /** @returns {import("./end.js").Ending} how it went */
  get ending() {
    const { items, answers } = this.state;
    const asked = [...new Set(items.flatMap(({ asks }) => asks))].flatMap((id) => this.views.get(id)?.question ?? []);
    const questions = asked.filter(({ kind }) => !kind).map((question) => isRight(question, answers));
    return { score: scoreScenes(asked.filter(({ kind }) => kind), answers, (scene) => this.isGood(scene)), questions, waiting: [] };
  }

  /** @param {import("../marking.js").Question} scene */
  isGood(scene) {
    return isRight(scene, this.answers);
  }

  /** @param {Item} item that is shown, or hidden */
  arrangeItem(item) {
    const { now } = this;
    const part = partOf(item);
    part.hidden = !now || part !== partOf(now);
    for (const id of item.asks) byId(id).hidden = !now?.asks.includes(id);
    if (item.kind !== "pair") return;
    const pair = this.pairs.get(item.id);
    pair?.show(now === item);
    const shown = now === item && pair ? pair : this.views.get(now?.asks[0] ?? "");
    showDifference(part, !part.hidden && shown && isDone(item, this.answers) ? shown.row.place : null);
  }
}

const place = one("[data-gids-practice]");
if (place) {
  const practice = new Practice(place);
  for (const item of practice.items) practice.addItem(item);
  practice.run();
}
