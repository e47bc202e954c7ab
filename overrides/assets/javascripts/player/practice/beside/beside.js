/* Pairs beside each other, to practise with: what went wrong comes back, and first answers are what counts. */

import { all, one } from "../../../everywhere/dom.js";
import { store } from "../../../everywhere/store.js";
import { hashOf } from "../../chance.js";
import { isRight } from "../../marking.js";
import { sceneOf } from "../../state.js";
import { Practice } from "../practice.js";
import { EMPTY, bringBack, judge } from "./queue.js";

class Beside extends Practice {
  queue = EMPTY;

  /** @returns {import("../../state.js").Item[]} the scenes that may come back, those that are kept for it first */
  get extras() {
    const pairs = [...this.reserve, ...this.items].filter(({ kind }) => kind === "pair");
    return pairs.flatMap((pair) => pair.asks.map((id) => sceneOf(pair, id, "Nog een scène")));
  }

  get ordered() {
    const { practice } = store.read();
    this.queue = practice?.queue ?? EMPTY;
    return practice ? practice.order.flatMap((id) => [...this.items, ...this.extras].find((item) => item.id === id) ?? []) : super.ordered;
  }

  show() {
    const { items, answers } = this.state;
    const [last] = this.queue.extra.slice(-1);
    const at = items.findIndex(({ id, kind }) => id === last && kind === "scene" && !answers[id]?.checked);
    if (at >= 0) this.go({ ...this.state, at }); // the scene that came back stood there, and in its pair too
    super.show();
  }

  /** @param {GidsAnswers} answers */
  keep(answers) {
    super.keep(answers, { practice: { order: this.state.items.map(({ id }) => id), queue: this.queue } });
  }

  /** @param {string[]} ids @param {import("../../player.js").Asked} asked */
  judge(ids, asked) {
    const { answers } = store.read();
    const judged = ids.every((id) => answers[id]) ? ids.flatMap((id) => this.views.get(id)?.question ?? []) : [];
    for (const question of judged) this.queue = judge(this.queue, question.id, question.signals, isRight(question, answers));
    super.judge(ids, asked);
  }

  next() {
    const { queue, ...state } = bringBack({ ...this.state, queue: this.queue }, this.extras);
    this.queue = queue;
    this.go(state);
    super.next();
  }

  /** Pairs are counted once: how many scenes come back nobody knows before the end. */
  get words() {
    const { items, at } = this.state;
    const pairs = items.filter(({ kind }) => kind === "pair");
    if (this.now?.kind === "pair") return `${this.now.noun} ${pairs.indexOf(this.now) + 1} van ${pairs.length}`;
    return this.now ? this.now.noun : `${pairs.length} paren, ${items.length - pairs.length} herhaald`;
  }

  get ending() {
    const { extra, wrong, waiting } = this.queue;
    const missed = new Set(wrong.flatMap((id) => this.views.get(id)?.question.signals ?? []));
    const learnt = [...missed].filter((signal) => !(signal in waiting));
    return { ...super.ending, isFirst: extra.length > 0, learnt, waiting: Object.keys(waiting) };
  }

  /** @param {import("../../marking.js").Question} scene */
  isGood({ id }) {
    return !this.queue.wrong.includes(id);
  }
}

const place = one("[data-gids-beside]");
const practice = new Beside(place, (seed) => {
  for (const pair of all(".gids-pair", place)) {
    const scene = one("[data-gids-scene]", pair);
    if (scene && hashOf(scene.id, seed) % 2) pair.append(scene); // which one is first
  }
});
for (const item of practice.items) practice.addItem(item, true);
practice.run();
