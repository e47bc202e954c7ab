/* The questions of a page, below each other. What asks in another way begins with this (practice/, test/). */

import { all, element, one, started } from "../everywhere/dom.js";
import { store } from "../everywhere/store.js";
import { goTo } from "./controls.js";
import { byId, itemsOf } from "./page.js";
import { QuestionView, shuffle } from "./question.js";
import { begin, isDone, withVerdicts } from "./state.js";

const PAGE = document.title;

/** Says in the title where one is, unless "Verberg" gave the page another. @param {string} words nothing at the end */
export function showInTitle(words) {
  if (document.title.endsWith(PAGE)) document.title = words ? `${words} - ${PAGE}` : PAGE;
}

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
    for (const item of this.items) {
      const views = item.asks.map((id) => new QuestionView(byId(id), this));
      for (const view of views) this.views.set(view.place.id, view);
      this.group(item, views);
    }
    document.documentElement.classList.add("gids-playing");
    for (const part of [this.place, this.progress]) started(part);
    this.begin();
    document.addEventListener("gids:cleared", () => this.begin());
    addEventListener("pageshow", ({ persisted }) => persisted && this.begin());
  }

  /** @param {GidsItem} _item @param {QuestionView[]} _views of its questions: what asks them as a whole */
  group(_item, _views) {}

  get answers() {
    return this.state.answers;
  }

  /** @param {import("./state.js").State} state */
  go(state) {
    this.state = state;
  }

  /** @returns {GidsItem[]} in its order */
  first() {
    return this.items;
  }

  begin() {
    this.go(begin(this.first(), store.read().answers));
    this.show();
  }

  /** @param {GidsAnswers} answers @param {GidsQuestion[]} judged now @param {Partial<GidsState>} more of what is kept */
  keep(answers, judged, more = {}) {
    store.write({ answers, ...(this.seed && { seed: this.seed }), ...more });
    this.go({ ...this.state, answers });
  }

  /** Judges, or goes on where that was done. @param {GidsAsked} asked */
  press(asked) {
    const questions = asked.views.map(({ question }) => question);
    if (asked.views.every(({ answer }) => answer.checked)) return asked.lead()?.go();
    if (asked.views.some(({ answer }) => !answer.chosen.length)) return asked.row.askForChoice();
    this.keep(withVerdicts(this.answers, questions.map(({ id }) => id)), questions);
    this.show();
    asked.showVerdict();
  }

  /** @returns {GidsLead | null} where the button of a question leads when it was checked */
  lead() {
    const open = this.items.find((item) => !isDone(item, this.answers));
    return open ? { words: "Volgende vraag", go: () => goTo(one("legend", open.part), open.part) } : null;
  }

  get words() {
    return `${this.items.filter((item) => isDone(item, this.answers)).length} van de ${this.items.length} vragen gedaan`;
  }

  /** Shows what is kept, and how far one is. @param {number} [at] the item that is shown, where it is one alone */
  show(at) {
    const done = this.state.items.map((item) => isDone(item, this.answers));
    this.showProgress(this.words, done, at);
    const isBegun = this.state.items.some(({ asks }) => asks.some((id) => this.answers[id]?.checked));
    document.documentElement.classList.toggle("gids-finished", !done.includes(false));
    document.documentElement.classList.toggle("gids-under-way", isBegun);
    for (const view of this.views.values()) view.show();
  }

  /** Shows how far somebody is: a piece for each item, and the same in words.
   * @param {string} words @param {boolean[]} done of each item @param {number} [at] the item that is shown, or none */
  showProgress(words, done, at) {
    showInTitle(words);
    const said = one(".gids-progress__words", this.progress);
    if (said.textContent !== words) said.textContent = words;
    const pieces = done.map((isDone, index) => {
      const piece = element("span", "gids-segments__piece");
      piece.toggleAttribute("data-done", isDone);
      piece.toggleAttribute("data-now", index === at);
      return piece;
    });
    one(".gids-segments", this.progress).replaceChildren(...pieces);
  }
}

const list = one("[data-gids-player]");
if (list) new Player(list).run();
