/* What a page asks one thing after another, and what comes after the last. Pairs, scenes by chance and stories begin with
   this (pairs/, mixed/, story/). */

import { all, element, one } from "../../everywhere/dom.js";
import { store } from "../../everywhere/store.js";
import { button, goToNew } from "../controls.js";
import { inTwoFigures, isRight, scoreScenes } from "../marking.js";
import { byId, changedIn, linkToSignal } from "../page.js";
import { Player } from "../player.js";
import { isDone, next, without } from "../state.js";

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

export class Practice extends Player {
  /** @type {Map<string, GidsGroup>} by the ids of items */
  groups = new Map();

  first() {
    return this.items.filter((item) => !item.part.hasAttribute("data-gids-reserve"));
  }

  /** @returns {GidsItem | undefined} what is shown; none at the end */
  get now() {
    return this.state.items[this.state.at];
  }

  /** Begins anew, without the answers of this page. */
  again() {
    store.write({ answers: without(this.answers, this.items.flatMap(({ asks }) => asks)) });
    this.begin();
    this.focusOnNew();
  }

  lead() {
    return { words: "Volgende", go: () => this.next() };
  }

  next() {
    this.go(next(this.state));
    this.keep(this.answers, []);
    this.show();
    this.focusOnNew();
  }

  focusOnNew() {
    if (this.now) goToNew(this.now.part, this.progress);
  }

  get words() {
    const { items } = this.state;
    if (!this.now) return `Alle ${items.length} gedaan`;
    const same = items.filter(({ noun }) => noun === this.now?.noun);
    return `${this.now.noun} ${same.indexOf(this.now) + 1} van ${same.length}`;
  }

  /** @returns {GidsQuestion[]} what was judged until now */
  get judged() {
    const ids = new Set(this.state.items.flatMap(({ asks }) => asks).filter((id) => this.answers[id]?.checked));
    return [...ids].flatMap((id) => this.views.get(id)?.question ?? []);
  }

  get score() {
    return scoreScenes(this.judged.filter(({ kind }) => kind), this.answers);
  }

  /** @returns {string[]} how it went with the scenes */
  get figures() {
    return this.score.of ? [inTwoFigures(this.score)] : [];
  }

  /** @returns {[title: string, signals: string[]][]} what to read again */
  get lists() {
    return [];
  }

  /** Says how it went, and what to do about it, once there is nothing left to do. */
  showEnd() {
    const screen = one("[data-gids-end]", this.place);
    const wasHidden = screen.hidden;
    screen.hidden = this.now !== undefined;
    if (this.now) return;
    const enough = Number(screen.getAttribute("data-gids-enough"));
    const isEnough = enough > 0 && this.score.right >= enough;
    const others = this.judged.filter(({ id, kind }) => !kind && !byId(id).closest(".gids-case"));
    const right = others.filter((question) => isRight(question, this.answers));
    const words = [...this.figures, ...(others.length ? [`Vragen goed: ${right.length} van de ${others.length}`] : [])];
    const lists = this.lists.flatMap(([title, signals]) => {
      const links = signals.flatMap(linkToSignal).map((link) => element("li", "", link));
      return links.length ? [element("p", "", title), element("ul", "", ...links)] : [];
    });
    const straight = isEnough && one("template", screen);
    const shown = element(
      "div",
      "gids-end__inside",
      element("h2", "gids-end__title", isEnough ? "Je herkent het al" : "Klaar met deze pagina"),
      ...words.map((sentence) => element("p", "", sentence)),
      ...lists,
      ...(straight instanceof HTMLTemplateElement ? [straight.content.cloneNode(true)] : []),
      element("div", "gids-buttons", button("Doe het nog een keer", () => this.again(), "link")),
    );
    one(".gids-end__inside", screen)?.remove();
    screen.append(shown);
    if (wasHidden && this.place.contains(document.activeElement)) goToNew(shown);
  }

  /** Shows the item whose turn it is, and how far one is. */
  show() {
    super.show(this.state.at);
    const { now, groups, views } = this;
    for (const item of this.items) {
      item.part.hidden = item.part !== now?.part;
      groups.get(item.id)?.show(now === item);
      if (item.kind !== "pair") continue;
      for (const id of item.asks) byId(id).hidden = !now?.asks.includes(id);
      const asked = groups.get(now?.id ?? "") ?? views.get(now?.asks[0] ?? ""); // the pair, or one scene of it
      showDifference(item.part, asked && !item.part.hidden && isDone(item, this.answers) ? asked.row.place : null);
    }
    this.showEnd();
  }
}
