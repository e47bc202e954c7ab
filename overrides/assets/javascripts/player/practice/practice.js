/* What a page asks one thing after another, and what comes after the last. Pairs, scenes by chance and stories begin with
   this (pairs/, mixed/, story/). */

import { all, element, one } from "../../everywhere/dom.js";
import { store } from "../../everywhere/store.js";
import { button, goToNew } from "../controls.js";
import { inTwoFigures, isRight, scoreScenes } from "../marking.js";
import { byId, changedIn, linkToSignal, partOf } from "../page.js";
import { Player } from "../player.js";
import { begin, isDone, next, without } from "../state.js";

/**
 * @typedef {import("../state.js").Item} Item
 * @typedef {import("../player.js").Asked & {show: (isNow: boolean) => void}} Group  what one press judges together
 * @typedef {{score: import("../marking.js").Score, isFirst: boolean, questions: boolean[], learnt: string[], waiting: string[]}} Ending
 *   `score`: of the scenes; `isFirst`: whether of the first answers, as something came back; `questions`: whether each
 *   other question was right; `learnt` and `waiting`: the signals that went wrong first, and did or did not go right in the end
 */

/** Marks what differs and says it once more in words, or takes that away.
 * @param {Element} section @param {Element | null} before what these words stand before; null while not both were judged */
function showDifference(section, before) {
  section.toggleAttribute("data-compared", before !== null);
  for (const told of all(".gids-different", section)) told.remove();
  if (!before) return;
  const scenes = all("[data-gids-scene]", section);
  const away = scenes.filter(({ hidden }) => hidden); // of one that stands alone only its twin has to be told
  const rows = (away.length ? away : scenes).flatMap((scene) => [
    element("dt", "", scene.getAttribute("data-gids-kind") === "innocent" ? "Gewoon helpen" : "Helpen, daarna noteren en melden"),
    element("dd", "", changedIn(scene)),
  ]);
  const title = element("p", "gids-different__title", "Dit was anders");
  before.before(element("div", "gids-different", title, element("dl", "gids-different__list", ...rows)));
}

/** Says how it went, and what to do about it.
 * @param {HTMLElement} place @param {Ending | null} ending null while there is something left to do @param {() => void} again */
function showEnd(place, ending, again) {
  const screen = one("[data-gids-end]", place);
  const wasHidden = screen.hidden;
  screen.hidden = !ending;
  if (!ending) return;
  const { score, isFirst, questions, learnt, waiting } = ending;
  const enough = Number(screen.getAttribute("data-gids-enough"));
  const isEnough = enough > 0 && score.right >= enough;
  const title = element("h2", "gids-end__title", isEnough ? "Je herkent het al" : "Klaar met deze pagina");
  const listOf = (/** @type {string} */ title, /** @type {string[]} */ signals) => {
    const links = signals.flatMap((signal) => linkToSignal(place, signal));
    return links.length ? [element("p", "", title), element("ul", "", ...links.map((link) => element("li", "", link)))] : [];
  };
  const words = [
    score.of ? inTwoFigures(score) : "",
    isFirst ? "Dit zijn je eerste antwoorden. Wat je daarna goed had, telt hier niet mee." : "",
    questions.length ? `Vragen goed: ${questions.filter(Boolean).length} van de ${questions.length}` : "",
  ].flatMap((sentence) => (sentence ? element("p", "", sentence) : []));
  const lists = [...listOf("Dit ging eerst mis, en daarna goed:", learnt), ...listOf("Dit lukt nog niet vanzelf. Lees het nog eens:", waiting)];
  const straight = isEnough && one("template", screen);
  const way = straight instanceof HTMLTemplateElement ? [straight.content.cloneNode(true)] : [];
  const buttons = element("div", "gids-buttons", button("Doe het nog een keer", again, "link"));
  const shown = element("div", "gids-end__inside", title, ...words, ...lists, ...way, buttons);
  one(".gids-end__inside", screen)?.remove();
  screen.append(shown);
  if (wasHidden && place.contains(document.activeElement)) goToNew(shown);
}

export class Practice extends Player {
  /** @type {Map<string, Group>} by the ids of items */
  groups = new Map();
  /** What is asked first, in its order. */
  first = this.items.filter((item) => !partOf(item).hasAttribute("data-gids-reserve"));

  /** @returns {Item | undefined} what is shown; none at the end */
  get now() {
    return this.state.items[this.state.at];
  }

  /** @param {string} id @returns {import("../player.js").Asked} */
  askedWith(id) {
    const group = this.groups.get(this.now?.id ?? "");
    return group?.ids.includes(id) ? group : super.askedWith(id);
  }

  begin() {
    this.go(begin(this.first, store.read().answers));
    this.show();
  }

  /** Begins anew, without the answers of this page. */
  again() {
    store.write({ answers: without(this.answers, this.items.flatMap(({ asks }) => asks)) });
    this.begin();
    if (this.now) this.focusOn(this.now);
  }

  lead() {
    return { words: "Volgende", go: () => this.next() };
  }

  next() {
    this.go(next(this.state));
    this.keep(this.answers, []);
    this.show();
    if (this.now) this.focusOn(this.now);
  }

  /** @param {Item} item */
  focusOn(item) {
    goToNew(partOf(item), this.progress);
  }

  get words() {
    const { items } = this.state;
    if (!this.now) return `Alle ${items.length} gedaan`;
    const same = items.filter(({ noun }) => noun === this.now?.noun);
    return `${this.now.noun} ${same.indexOf(this.now) + 1} van ${same.length}`;
  }

  /** @param {import("../player.js").Question} question */
  isGood(question) {
    return isRight(question, this.answers);
  }

  /** @returns {Ending} how it went until now */
  get ending() {
    const ids = new Set(this.state.items.flatMap(({ asks }) => asks).filter((id) => this.answers[id]?.checked));
    const asked = [...ids].flatMap((id) => this.views.get(id)?.question ?? []);
    const score = scoreScenes(asked.filter(({ kind }) => kind), this.answers, (scene) => this.isGood(scene));
    return { score, isFirst: false, questions: asked.filter(({ kind }) => !kind).map((one) => isRight(one, this.answers)), learnt: [], waiting: [] };
  }

  /** Shows the item whose turn it is, and how far one is. */
  arrange() {
    const { items, at } = this.state;
    this.showDone(this.words, items.map((item) => isDone(item, this.answers)), this.now ? at : -1);
    for (const item of this.items) this.arrangeItem(item);
    showEnd(this.place, this.now ? null : this.ending, () => this.again());
  }

  /** @param {Item} item that is shown, or hidden */
  arrangeItem(item) {
    const { now } = this;
    const part = partOf(item);
    part.hidden = !now || part !== partOf(now);
    this.groups.get(item.id)?.show(now === item);
    if (item.kind !== "pair") return;
    for (const id of item.asks) byId(id).hidden = !now?.asks.includes(id);
    showDifference(part, now && !part.hidden && isDone(item, this.answers) ? this.askedWith(now.asks[0] ?? "").row.place : null);
  }
}
