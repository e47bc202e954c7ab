/* A meeting in front of one screen: six scenes, one at a time. A button, a key or a presenter leads on. What is counted and
   agreed lives in this page alone, and goes with it. */

import { all, element, inDutch, one, put, started } from "../everywhere/dom.js";
import { wipeWhenIdle } from "../everywhere/idle.js";

const MOST = 6;
const STATES = 5; // of each scene
const LOCK = 3000; // milliseconds in which a key that was meant for the silence does nothing after it
/** @type {{[key: string]: number}} how far a key leads */
const KEYS = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1, " ": 1, Enter: 1 };
/** @type {{[key: string]: string}} what has another use for a key: up and down choose and count, left and right lead on */
const USED_BY = { ArrowRight: "textarea", ArrowLeft: "textarea", " ": "a, button, [type=radio], textarea", Enter: ":not([name=hands])" };
const NUMBER = /^(toestel )?\+?\d[\d -]+$/;

const place = one("[data-gids-meeting]");
const template = /** @type {HTMLTemplateElement} */ (one("template", place));
const lines = /** @type {HTMLTextAreaElement} */ (one("[data-lines]", place));
const fields = /** @type {HTMLTextAreaElement[]} */ (all("[data-agree]", place));
let at = 0; // of the states, as they stand in the page
let usedAt = 0;
let movedAt = 0; // when the silence ended by itself

const scenes = () => /** @type {HTMLFormElement[]} */ (all("form", place));
const state = () => one("[data-state]:not([hidden])", place);

/** @template Item @param {Item[]} items @param {(item: Item) => number} by @returns {Item[]} what is alike by chance */
function sorted(items, by) {
  const placed = items.map((item) => ({ item, at: by(item) + Math.random() }));
  return placed.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** @param {Element} pair @param {boolean} isReport which scene is judged, where as many people judged both
 * @returns {HTMLElement} the states of that scene */
function sceneOf(pair, isReport) {
  const scene = one("form", /** @type {DocumentFragment} */ (template.content.cloneNode(true)));
  const [twins, whys] = [all("[data-scene]", pair), all("[data-why]", pair)];
  const judged = sorted(twins, (twin) => 2 * Number(twin.dataset.judges) + Number(twin.hasAttribute("data-report") !== isReport));
  put(scene, "start", one("p", pair).textContent ?? "");
  judged.forEach((twin, index) => {
    put(scene, `text-${index}`, twin.textContent ?? ""); // before the end nothing says which sentence it is
    put(scene, `marked-${index}`, ...twin.cloneNode(true).childNodes);
    put(scene, `changed-${index}`, all(".gids-scene__changed", twin).map(({ textContent }) => textContent).join(" "));
    put(scene, `why-${index}`, ...(whys[twins.indexOf(twin)]?.cloneNode(true).childNodes ?? []));
  });
  scene.dataset.scene = judged[0]?.dataset.scene;
  return scene;
}

/** @param {string} which pairs: of those the fewest people judged */
function start(which) {
  end(); // who went back begins anew
  const pairs = sorted(all(`[data-pairs=${which}] > details`, place), ({ dataset }) => Number(dataset.judges)).slice(0, MOST);
  const drawn = sorted(pairs.map((pair, index) => sceneOf(pair, index % 2 > 0)), () => 0); // half of them are to be reported
  drawn.forEach((scene, index) => (scene.dataset.title = `Scène ${index + 1} van ${drawn.length}, tot minuut ${5 + 3 * index}`));
  one("[data-state=agreements]", place).before(...drawn);
  put(place, "segments", ...drawn.map(() => element("span", "gids-segments__piece")));
  use();
  go(1);
}

/** @param {number} by states on or back */
function go(by) {
  at = Math.min(at + by, all("[data-state]", place).length - 1);
  show();
  scrollTo({ top: 0, behavior: "instant" });
  one("[data-focus]", state()).focus();
}

/** Forgets everything, and shows the start. */
function end() {
  at = 0;
  for (const scene of scenes()) scene.remove();
  for (const field of fields) field.value = field.defaultValue;
  fill();
  show();
}

function show() {
  all("[data-state]", place).forEach((part, index) => (part.hidden = index !== at));
  place.toggleAttribute("data-running", at > 0);
  one("h1").classList.toggle("gids-read-aloud", at > 0); // who listens still hears where one is
  all(".gids-segments__piece", place).forEach((piece, index) => piece.toggleAttribute("data-done", STATES * index < at - 1));
  put(place, "place", state().closest("[data-title]")?.getAttribute("data-title") ?? "");
  put(place, "status", "");
  lines.value = "";
}

/** @param {HTMLFormElement} scene @returns {{others: number[], officers: number[]}} how many report and how many help, of
 *   colleagues and of the officer */
function countOf(scene) {
  const typed = new FormData(scene);
  const others = typed.getAll("hands").map((hands) => Math.min(99, Math.abs(parseInt(String(hands)) || 0)));
  return { others, officers: others.map((_, index) => Number(typed.get("officer") === String(index))) };
}

/** Shows the hands that were typed, and puts on the sheet what was agreed, a number on a line of its own. */
function fill() {
  for (const scene of scenes()) {
    const { others, officers } = countOf(scene);
    const hands = others.map((count, index) => count + Number(officers[index]));
    scene.toggleAttribute("data-counted", hands.some(Boolean));
    all("[data-split] > span", scene).forEach((half, index) => {
      put(scene, `hands-${index}`, String(hands[index]));
      half.hidden = !hands[index];
      half.style.flexGrow = String(hands[index]);
    });
  }
  for (const { dataset, value } of fields) {
    const parts = value.split(/\n|, (?=(?:toestel )?[+\d])/).filter(Boolean);
    const spans = parts.map((part) => element("span", NUMBER.test(part) ? "gids-agreement__number" : "", part));
    one(`[data-agreed=${dataset.agree}]`)?.replaceChildren(...spans);
  }
  one("[data-agreed=datum]")?.replaceChildren(inDutch(Date.now()));
}

/** Copies the lines for oordelen.yml, one for each scene and function, or has them ready for who presses the keys. A page
 * over http has no other clipboard. */
function copy() {
  const counts = scenes().flatMap((scene) => {
    const { others, officers } = countOf(scene);
    return Object.entries({ medewerker: others, aandachtsfunctionaris: officers }).flatMap(([who, [report = 0, help = 0]]) =>
      report + help ? `- {scene: ${scene.dataset.scene}, functie: ${who}, melden: ${report}, helpen: ${help}}\n` : [],
    );
  });
  lines.value = counts.join("");
  lines.select();
  const done = document.execCommand("copy") ? "Gekopieerd." : "De regels zijn geselecteerd: druk op Ctrl+C.";
  put(place, "status", lines.value ? done : "Er zijn geen aantallen om te kopiëren.");
}

/** What a button does, by its name and with its value. @type {{[name: string]: (value: string, button: HTMLElement) => void}} */
const ACTS = {
  start,
  copy,
  go: (by) => go(Number(by)),
  add(by, { parentElement }) {
    parentElement?.querySelector("input")?.stepUp(Number(by));
    fill();
  },
  hold(_, button) {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
  },
  end() {
    end();
    go(0);
  },
  print(sheet) {
    place.dataset.sheet = sheet; // it alone comes on paper
    print();
  },
};

const words = { warn: "wissen we de aantallen en de afspraken.", wiped: "Daarom zijn de aantallen en de afspraken gewist." };
const use = () => void (usedAt = Date.now());
const look = wipeWhenIdle({ limit: 30, warning: 5, isEmpty: () => !at, used: () => usedAt, use, wipe: end, ...words });
place.addEventListener("click", ({ target, detail }) => {
  const button = target instanceof Element && target.closest("button");
  if (button && (detail < 2 || button.name === "add")) ACTS[button.name]?.(button.value, button); // a double click leads on once
  look();
});
place.addEventListener("input", fill);
place.addEventListener("animationend", ({ target }) => {
  if (!(target instanceof SVGElement)) return;
  movedAt = Date.now();
  go(1);
});
// The keys of a presenter; one that has the page to scroll, does that.
addEventListener("keydown", (event) => {
  const { key, target } = event;
  const by = KEYS[key];
  const isUsed = target instanceof Element && target.matches(USED_BY[key] || "dialog *");
  const isOther = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!by || !at || isUsed || isOther || one("dialog[data-open]")) return;
  const hasRoom = by > 0 ? innerHeight + scrollY < document.documentElement.scrollHeight - 1 : scrollY > 0;
  if (hasRoom && !key.startsWith("Arrow")) return;
  event.preventDefault();
  if (!event.repeat && Date.now() - movedAt > LOCK) go(by);
});
document.addEventListener("gids:cleared", end);
addEventListener("beforeunload", (event) => {
  if (place.isConnected && at && state().dataset.state !== "end") event.preventDefault(); // F5, which some presenters send
});
addEventListener("pagehide", end);
addEventListener("afterprint", () => delete place.dataset.sheet);
end();
started(place);
