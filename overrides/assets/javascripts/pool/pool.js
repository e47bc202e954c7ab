/* Loads the questions of all pages when a draw needs them, and makes the markup of one screen. */

import { started } from "../everywhere/started.js";
import { gidsElement } from "../question/mark.js";
import { gidsShuffle } from "../question/question.js";

/** Runs a test or refresher where the page has one, and shows its beginning again when the answers are wiped.
 * @param {string} selector @param {(place: Element, start: Element, screen: Element) => void} run */
export function gidsRun(selector, run) {
  const place = document.querySelector(selector);
  const start = place?.querySelector("[data-gids-start]");
  const screen = place?.querySelector("[data-gids-screen]");
  if (!place || !start || !screen) return;
  document.addEventListener("gids:cleared", () => {
    screen.replaceChildren();
    start.removeAttribute("hidden");
  });
  run(place, start, screen);
  started(place);
}

/** @param {Element} place names the script with all questions @param {(pool: GidsPool) => void} use */
export function gidsWithPool(place, use) {
  const global = /** @type {Window & {gidsPool?: GidsPool}} */ (window);
  if (global.gidsPool) return use(global.gidsPool);
  const script = document.createElement("script");
  script.src = new URL(place.getAttribute("data-gids-pool") ?? "", gidsRoot()).href;
  script.addEventListener("load", () => global.gidsPool && use(global.gidsPool));
  script.addEventListener("error", () => {
    place.append(gidsElement("p", "", "De vragen zijn niet geladen. Laad de pagina opnieuw."));
  });
  document.head.append(script);
}

/** @returns {URL} the root of the site */
export function gidsRoot() {
  return new URL(`${document.body.getAttribute("data-gids-root")}/`, location.href);
}

/** @param {string} html as it was built from what editors wrote @returns {DocumentFragment} */
export function gidsFragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** @param {GidsItem} item @param {number} seed orders the options @returns {HTMLElement} */
export function gidsItemElement({ id, questions, scene }, seed) {
  const content = gidsFragment((scene?.scene ?? "") + questions.map(({ html }) => html).join(""));
  for (const link of content.querySelectorAll("a")) link.href = new URL(link.getAttribute("href") ?? "", gidsRoot()).href;
  if (!scene) {
    for (const question of content.querySelectorAll(".gids-question")) gidsShuffle(question, seed);
    return gidsElement("div", "", content);
  }
  const section = gidsElement("section", "gids-case", gidsElement("h3", "", scene.title), content);
  section.setAttribute("data-gids-case", id);
  return section;
}

/** @param {string} text @param {() => void} act @param {"" | "gids-button--primary"} look primary: what to do next */
export function gidsButton(text, act, look = "") {
  const button = gidsElement("button", `gids-button ${look}`.trim(), text);
  button.setAttribute("type", "button");
  button.addEventListener("click", act);
  return button;
}

/** @param {HTMLElement[]} buttons */
export function gidsButtons(...buttons) {
  return gidsElement("div", "gids-buttons", ...buttons);
}

/** Shows a new screen with the focus at its beginning, so that it is read from there.
 * @param {Element} place @param {string} title @param {(Node | string)[]} content */
export function gidsShowScreen(place, title, ...content) {
  const heading = gidsElement("h2", "gids-screen__title", title);
  heading.tabIndex = -1;
  place.replaceChildren(heading, ...content);
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}

/** @returns {number} the seed in the address (`#trekking=7`: the same draw for a whole group), else a new one */
export function gidsNewSeed() {
  return Number(/trekking=(\d+)/.exec(location.hash)?.[1]) || Math.ceil(Math.random() * 1e9);
}
