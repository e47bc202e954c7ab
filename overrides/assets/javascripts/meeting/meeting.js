/* A meeting in front of one screen: six scenes, one at a time. A button, Page Down or a presenter leads on. What is counted
   and agreed lives in this page alone, and goes with it. */

import { all, element, inDutch, one, started } from "../everywhere/dom.js";
import { wipeWhenIdle } from "../everywhere/idle.js";

const MOST = 6;
const SILENCE = 20; // seconds
const LOCK = 3000; // milliseconds in which a key that was meant for the silence does nothing after it
const STATES = ["scene", "hands", "split", "twin", "difference"]; // of each scene, in their order
/** @type {{[state: string]: string}} */
const NAMES = { opening: "Begin", agreements: "Vijf afspraken", end: "Einde" };
const NUMBER = /^(toestel )?\+?\d[\d -]+$/;

/** @typedef {{start: string, scenes: HTMLElement[], whys: HTMLElement[], hands: string[], officer: number}} Twins  the scene
 *   that is judged and its twin; `hands`: how many report and help; `officer`: 1 or 2 for which of these an officer chose, 0 without
 *   one, -1 where nobody said it */

const place = one("[data-gids-meeting]");
const lines = /** @type {HTMLTextAreaElement} */ (one("[data-lines]", place));
const [counts, officers, fields] = ["count", "officer", "agree"].map((name) => /** @type {HTMLInputElement[]} */ (all(`[data-${name}]`, place)));
/** @type {Twins[]} */
let drawn = [];
/** @type {string[]} the states in their order, after the start */
let order = [];
let at = -1;
let usedAt = 0;
let movedAt = 0; // when the silence ended by itself
/** @type {ReturnType<typeof setInterval> | undefined} */
let clock;

/** @template Item @param {Item[]} items @returns {Item[]} by chance */
const shuffled = (items) => items.map((item) => ({ item, by: Math.random() })).sort((a, b) => a.by - b.by).map(({ item }) => item);

/** @param {Element} scene */
const judgesOf = (scene) => Number(scene.getAttribute("data-judges"));

/** @param {Element} pair @param {boolean} isReport which scene is judged, where as many people judged both @returns {Twins} */
function read(pair, isReport) {
  const [scenes, whys] = [all("[data-scene]", pair), all("[data-why]", pair)];
  const [first = 0, second = 0] = scenes.map(judgesOf);
  const isTurned = first === second ? scenes[0]?.hasAttribute("data-report") !== isReport : first > second;
  if (isTurned) for (const parts of [scenes, whys]) parts.reverse();
  return { start: one("p", pair).textContent ?? "", scenes, whys, hands: ["", ""], officer: 0 };
}

/** @param {Element[]} pairs @returns {Twins[]} those that the fewest people judged; half of the scenes are to be reported */
function draw(pairs) {
  const judges = (/** @type {Element} */ pair) => Math.min(...all("[data-scene]", pair).map(judgesOf));
  const few = shuffled(pairs).sort((a, b) => judges(a) - judges(b)).slice(0, MOST);
  return shuffled(few.map((pair, index) => read(pair, index % 2 > 0)));
}

/** @param {Twins} twins @returns {boolean} whether the hand of an officer is one of those that were counted */
const isClear = ({ hands, officer }) => !officer || Number(hands[officer - 1]) > 0;

/** @param {Twins} twins @returns {string} lines for oordelen.yml, one for each function */
function linesOf({ scenes, hands, officer }) {
  const ofOfficer = [1, 2].map((choice) => Number(officer === choice));
  const ofOthers = hands.map((count, index) => Number(count) - (ofOfficer[index] ?? 0));
  const line = (/** @type {string} */ who, /** @type {number[]} */ [report = 0, help = 0]) =>
    report + help ? `- {scene: ${scenes[0]?.dataset.scene}, functie: ${who}, melden: ${report}, helpen: ${help}}\n` : "";
  return line("medewerker", ofOthers) + line("aandachtsfunctionaris", ofOfficer);
}

const state = () => order[at] ?? "start";
const number = () => Math.ceil(at / STATES.length); // of the scene, from 1
const twins = () => (STATES.includes(state()) ? drawn[number() - 1] : undefined);

/** @param {string} name @param {(string | Node)[]} content */
function put(name, ...content) {
  for (const part of all(`[data-fill=${name}]`, place)) part.replaceChildren(...content.map((one) => (typeof one === "string" ? one : one.cloneNode(true))));
}

/** @param {number} by one state on or back */
function go(by) {
  const had = twins()?.officer;
  at = Math.min(at + by, order.length - 1);
  const next = twins();
  if (had && next && !next.hands.some(Number)) next.officer = -1; // who was there chooses again
  show();
  const first = state() === "hands" ? "[data-count]" : ':is([tabindex="-1"], [data-start])';
  one(`[data-state=${state()}] ${first}`, place)?.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: "instant" });
}

/** Forgets everything, and shows the start. */
function end() {
  at = -1;
  drawn = order = [];
  for (const field of [...(fields ?? []), ...(counts ?? [])]) field.value = field.defaultValue;
  lines.value = "";
  show();
}

/** What comes on paper when nobody chose a sheet: of most states all. */
const toPaper = () => place.setAttribute("data-sheet", state() ?? "");

function show() {
  toPaper();
  clearInterval(clock);
  for (const part of all("[data-state]", place)) part.hidden = part.dataset.state !== state();
  place.toggleAttribute("data-running", at >= 0);
  one("h1").classList.toggle("gids-read-aloud", at >= 0); // who listens still hears where one is
  lines.hidden = true;
  put("status", "");
  const pieces = drawn.map(() => element("span", "gids-segments__piece"));
  pieces.forEach((piece, index) => piece.toggleAttribute("data-done", index < number()));
  put("segments", ...pieces);
  put("place", NAMES[state()] ?? `Scène ${number()} van ${drawn.length}`);
  put("next", number() < drawn.length ? `Scène ${number() + 1}` : "Vijf afspraken");
  fill(twins());
  count();
  if (state() === "scene") wait(Date.now() + SILENCE * 1000);
}

/** @param {Twins | undefined} shown */
function fill(shown) {
  if (!shown) return;
  const { start, scenes, whys, hands, officer } = shown;
  const isTold = state() === "difference"; // before that nothing says which sentence it is
  put("start", start);
  put("whole", `${start} ${scenes[0]?.textContent}`);
  ["mine", "other"].forEach((name, index) => {
    put(name, ...(isTold ? (scenes[index]?.childNodes ?? []) : [scenes[index]?.textContent ?? ""]));
    put(`${name}-why`, ...(whys[index]?.childNodes ?? []));
  });
  counts?.forEach((input, index) => (input.value = hands[index] ?? ""));
  officers?.forEach((input, index) => (input.checked = index === officer));
}

/** Reads what was typed, and shows it: the hands, and on the sheet what was agreed, a number on a line of its own. */
function count() {
  const hands = (counts ?? []).map(({ value }) => value.replace(/\D/g, "").slice(0, 2));
  const [report = 0, help = 0] = hands.map(Number);
  const total = report + help;
  const shown = twins();
  if (shown) Object.assign(shown, { hands, officer: officers?.findIndex(({ checked }) => checked) });
  counts?.forEach((input, index) => input.value === hands[index] || (input.value = hands[index] ?? "")); // what counts is what stands there
  const counted = `${total} ${total === 1 ? "hand" : "handen"}. Wie niets kiest, telt niet mee.`;
  const asked = shown && !isClear(shown) ? "Kies ook wat de aandachtsfunctionaris koos. Die hand hoort bij het aantal erboven." : counted;
  put("total", total ? asked : "Tellen mag, maar hoeft niet.");
  put("on", total ? "Laat de verdeling zien" : "Ga verder zonder tellen");
  put("votes", total ? `: ${report} melden, ${help} helpen` : "");
  put("report", String(report));
  put("help", String(help));
  const bar = one("[data-split]", place);
  bar.hidden = !total;
  bar.setAttribute("aria-label", `${report} kiezen noteren en melden, ${help} kiezen gewoon helpen.`);
  all("span", bar).forEach((half, index) => {
    half.hidden = ![report, help][index];
    half.style.flexGrow = String([report, help][index]);
  });
  const agreed = (fields ?? []).map(({ dataset, value }) => [dataset.agree, value]);
  for (const [name, value = ""] of [...agreed, ["datum", inDutch(new Date())]]) {
    const parts = value.split(/\n|, (?=(?:toestel )?[+\d])/).filter(Boolean);
    one(`[data-agreed=${name}]`)?.replaceChildren(...parts.map((part) => element("span", NUMBER.test(part) ? "gids-agreement__number" : "", part)));
  }
}

/** Lets a while pass in silence; who wants no motion sees a number each five seconds. @param {number} until */
function wait(until) {
  const step = matchMedia("(prefers-reduced-motion: reduce)").matches ? 5 : 1;
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000 / step) * step;
    if (left <= 0) {
      movedAt = Date.now();
      return go(1);
    }
    put("left", String(left));
    place.style.setProperty("--gids-left", String(left)); // of twenty, as the ring round it shows
  };
  tick();
  clock = setInterval(tick, 250);
}

/** @param {KeyboardEvent} event of a presenter; a key that has the page to scroll, does that */
function present(event) {
  const isCounted = event.target instanceof Element && event.target.matches("[data-count]");
  const by = { PageDown: 1, PageUp: -1, Enter: Number(isCounted) }[event.key];
  const hasRoom = Number(by) > 0 ? innerHeight + scrollY < document.documentElement.scrollHeight - 1 : scrollY > 0;
  if (!by || hasRoom || at < 0 || event.ctrlKey || one("dialog[data-open]")) return;
  event.preventDefault();
  if (!event.repeat && Date.now() - movedAt > LOCK) go(by);
}

async function copy() {
  const text = drawn.filter(isClear).map(linesOf).join("");
  const lost = drawn.filter((twins) => twins.hands.some(Number) && !isClear(twins)).length;
  const less = lost ? ` ${lost} ${lost === 1 ? "scène telt" : "scènes tellen"} niet mee: wat de aandachtsfunctionaris koos, klopt daar niet.` : "";
  if (!text) return put("status", `Er zijn geen aantallen om te kopiëren.${less}`);
  try {
    await navigator.clipboard.writeText(text);
    put("status", `Gekopieerd. Stuur de regels naar de redactie van deze gids.${less}`);
  } catch {
    lines.hidden = false; // a page over http has no clipboard: there somebody presses the keys
    lines.value = text;
    lines.select();
    put("status", `De regels zijn geselecteerd: druk op Ctrl+C.${less}`);
  }
}

/** What a button does, by the attribute that it has. @type {{[name: string]: (value: string, button: HTMLElement) => void}} */
const ACTS = {
  start(which) {
    drawn = draw(all(`[data-pairs="${which}"] > details`, place));
    order = ["opening", ...drawn.flatMap(() => STATES), "agreements", "end"];
    use();
    go(1);
  },
  go: (by) => go(Number(by)),
  add(by, { parentElement }) {
    const input = parentElement?.querySelector("input");
    if (input) input.value = String(Math.min(99, Math.max(0, Number(input.value) + Number(by))));
    count();
  },
  copy,
  end() {
    end();
    one("[data-start]", place).focus();
  },
  print(sheet) {
    place.dataset.sheet = sheet; // it alone comes on paper
    print();
  },
};

const words = { warn: "wissen we de aantallen en de afspraken.", wiped: "Daarom zijn de aantallen en de afspraken gewist." };
const use = () => void (usedAt = Date.now());
const look = wipeWhenIdle({ limit: 30, warning: 5, isEmpty: () => at < 0, used: () => usedAt, use, wipe: end, ...words });
for (const [name, act] of Object.entries(ACTS)) {
  for (const button of all(`[data-${name}]`, place)) {
    const value = button.getAttribute(`data-${name}`) ?? "";
    button.addEventListener("click", ({ detail }) => detail < 2 && act(value, button));
  }
}
place.addEventListener("click", look);
place.addEventListener("input", count);
addEventListener("keydown", present);
document.addEventListener("gids:cleared", end);
addEventListener("beforeunload", (event) => {
  if (place.isConnected && !["start", "end"].includes(state())) event.preventDefault(); // F5, which some presenters send
});
addEventListener("pagehide", end);
addEventListener("afterprint", toPaper);
end();
started(place);
