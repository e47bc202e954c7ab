/* A talk, one turn at a time: what was said and why it matters stand above what happens then. The way through it is kept
   in this page alone: neither in storage nor in the address, which a shared computer would remember. */

import { all, attempt, element, one, started } from "../everywhere/dom.js";
import { store } from "../everywhere/store.js";
import { button, goTo, onPress } from "../player/controls.js";
import { changesOf, turnsOf } from "./way.js";

const LIVE = "gids-talk__live"; // what a script shows of one way: on paper stands the text without it
const place = one("[data-gids-talk]");
const turns = all("[data-gids-turn]", place);
const turnOf = (/** @type {string} */ id) => one(`[data-gids-turn="${id}"]`, place);
const linksIn = (/** @type {Element} */ turn) => /** @type {HTMLAnchorElement[]} */ (all(".gids-turn__link", turn));
const graph = Object.fromEntries(turns.map((turn) => [turn.dataset.gidsTurn ?? "", linksIn(turn).map(({ hash }) => hash.slice(1))]));
const [start = ""] = Object.keys(graph);
const ends = Object.keys(graph).filter((id) => turnOf(id).hasAttribute("data-gids-over"));
const after = all("[data-gids-progress], [data-gids-items], .gids-next", place.parentElement ?? document);
const hasHistory = attempt(() => !!sessionStorage); // else "Verberg" cannot remember it was pressed: Back would show a turn
/** @type {GidsWay[]} what was shown, one for each entry in the history of the tab */
let ways = [[]];
let at = 0;
const way = () => ways[at] ?? [];

const undo = button("Eén beurt terug", () => go(way().slice(0, -1)), "link");
const again = button("Begin opnieuw", () => go([]), "link");
const past = element("ol", "");
const back = element("details", `gids-turn__back ${LIVE}`, element("summary", "", "Lees terug"), element("div", "gids-turn__read", past));
place.append(element("p", `gids-buttons gids-turn__foot ${LIVE}`, undo, again));

/** @param {Element | undefined} part @returns {Node[]} */
const copyOf = (part) => [...(part?.cloneNode(true).childNodes ?? [])];

/** @param {string} id of a turn @param {number} reply @returns {HTMLElement[]} what was said, and why it matters */
const saidIn = (id, reply) => [
  element("p", "gids-turn__words", ...copyOf(linksIn(turnOf(id))[reply])),
  element("p", "", ...copyOf(all(".gids-turn__because", turnOf(id))[reply])),
];

/** @param {GidsWay} next is shown from now on; Back shows what was */
function go(next) {
  ways = [...ways.slice(0, at + 1), next];
  at += 1;
  if (hasHistory) history.pushState({ gidsTalk: at }, "");
  store.write({ read: store.read().read ?? [] }); // from now on there is something that goes when nobody is there
  show(true);
}

function begin() {
  ways = [[]];
  at = 0;
  show();
}

/** Shows the turn that the way leads to: above the counter's edge what was said, on it how often somebody was heard, and
 * below it what came before, for who wants to read it back.
 * @param {boolean} moves whether somebody went there */
function show(moves = false) {
  const shown = turnsOf(graph, start, way());
  const [id = ""] = shown.slice(-1);
  const [turn, isEnd] = [turnOf(id), ends.includes(id)];
  const counter = one(".gids-turn__counter", turn);
  for (const part of all(`.gids-turn .${LIVE}`, place)) part.remove();
  for (const other of turns) other.hidden = other !== turn;
  one(".gids-turn__title", turn).prepend(element("span", `gids-turn__count ${LIVE}`, isEnd ? "Einde. " : `Beurt ${shown.length}. `));
  const steps = way().map((reply, index) => ({ before: shown[index] ?? "", reply }));
  for (const { before, reply } of steps.slice(-1)) {
    const said = element("div", `gids-turn__said ${LIVE}`, ...saidIn(before, reply));
    said.id = `${id}-jij`;
    counter.prepend(said);
    counter.after(back);
  }
  const heard = shown.filter((one) => turnOf(one).hasAttribute("data-gids-voice")).length;
  const times = element("strong", "", `${heard} keer`);
  one(".gids-turn__heard", counter)?.replaceChildren(`Je hoorde ${place.dataset.gidsPerson} zelf: `, times);
  const stages = steps.map(({ before, reply }) => [...copyOf(one(".gids-turn__stage", turnOf(before))), ...saidIn(before, reply)]);
  past.replaceChildren(...stages.map((stage) => element("li", "", ...stage)));
  back.open = false;
  if (isEnd) end(turn, shown);
  undo.hidden = again.hidden = !steps.length;
  for (const part of after) part.hidden = !isEnd;
  if (!moves) return; // who reads the page to its first turn would hear it twice
  counter.setAttribute("role", "group");
  counter.setAttribute("aria-labelledby", `${id}-jij ${id}-hier ${id}-nu`); // heard as a whole
  goTo(counter, turn);
}

/** Says after which turn less could be reached, with a way to try it again. @param {HTMLElement} turn @param {string[]} shown */
function end(turn, shown) {
  const changes = changesOf(graph, ends, start, way()).map((index) => {
    const retry = button(`Probeer beurt ${index + 1} opnieuw`, () => go(way().slice(0, index)), "link");
    return element("li", "", `Beurt ${index + 1}`, ...saidIn(shown[index] ?? "", way()[index] ?? 0), retry);
  });
  const title = element("h3", "", "Hier veranderde het");
  if (changes.length) turn.append(element("div", `gids-turn__changed ${LIVE}`, title, element("ul", "", ...changes)));
  store.noteRead(place.dataset.gidsTalk ?? "");
}

for (const turn of turns) {
  linksIn(turn).forEach((link, reply) => {
    link.addEventListener("click", (event) => event.preventDefault());
    onPress(link, () => go([...way(), reply]));
  });
}
if (hasHistory) history.replaceState({ gidsTalk: 0 }, "");
addEventListener("popstate", ({ state }) => {
  at = Math.min(Number(state?.gidsTalk) || 0, ways.length - 1);
  show(true);
});
addEventListener("pageshow", ({ persisted }) => persisted && begin());
document.addEventListener("gids:cleared", begin);
show();
started(place);
