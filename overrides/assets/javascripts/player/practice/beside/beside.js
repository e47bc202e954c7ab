/* Pairs beside each other, to practise with: what went wrong comes back, and first answers are what counts. */

import { all, one } from "../../../everywhere/dom.js";
import { store } from "../../../everywhere/store.js";
import { hashOf } from "../../chance.js";
import { isRight, scoreScenes } from "../../marking.js";
import { sceneOf } from "../../state.js";
import { Pairs } from "../pairs.js";
import { EMPTY, bringBack, judge } from "./queue.js";

const place = one("[data-gids-beside]");

class Beside extends Pairs {
  queue = EMPTY;

  constructor() {
    super(place, (seed) => { // which scene of a pair is first
      for (const pair of all(".gids-pair", place)) {
        const scene = one("[data-gids-scene]", pair);
        if (scene && hashOf(scene.id, seed) % 2) pair.append(scene);
      }
    });
    const reserve = this.items.filter((item) => !super.first().includes(item)); // comes back before others
    const pairs = [...reserve, ...this.items].filter(({ kind }) => kind === "pair");
    this.extras = pairs.flatMap((pair) => pair.asks.map((id) => sceneOf(pair, id, "Nog een scène")));
  }

  first() {
    const { practice } = store.read();
    const every = [...this.items, ...this.extras];
    const kept = practice?.order.flatMap((id) => every.find((item) => item.id === id) ?? []) ?? []; // none of another page
    this.queue = (kept.length && practice?.queue) || EMPTY;
    return kept.length ? kept : super.first();
  }

  show() {
    const { items, answers } = this.state;
    const [last] = this.queue.extra.slice(-1);
    const back = items.findIndex(({ id, kind }) => id === last && kind === "scene" && !answers[id]?.checked);
    if (back >= 0) this.go({ ...this.state, at: back }); // it stood there, and in its pair too
    super.show();
  }

  /** @param {GidsAnswers} answers @param {GidsQuestion[]} judged */
  keep(answers, judged) {
    for (const question of judged) this.queue = judge(this.queue, question.id, question.signals, isRight(question, answers));
    super.keep(answers, judged, { practice: { order: this.state.items.map(({ id }) => id), queue: this.queue } });
  }

  again() {
    store.write({ practice: undefined });
    super.again();
  }

  next() {
    const { queue, ...state } = bringBack({ ...this.state, queue: this.queue }, this.extras);
    this.queue = queue;
    this.go(state);
    super.next();
  }

  get score() {
    const { right, wrong } = this.queue; // by first answers
    const isGood = (/** @type {GidsQuestion} */ scene) => right.includes(scene.id) || (!wrong.includes(scene.id) && isRight(scene, this.answers));
    return scoreScenes(this.judged.filter(({ kind }) => kind), this.answers, isGood);
  }

  /** Pairs are counted once: how many scenes come back nobody knows before the end. */
  get words() {
    const { items } = this.state;
    const back = items.filter(({ kind }) => kind === "scene").length;
    if (this.now?.kind === "scene") return this.now.noun;
    return this.now ? super.words : `${items.length - back} paren, ${back} herhaald`;
  }

  get figures() {
    const isFirst = "Dit zijn je eerste antwoorden. Wat je daarna goed had, telt hier niet mee.";
    return [...super.figures, ...(this.queue.extra.length ? [isFirst] : [])];
  }

  get lists() {
    const { wrong, waiting } = this.queue;
    const missed = new Set(wrong.flatMap((id) => this.views.get(id)?.question.signals ?? []));
    const learnt = [...missed].filter((signal) => !(signal in waiting));
    /** @type {[title: string, signals: string[]][]} */
    return [["Dit ging eerst mis, en daarna goed:", learnt], ["Dit lukt nog niet vanzelf. Lees het nog eens:", Object.keys(waiting)]];
  }
}

new Beside().run();
