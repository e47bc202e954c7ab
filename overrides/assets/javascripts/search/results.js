/* Shows in the field of the start page and in the search dialog what was found, the same in both: the best place in a
   frame, with what to do or whom to call, and the others as rows. Where nothing is sure it says so, and the signals stay. */

import { element, one } from "../everywhere/dom.js";
import { places } from "./index.js";
import { find } from "./places.js";

/** @typedef {import("./places.js").Found} Found */

const MOST = 7; // the best and six rows
const PAUSE = 700; // milliseconds: what is found is said once somebody stops typing
const root = document.body.dataset.gidsRoot || ".";
const pages = new Map(places.map(({ address, title }) => [address, title]));
/** @type {WeakSet<Element>} */
const answering = new WeakSet();

/** The title of the page of a place. @param {GidsPlace} place */
const pageOf = ({ address }) => pages.get(address.split("#")[0]) || "";

/** @param {string} className @param {string} address below the site's root, or whole @param {(string | Node)[]} words */
function link(className, address, ...words) {
  const made = element("a", className, ...words);
  made.href = /^\w+:/.test(address) ? address : `${root}/${address}`;
  return made;
}

/** @param {Found} found */
function best({ place }) {
  const frame = element("div", place.danger ? "gids-hit" : "gids-hit gids-hit--framed");
  if (place.card) frame.innerHTML = place.card.replace(/href="(?!\w+:)/g, `href="${root}/`);
  else frame.append(element("p", "gids-hit__what", place.text || ""));
  const next = frame.querySelector(".gids-hit__next");
  next?.append(" ", link("", place.address, "Lees meer", element("span", "gids-read-aloud", ` over ${place.title}`)));
  if (!frame.querySelector(".gids-hit__title")) {
    const title = element("p", "gids-hit__title", link("gids-hit__link", place.address, place.title));
    if (!next && pageOf(place) !== place.title) title.append(element("span", "gids-hit__page", pageOf(place)));
    frame.prepend(title);
  }
  return frame;
}

/** @param {Found} other */
function row({ place }) {
  const beside = place.call
    ? link("gids-hit__call", place.call, place.number || "")
    : element("span", "gids-hit__page", place.signal ? "Signaal" : pageOf(place));
  return element("li", "gids-hit__row", link("gids-hit__link", place.address, place.title), " ", beside);
}

/** The one sentence that is said, with the number in full. @param {string} query @param {Found[]} found */
function said(query, found) {
  const [first] = found;
  if (!first?.isSure) return `${first ? "Niet zeker wat je bedoelt met" : "Niets gevonden voor"} “${query}”. Kies hieronder wat erop lijkt.`;
  if (first.place.danger) return `Acuut gevaar: bel ${first.place.number}`;
  const signals = found.filter(({ place }) => place.signal).length;
  const others = found.length - signals;
  const counts = [signals && `${signals} ${signals > 1 ? "signalen" : "signaal"}`, others && `${others} ${others > 1 ? "plekken" : "plek"}`];
  const sentence = `${counts.filter(Boolean).join(" en ")} gevonden`;
  const number = (first.place.number || "").replace(/ /g, "\u00a0").replace(/-/g, "\u2011"); // whole, on one line
  return number ? `${sentence}: ${first.place.title}, ${number}` : sentence;
}

/** What stands there when nothing is sure. */
function doubt() {
  const panel = element("p", "gids-hit gids-hit--doubt");
  panel.innerHTML = `<strong>Twijfel je? Een vermoeden is genoeg.</strong> Noteer wat je zag en hoorde, en meld het bij de aandachtsfunctionaris: <a></a>. Kijk ook bij <a href="${root}/signalen/index.html">alle signalen</a> of <a href="${root}/hulp/index.html">hulp en contact</a>.`;
  const officer = one(".gids-report__link:not(.gids-report__link--danger)"); // on every page
  one("a", panel).replaceWith(link("gids-hit__call", `${officer.getAttribute("href")}`, `${one(".gids-report__number", officer).textContent}`));
  return panel;
}

/** Answers what is typed in a search field; `state` is a class of `place` while something is typed.
    @param {Element} place with a field, a status, a list of signals and room for results @param {string} state */
export function answerIn(place, state) {
  if (answering.has(place)) return;
  answering.add(place);
  const field = /** @type {HTMLInputElement} */ (one("input[type=text]", place));
  const [status, signals, results] = ["[aria-live]", "[data-gids-signals]", "[data-gids-results]"].map((part) => one(part, place));
  if (!signals.children.length) {
    const known = places.filter(({ signal }) => signal);
    signals.append(...known.map(({ address, title }) => element("li", "", link("", address, title))));
  }
  /** @type {number | undefined} */
  let waiting;
  const show = () => {
    const query = field.value.trim();
    const found = query ? find(query).slice(0, MOST) : [];
    const isSure = found.length > 0 && found[0].isSure;
    const others = isSure ? found.slice(1) : found;
    results.replaceChildren(...(query ? [isSure ? best(found[0]) : doubt()] : []));
    if (others.length) {
      const title = element("p", "gids-hit__also", isSure ? "Ook gevonden" : "Zoek je dit?");
      results.append(title, element("ul", "gids-hit__rows", ...others.map(row)));
    }
    signals.hidden = isSure;
    place.classList.toggle(state, query !== "");
    clearTimeout(waiting);
    if (!query) status.textContent = "";
    else waiting = setTimeout(() => (status.textContent = said(query, found)), PAUSE);
  };
  field.addEventListener("input", show);
  show();
}
