/* The pairs of a page: whole ("one"), beside each other with what went wrong coming back ("beside"), or their scenes one
   by one by chance, of a pair one and its twin later ("mixed"). */

import { all, one } from "../../../everywhere/dom.js";
import { markOfSignal, store } from "../../../everywhere/store.js";
import { hashOf } from "../../chance.js";
import { isRight } from "../../marking.js";
import { byId, partOf } from "../../page.js";
import { isDone, sceneOf } from "../../state.js";
import { Practice } from "../practice.js";
import { EMPTY, bringBack, judge, mixedItems } from "./order.js";
import { PairView, showDifference } from "./pair.js";

/** @typedef {import("../../state.js").Item} Item */

const place = one("[data-gids-pairs]");
const order = place.getAttribute("data-gids-items");

/** @param {number} seed decides which scene of a pair is first */
function mix(seed) {
  if (order !== "beside") return;
  for (const pair of all(".gids-pair", place)) {
    const scene = one("[data-gids-scene]", pair);
    if (scene && hashOf(scene.id, seed) % 2) pair.append(scene);
  }
}

class Pairs extends Practice {
  queue = EMPTY;

  constructor() {
    super(place, order === "one" ? undefined : mix);
    for (const item of this.items) {
      const isPair = item.kind === "pair" && order !== "mixed";
      const views = item.asks.map((id) => this.add(id, isPair));
      if (isPair) this.groups.set(item.id, new PairView(partOf(item), views, this, order === "beside"));
    }
    const reserve = this.items.filter((item) => partOf(item).hasAttribute("data-gids-reserve"));
    this.own = this.items.filter((item) => !reserve.includes(item));
    const pairs = [...reserve, ...this.items].filter(({ kind }) => kind === "pair"); // first what is kept for coming back
    this.extras = pairs.flatMap((pair) => pair.asks.map((id) => sceneOf(pair, id, "Nog een scène,")));
  }

  begin() {
    const { practice, seed, weak = [] } = store.read();
    const every = [...this.items, ...this.extras];
    const kept = practice?.order.flatMap((id) => every.find((item) => item.id === id) ?? []) ?? []; // none of another page
    this.queue = (kept.length && practice?.queue) || EMPTY;
    this.first = kept.length ? kept : this.own;
    if (order === "mixed") {
      this.seed = seed; // written with the first answer: after wiping nothing is
      const isWeak = (/** @type {string} */ signal) => weak.includes(markOfSignal(signal));
      this.first = mixedItems(this.own, seed, isWeak, (id) => byId(id).getAttribute("data-gids-kind") !== "innocent");
    }
    super.begin();
  }

  show() {
    const { items, answers } = this.state;
    const [last] = this.queue.extra.slice(-1);
    const back = items.findIndex(({ id, kind }) => id === last && kind === "scene" && !answers[id]?.checked);
    if (back >= 0) this.go({ ...this.state, at: back }); // it stood there, and in its pair too
    super.show();
  }

  /** @param {GidsAnswers} answers @param {import("../../player.js").Question[]} judged */
  keep(answers, judged) {
    if (order !== "beside") return super.keep(answers, judged);
    for (const question of judged) this.queue = judge(this.queue, question.id, question.signals, isRight(question, answers));
    super.keep(answers, judged, { practice: { order: this.state.items.map(({ id }) => id), queue: this.queue } });
  }

  again() {
    if (order === "beside") store.write({ practice: undefined });
    super.again();
  }

  next() {
    const { queue, ...state } = bringBack({ ...this.state, queue: this.queue }, this.extras);
    this.queue = queue;
    this.go(state);
    super.next();
  }

  /** @param {import("../../player.js").Question} scene */
  isGood(scene) {
    const { right, wrong } = this.queue; // by first answers
    return !wrong.includes(scene.id) && (right.includes(scene.id) || super.isGood(scene));
  }

  get ending() {
    return { ...super.ending, isFirst: this.queue.extra.length > 0, waiting: Object.keys(this.queue.waiting) };
  }

  /** @param {Item} item that is shown, or hidden */
  arrangeItem(item) {
    super.arrangeItem(item);
    if (item.kind !== "pair") return;
    const [part, now] = [partOf(item), this.now];
    for (const id of item.asks) byId(id).hidden = !now?.asks.includes(id);
    showDifference(part, now && !part.hidden && isDone(item, this.answers) ? this.askedWith(now.asks[0] ?? "").row.place : null);
  }
}

new Pairs().run();
