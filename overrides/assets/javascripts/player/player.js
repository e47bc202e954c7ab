/* The questions of a page, below each other. What asks in another way begins with this (practice/). */

import { all, element, one, started } from "../everywhere/dom.js";
import { store } from "../everywhere/store.js";
import { goTo } from "./controls.js";
import { isRight } from "./marking.js";
import { byId, itemsOf } from "./page.js";
import { QuestionView, shuffle } from "./question.js";
import { begin, isDone, withChoice, withVerdicts } from "./state.js";

const PAGE = document.title;

/** Says in the title where one is, unless "Verberg" gave the page another. @param {string} words nothing at the end */
export function showInTitle(words) {
  if (document.title.endsWith(PAGE)) document.title = words ? `${words} - ${PAGE}` : PAGE;
}

/** Shows how far somebody is: a piece for each item, and the same in words.
 * @param {Element} place @param {string} words @param {boolean[]} done of each item @param {number} at the item that is
 *   shown, or none */
export function showProgress(place, words, done, at) {
  showInTitle(words);
  const said = one(".gids-progress__words", place);
  if (said.textContent !== words) said.textContent = words;
  const pieces = done.map((isDone, index) => {
    const piece = element("span", "gids-segments__piece");
    piece.toggleAttribute("data-done", isDone);
    piece.toggleAttribute("data-now", index === at);
    return piece;
  });
  one(".gids-segments", place).replaceChildren(...pieces);
}

/** Tells the page round the guide in a learning system. @param {import("./marking.js").Question} question @param {GidsAnswers} answers */
export const tellAnswer = (question, answers) =>
  document.dispatchEvent(new CustomEvent("gids:answered", { detail: { id: question.id, right: isRight(question, answers) } }));

/** @typedef {{askForChoice: () => void, showVerdict: () => void} | undefined} Asked  what shows questions that one press judges */

export class Player {
  /** @type {Map<string, QuestionView>} by the ids of the questions */
  views = new Map();
  state = begin([], {});

  /** @param {HTMLElement} place holds what is asked @param {(seed: number) => void} [mix] orders it by chance */
  constructor(place, mix) {
    this.place = place;
    this.progress = one("[data-gids-progress]");
    const shuffled = all("[data-shuffle]", place);
    this.seed = shuffled.length || mix ? store.write({}).seed : 0; // the same until the answers are wiped
    for (const question of shuffled) shuffle(question, this.seed);
    mix?.(this.seed);
    this.items = itemsOf(place);
  }

  /** Begins, and again where the answers of the page are others. */
  run() {
    document.documentElement.classList.add("gids-playing");
    for (const part of [this.place, this.progress]) started(part);
    this.begin();
    document.addEventListener("gids:cleared", () => this.begin());
    addEventListener("pageshow", ({ persisted }) => persisted && this.begin());
  }

  /** @param {import("./state.js").State} state */
  go(state) {
    this.state = state;
  }

  /** @param {string} id of a question @param {boolean} isPair whether it is judged with its twin */
  add(id, isPair = false) {
    const view = new QuestionView(byId(id), this, isPair);
    this.views.set(id, view);
    return view;
  }

  get answers() {
    return this.state.answers;
  }

  /** @param {string} id @returns {boolean} whether a question has a button of its own */
  hasButton(id) {
    return this.views.has(id);
  }

  begin() {
    this.state = begin(this.items, store.read().answers);
    this.show();
  }

  show() {
    this.arrange();
    for (const view of this.views.values()) view.show();
  }

  /** @param {GidsAnswers} answers @param {Partial<GidsState>} more of what is kept */
  keep(answers, more = {}) {
    store.write({ answers, ...(this.seed && { seed: this.seed }), ...more });
    this.state = { ...this.state, answers };
  }

  /** @param {string} id @param {string[]} chosen */
  choose(id, chosen) {
    this.keep(withChoice(store.read().answers, id, chosen));
    this.arrange();
  }

  /** @param {string} id */
  check(id) {
    this.judge([id], this.views.get(id));
  }

  /** @param {string[]} ids of the questions that one press judges @param {Asked} asked */
  judge(ids, asked) {
    const views = ids.flatMap((id) => this.views.get(id) ?? []);
    if (views.some(({ answer }) => !answer.chosen.length)) return asked?.askForChoice();
    this.keep(withVerdicts(store.read().answers, ids));
    for (const { question } of views) tellAnswer(question, this.answers);
    this.arrange();
    for (const view of views) view.show();
    for (const view of this.views.values()) view.lead();
    asked?.showVerdict();
  }

  /** @param {string} _ @returns {import("./question.js").Lead | null} where the button of a question leads when it was checked */
  lead(_) {
    const open = this.items.find((item) => !isDone(item, this.answers));
    return open ? { words: "Volgende vraag", go: () => this.focusOn(open) } : null;
  }

  /** @param {import("./state.js").Item} item */
  focusOn({ asks: [id = ""] }) {
    goTo(one("legend", byId(id)), byId(id));
  }

  /** Shows how far one is. */
  arrange() {
    const done = this.items.map((item) => isDone(item, this.answers));
    this.showProgress(`${done.filter(Boolean).length} van de ${done.length} vragen gedaan`, done, -1);
  }

  /** @param {string} words @param {boolean[]} done @param {number} at the item that is shown, or none */
  showProgress(words, done, at) {
    showProgress(this.progress, words, done, at);
    const isBegun = this.state.items.some(({ asks }) => asks.some((id) => this.answers[id]?.checked));
    document.documentElement.classList.toggle("gids-finished", !done.includes(false));
    document.documentElement.classList.toggle("gids-under-way", isBegun);
  }
}

const list = one("[data-gids-player][data-gids-items=list]");
if (list) {
  const player = new Player(list);
  for (const { asks: [id = ""] } of player.items) player.add(id);
  player.run();
}
