/* A talk, one turn at a time: what was said and why it matters stand above what happens then. The way through it is kept
   in this page alone: neither in storage nor in the address, which a shared computer would remember. */

import { all, attempt, element, one, started } from "../everywhere/dom.js";
import { store } from "../everywhere/store.js";
import { button, goTo, onPress } from "../player/controls.js";
import { changesOf, turnsOf } from "./way.js";

const LIVE = "gids-talk__live"; // what only a screen shows: on paper stands the text without it
const AFTER = "[data-gids-progress], [data-gids-items], .gids-next";

class Talk {
  /** @type {import("./way.js").Way[]} what was shown, one for each entry in the history of the tab */
  ways = [[]];
  at = 0;
  undo = button("Eén beurt terug", () => this.go(this.way.slice(0, -1)), "link");
  again = button("Begin opnieuw", () => this.go([]), "link");
  foot = element("p", `gids-buttons gids-turn__foot ${LIVE}`, this.undo, this.again);
  read = element("div", "gids-turn__read");
  back = element("details", `gids-turn__back ${LIVE}`, element("summary", "", "Lees terug"), this.read);

  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.turns = all("[data-gids-turn]", place);
    this.ids = this.turns.map((turn) => turn.getAttribute("data-gids-turn") ?? "");
    this.links = this.turns.map((turn) => /** @type {HTMLAnchorElement[]} */ (all(".gids-turn__link", turn)));
    this.graph = Object.fromEntries(this.ids.map((id, index) => [id, (this.links[index] ?? []).map(({ hash }) => hash.slice(1))]));
    this.ends = this.ids.filter((_, index) => this.turns[index]?.hasAttribute("data-gids-over"));
    this.after = all(AFTER, /** @type {HTMLElement} */ (place.parentElement));
    this.hasHistory = attempt(() => !!sessionStorage); // else "Verberg" cannot remember it was pressed: Back would show a turn
    for (const links of this.links) links.forEach((link, reply) => this.follow(link, reply));
    if (this.hasHistory) history.replaceState({ gidsTalk: 0 }, "");
    addEventListener("popstate", ({ state }) => this.return(Number(state?.gidsTalk) || 0));
    addEventListener("pageshow", ({ persisted }) => persisted && this.begin());
    document.addEventListener("gids:cleared", () => this.begin());
    this.show();
    started(place);
  }

  get way() {
    return this.ways[this.at] ?? [];
  }

  /** @param {HTMLAnchorElement} link @param {number} reply its place in its turn */
  follow(link, reply) {
    link.addEventListener("click", (event) => event.preventDefault());
    onPress(link, () => this.go([...this.way, reply]));
  }

  begin() {
    this.ways = [[]];
    this.at = 0;
    this.show();
  }

  /** @param {import("./way.js").Way} way is shown from now on; Back shows what was */
  go(way) {
    this.ways = [...this.ways.slice(0, this.at + 1), way];
    this.at += 1;
    if (this.hasHistory) history.pushState({ gidsTalk: this.at }, "");
    store.write({ read: store.read().read ?? [] }); // from now on there is something that goes when nobody is there
    this.show();
    this.focus();
  }

  /** @param {number} at the entry in the history to which somebody went */
  return(at) {
    this.at = Math.min(at, this.ways.length - 1);
    this.show();
    this.focus();
  }

  /** @param {string} id @returns {HTMLElement} the turn */
  turn(id) {
    return /** @type {HTMLElement} */ (this.turns[this.ids.indexOf(id)]);
  }

  /** @param {string} id of a turn @param {number} reply @returns {[words: Node[], why: Node[]]} what was said, and what came of it */
  reply(id, reply) {
    const link = this.links[this.ids.indexOf(id)]?.[reply];
    const why = all(".gids-turn__because", this.turn(id))[reply];
    return [[...(link?.cloneNode(true).childNodes ?? [])], [...(why?.cloneNode(true).childNodes ?? [])]];
  }

  /** Shows the turn that the way leads to. */
  show() {
    const turns = turnsOf(this.graph, this.ids[0] ?? "", this.way);
    const id = turns[turns.length - 1] ?? "";
    const turn = this.turn(id);
    const isEnd = this.ends.includes(id);
    for (const part of all(`.${LIVE}`, this.place)) part.remove();
    for (const other of this.turns) other.hidden = other !== turn;
    one(".gids-turn__title", turn).prepend(element("span", `gids-turn__count ${LIVE}`, isEnd ? "Einde. " : `Beurt ${turns.length}. `));
    this.fill(turn, turns);
    this.tell(turns);
    if (isEnd) this.end(turn, turns);
    this.undo.hidden = this.again.hidden = !this.way.length;
    turn.append(this.foot);
    for (const part of this.after) part.hidden = !isEnd;
  }

  /** Puts above the counter's edge what was said, and on it the two lines: a group that is heard as a whole.
   * @param {HTMLElement} turn @param {string[]} turns */
  fill(turn, turns) {
    const counter = one(".gids-turn__counter", turn);
    const before = turns[turns.length - 2];
    const id = turns[turns.length - 1] ?? "";
    if (before !== undefined) {
      const [words, why] = this.reply(before, this.way[this.way.length - 1] ?? 0);
      const said = element("div", `gids-turn__said ${LIVE}`, element("p", "gids-turn__words", ...words), element("p", "", ...why));
      said.id = `${id}-jij`;
      counter.prepend(said);
    }
    const lines = counter.querySelector(".gids-turn__lines")?.cloneNode(true);
    const heard = turns.filter((one) => this.turn(one).hasAttribute("data-gids-voice")).length;
    if (lines instanceof HTMLElement) {
      const times = element("span", "", `Je hoorde ${this.place.getAttribute("data-gids-person")} zelf: `, element("strong", "", `${heard} keer`));
      lines.classList.add(LIVE);
      lines.id = `${id}-nu`;
      lines.lastElementChild?.replaceWith(times);
      counter.append(lines);
    }
    counter.setAttribute("role", "group");
    counter.setAttribute("aria-labelledby", `${id}-jij ${id}-hier ${id}-nu`);
  }

  /** Lists what came before, for who wants to read it back. @param {string[]} turns */
  tell(turns) {
    const past = turns.slice(0, -1).map((id, place) => {
      const stage = one(".gids-turn__stage", this.turn(id)).cloneNode(true).childNodes;
      const [words] = this.reply(id, this.way[place] ?? 0);
      return element("li", "", ...stage, element("p", "gids-turn__words", ...words));
    });
    this.read.replaceChildren(element("ol", "", ...past));
    this.back.open = false;
    if (past.length) one(".gids-turn__counter", this.turn(turns[turns.length - 1] ?? "")).after(this.back);
  }

  /** Says after which turn less could be reached, with a way to try it again.
   * @param {HTMLElement} turn @param {string[]} turns */
  end(turn, turns) {
    const changes = changesOf(this.graph, this.ends, this.ids[0] ?? "", this.way).map((place) => {
      const [words] = this.reply(turns[place] ?? "", this.way[place] ?? 0);
      const retry = button(`Probeer beurt ${place + 1} opnieuw`, () => this.go(this.way.slice(0, place)), "link");
      return element("li", "", element("p", "", `Beurt ${place + 1}: `, ...words), retry);
    });
    if (changes.length) {
      const title = element("h3", "", changes.length > 1 ? "De beurten waar het veranderde" : "De beurt waar het veranderde");
      turn.append(element("div", `gids-turn__changed ${LIVE}`, title, element("ul", "", ...changes)));
    }
    store.noteRead(this.place.getAttribute("data-gids-talk") ?? "");
  }

  focus() {
    const shown = this.turns.find(({ hidden }) => !hidden);
    if (shown) goTo(one(".gids-turn__counter", shown), shown);
  }
}

new Talk(one("[data-gids-talk]"));
