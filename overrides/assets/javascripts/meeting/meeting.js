/* A meeting in front of one screen: six scenes, one at a time. A button, Page Down or a presenter leads on. What is counted
   and agreed lives in this page alone, and goes with it. */

import { element, started } from "../everywhere/dom.js";
import { wipeWhenIdle } from "../everywhere/idle.js";

const MOST = 6;
const SILENCE = 20; // seconds
const STATES = ["scene", "hands", "split", "twin", "difference"]; // of each scene, in their order

/** @typedef {{start: string, scenes: HTMLElement[], whys: HTMLElement[], hands: string[], officer: number}} Twins  the scene
 *   that is judged and its twin; `hands`: how many report and help; `officer`: 1 or 2 for which of these an officer chose */

/** @template Item @param {Item[]} items @returns {Item[]} by chance */
const shuffled = (items) => items.map((item) => ({ item, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);

/** @param {Element} pair @param {boolean} isReport which scene is judged, where as many people judged both @returns {Twins} */
function read(pair, isReport) {
  const [scenes, whys] = ["[data-scene]", "[data-why]"].map((part) => /** @type {HTMLElement[]} */ ([...pair.querySelectorAll(part)]));
  const [first = 0, second = 0] = (scenes ?? []).map(judgesOf);
  const isTurned = first === second ? scenes?.[0]?.hasAttribute("data-report") !== isReport : first > second;
  const [mine, theirs] = [scenes ?? [], whys ?? []].map((parts) => (isTurned ? parts.reverse() : parts));
  return { start: pair.querySelector("p")?.textContent ?? "", scenes: mine ?? [], whys: theirs ?? [], hands: ["", ""], officer: 0 };
}

/** @param {Element} scene */
const judgesOf = (scene) => Number(scene.getAttribute("data-judges"));

/** @param {Element[]} pairs @returns {Twins[]} those that the fewest people judged; half of the scenes are to be reported */
function draw(pairs) {
  const judges = (/** @type {Element} */ pair) => Math.min(...[...pair.querySelectorAll("[data-scene]")].map(judgesOf));
  const few = shuffled(pairs).sort((a, b) => judges(a) - judges(b)).slice(0, MOST);
  return shuffled(few.map((pair, index) => read(pair, index % 2 > 0)));
}

/** @param {Twins} twins @returns {string} lines for oordelen.yml, one for each function */
function linesOf({ scenes, hands, officer }) {
  const ofOfficer = [1, 2].map((choice) => Number(officer === choice));
  const ofOthers = hands.map((count, index) => Math.max(0, Number(count) - (ofOfficer[index] ?? 0)));
  const line = (/** @type {string} */ who, /** @type {number[]} */ [report = 0, help = 0]) =>
    report + help ? `- {scene: ${scenes[0]?.dataset.scene}, functie: ${who}, melden: ${report}, helpen: ${help}}\n` : "";
  return line("medewerker", ofOthers) + line("aandachtsfunctionaris", ofOfficer);
}

class Meeting {
  /** @type {Twins[]} */
  drawn = [];
  at = -1; // how many states were shown before this one; before the first stands the start
  usedAt = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  clock;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.counts = /** @type {HTMLInputElement[]} */ (this.all("[data-count]"));
    this.officer = /** @type {HTMLInputElement[]} */ (this.all("[data-officer]"));
    this.fields = /** @type {HTMLInputElement[]} */ (this.all("[data-agree]"));
    this.lines = /** @type {HTMLTextAreaElement} */ (this.all("[data-lines]")[0]);
    this.press("data-start", (start) => this.begin(start));
    this.press("data-go", (by) => this.go(Number(by)));
    this.press("data-add", (by, button) => this.add(button.parentElement?.querySelector("input"), Number(by)));
    this.press("data-copy", () => this.copy());
    this.press("data-print", (sheet) => {
      place.dataset.sheet = sheet; // it alone comes on paper
      print();
    });
    place.addEventListener("input", () => this.count());
    addEventListener("keydown", (event) => this.present(event));
    const [use, wipe] = [() => void (this.usedAt = Date.now()), () => this.end()];
    const words = { warn: "wissen we de aantallen en de afspraken.", wiped: "Daarom zijn de aantallen en de afspraken gewist." };
    const look = wipeWhenIdle({ limit: 30, warning: 5, isEmpty: () => this.at < 0, used: () => this.usedAt, use, wipe, ...words });
    place.addEventListener("click", look);
    document.addEventListener("gids:cleared", wipe);
    addEventListener("pagehide", wipe);
    addEventListener("afterprint", () => this.toPaper());
    this.end();
    started(place);
  }

  /** @param {string} selector */
  all(selector) {
    return /** @type {HTMLElement[]} */ ([...this.place.querySelectorAll(selector)]);
  }

  /** @param {string} name of an attribute of buttons @param {(value: string, button: HTMLElement) => void} act */
  press(name, act) {
    for (const button of this.all(`[${name}]`)) button.addEventListener("click", ({ detail }) => detail < 2 && act(button.getAttribute(name) ?? "", button));
  }

  /** @param {string} start */
  begin(start) {
    this.drawn = draw(this.all(`[data-pairs="${start}"] > details`));
    this.usedAt = Date.now();
    this.go(1);
  }

  /** Forgets everything, and shows the start. */
  end() {
    this.at = -1;
    this.drawn = [];
    for (const field of this.fields) field.value = field.defaultValue;
    this.lines.value = "";
    this.show();
    this.count();
  }

  get twins() {
    return this.drawn[Math.floor(this.at / STATES.length)];
  }

  get state() {
    return this.at < 0 ? "start" : this.twins ? STATES[this.at % STATES.length] : "agreements";
  }

  /** @param {number} by one state on or back; where nobody was counted there is nothing to split */
  go(by) {
    this.at = Math.min(this.at + by, this.drawn.length * STATES.length);
    if (this.state === "split" && !this.twins?.hands.some(Number)) this.at += by;
    this.show();
    const first = this.state === "hands" ? "[data-count]" : ':is([tabindex="-1"], [data-start])';
    this.all(`[data-state=${this.state}] ${first}`)[0]?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
  }

  /** What comes on paper when nobody chose a sheet. */
  toPaper() {
    if (this.state === "agreements") this.place.dataset.sheet = this.state;
    else delete this.place.dataset.sheet;
  }

  show() {
    this.toPaper();
    clearInterval(this.clock);
    for (const part of this.all("[data-state]")) part.hidden = part.getAttribute("data-state") !== this.state;
    this.place.toggleAttribute("data-running", this.at >= 0);
    this.lines.hidden = true;
    this.put("status", "De gids bewaart dit niet: print het nu.");
    const number = Math.floor(this.at / STATES.length) + 1;
    const pieces = this.drawn.map((_, index) => element("span", "gids-segments__piece"));
    pieces.forEach((piece, index) => piece.toggleAttribute("data-done", index < number));
    this.put("segments", ...pieces);
    this.put("place", this.twins ? `Scène ${number} van ${this.drawn.length}` : "Vijf afspraken");
    this.put("next", number < this.drawn.length ? `Scène ${number + 1}` : "Vijf afspraken");
    if (this.twins) this.fill(this.twins);
    if (this.state === "scene") this.wait(Date.now() + SILENCE * 1000);
  }

  /** @param {string} name @param {(string | Node)[]} content */
  put(name, ...content) {
    for (const part of this.all(`[data-fill=${name}]`)) part.replaceChildren(...content.map((one) => (typeof one === "string" ? one : one.cloneNode(true))));
  }

  /** @param {Twins} twins */
  fill({ start, scenes, whys, hands, officer }) {
    const isTold = this.state === "difference"; // before that nothing says which sentence it is
    this.put("start", start);
    this.put("whole", `${start} ${scenes[0]?.textContent}`);
    ["mine", "other"].forEach((name, index) => {
      const { childNodes = [], textContent = "" } = scenes[index] ?? {};
      this.put(name, ...(isTold ? childNodes : [textContent ?? ""]));
      this.put(`${name}-why`, ...(whys[index]?.childNodes ?? []));
    });
    this.counts.forEach((input, index) => (input.value = hands[index] ?? ""));
    this.officer.forEach((input, index) => (input.checked = index === officer));
    this.count();
  }

  /** Reads what was typed, and shows it: the hands, and on the sheet what was agreed, a number on a line of its own. */
  count() {
    const hands = this.counts.map(({ value }) => value.replace(/\D/g, "").slice(0, 2));
    const [report = 0, help = 0] = hands.map(Number);
    const total = report + help;
    if (this.twins) Object.assign(this.twins, { hands, officer: this.officer.findIndex(({ checked }) => checked) });
    this.put("total", total ? `${total} ${total === 1 ? "hand" : "handen"}. Wie niets kiest, telt niet mee.` : "Tellen mag, en hoeft niet.");
    this.put("on", total ? "Laat de verdeling zien" : "Ga verder zonder tellen");
    this.put("votes", total ? `: ${report} melden, ${help} helpen` : "");
    for (const bar of this.all("[data-split]")) {
      bar.setAttribute("aria-label", `${report} kiezen noteren en melden, ${help} kiezen gewoon helpen.`);
      bar.style.gridTemplateColumns = [report, help].filter(Boolean).map((count) => `minmax(max-content, ${count}fr)`).join(" ");
      [...bar.children].forEach((half, index) => half.toggleAttribute("hidden", !(index ? help : report)));
    }
    this.put("report", String(report));
    this.put("help", String(help));
    const agreed = this.fields.map(({ dataset, value }) => /** @type {const} */ ([dataset.agree ?? "", value]));
    for (const [name, value] of [...agreed, /** @type {const} */ (["datum", new Date().toLocaleDateString("nl-NL", { dateStyle: "long" })])])
      document.querySelector(`[data-agreed=${name}]`)?.replaceChildren(...value.split(", ").filter(Boolean).map((part) => element("span", "", part)));
  }

  /** @param {HTMLInputElement | null | undefined} input @param {number} by */
  add(input, by) {
    if (input) input.value = String(Math.min(99, Math.max(0, Number(input.value) + by)));
    this.count();
  }

  /** Lets a while pass in silence; who wants no motion sees a number each five seconds. @param {number} until */
  wait(until) {
    const step = matchMedia("(prefers-reduced-motion: reduce)").matches ? 5 : 1;
    const tick = () => {
      const left = Math.ceil((until - Date.now()) / 1000 / step) * step;
      if (left <= 0) return this.go(1);
      this.put("left", String(left));
      for (const ring of this.all("[data-ring]")) ring.setAttribute("stroke-dasharray", `${left} ${SILENCE}`);
    };
    tick();
    this.clock = setInterval(tick, 250);
  }

  /** @param {KeyboardEvent} event of a presenter; a key that has the page to scroll, does that */
  present(event) {
    const by = { PageDown: 1, PageUp: -1 }[event.key];
    const hasRoom = Number(by) > 0 ? innerHeight + scrollY < document.documentElement.scrollHeight - 1 : scrollY > 0;
    if (!by || hasRoom || this.at < 0 || event.ctrlKey || document.querySelector("dialog[data-open]")) return;
    event.preventDefault();
    if (!event.repeat) this.go(by);
  }

  async copy() {
    const lines = this.drawn.map(linesOf).join("");
    if (!lines) return this.put("status", "Er zijn geen handen geteld.");
    try {
      await navigator.clipboard.writeText(lines);
      this.put("status", "Gekopieerd. Stuur de regels naar wie de gids beheert.");
    } catch {
      this.lines.hidden = false; // a page over http has no clipboard: there somebody presses the keys
      this.lines.value = lines;
      this.lines.select();
      this.put("status", "De regels zijn geselecteerd: druk op Ctrl+C.");
    }
  }
}

const place = document.querySelector("[data-gids-meeting]");
if (place instanceof HTMLElement) new Meeting(place);
