/* The page round the guide in a learning system. It keeps the one session while the learner walks through the pages in
   the frame: each page asks `gidsLms` of its parent for what was answered, and gives it back there. The bar above the
   frame says whether results are kept, and never that something is which is not; its button closes. */

import { Keeper, PATIENCE } from "./keeper.js";
import { System } from "./system.js";

const SAVE = "Opslaan en sluiten";
const ANYWAY = "Sluiten zonder bewaren";
const bar = /** @type {HTMLElement} */ (document.querySelector("[data-gids-bar]"));
const message = /** @type {HTMLElement} */ (bar.querySelector("[role=status]"));
const button = /** @type {HTMLButtonElement} */ (bar.querySelector("button"));
const course = window.gidsCourse;
const { gidsScorm, gidsStart = "", gidsProof } = document.body.dataset;
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
const root = new URL("gids/", location.href).href;
const system = new System(gidsScorm === "2004" ? "2004" : "1.2");
const keeper = new Keeper(system, course, { say: (words) => show(isElsewhere() ? "away" : words), pageInFrame });
let isEnding = false;
let hasEnded = false;

/** @param {GidsBarWords | `end-${GidsEnding}`} words @param {string} before the sentence @param {string} after it */
function show(words, before = "", after = "") {
  const sentences = /** @type {HTMLTemplateElement} */ (bar.querySelector("template")).content;
  const sentence = /** @type {Element} */ (sentences.querySelector(`[data-words=${words}]`));
  const text = before + sentence.textContent + after;
  if (message.textContent !== text) message.textContent = text; // else a screen reader would say it again
  bar.classList.toggle("gids-shell__bar--warning", sentence.hasAttribute("data-warns"));
  if ((words === "again" || words === "unsure") && button.textContent === ANYWAY) button.textContent = SAVE;
}

/** @returns {string | null} the address below the root of the guide; null where the page is none of the guide's */
function pageInFrame() {
  const page = frame.contentDocument;
  const href = page?.location.href ?? "";
  return page?.body?.hasAttribute("data-gids-version") && href.startsWith(root) ? href.slice(root.length) : null;
}

/** @returns {boolean} whether something else took the place of the guide, as the login of a system that ended the session;
 *   it cannot be told yet of a page that is still coming */
function isElsewhere() {
  const page = frame.contentDocument;
  const isComing = page?.location.href === "about:blank" || page?.readyState === "loading";
  return frame.isConnected && pageInFrame() === null && !isComing;
}

function report() {
  if (system.isThere && !isEnding && !hasEnded) keeper.report();
}

/** Takes the guide out of the hands of the learner; the session stays as it is. */
function stop() {
  hasEnded = true;
  keeper.stop();
  delete window.gidsLms;
}

/** The page goes away: there is no time to ask whether the system is there. */
function leave() {
  if (hasEnded) return;
  keeper.tell();
  stop();
  system.finish();
}

/** @param {"closed" | "idle"} why @param {boolean} anyway whether it ends even if nothing is kept */
async function end(why, anyway) {
  if (isEnding || hasEnded) return;
  isEnding = true;
  frame.hidden = true;
  if (why === "idle") frame.remove(); // whoever comes next may not see it, also where nothing can be kept
  if (why === "closed" && system.held.canReport) show("saving");
  const ending = await keeper.report();
  isEnding = false;
  if (hasEnded) return;
  if (ending === "lost" && !anyway) {
    // The bar says what to do. What there is stays: for the next report, or for another window with a new session.
    frame.hidden = false;
    if (why === "idle") setTimeout(end, PATIENCE, why, false); // no guide is left to go on with, and nobody may be there
    button.textContent = ANYWAY;
    return;
  }
  stop();
  system.finish();
  frame.remove();
  button.hidden = true;
  button.blur();
  // A frame of the system does not close by itself; a system that cut the tie with its window gave that no bars of a browser.
  const isWindow = window.parent === window || window.top?.opener || !window.toolbar.visible;
  const next = isWindow ? " Je kunt dit venster sluiten." : " Je kunt terug naar je leersysteem.";
  show(`end-${ending}`, why === "idle" ? "Je deed 15 minuten niets. " : "", next);
  if (why === "closed") window.close(); // only where the system opened this window
}

if (system.isThere) {
  // What the pages in the frame find of their parent.
  window.gidsLms = {
    address: course.address,
    getItem: () => keeper.text, // as a storage does, before anything is drawn: nobody goes on from it yet
    load: () => keeper.load(),
    save: (text) => keeper.save(text),
    leave: (hidden) => {
      if (!hidden) return void end("idle", false);
      leave();
      bar.remove(); // the frame stays: the page in it has emptied itself and leads away
      document.title = "Laden";
    },
  };
  report(); // "incomplete" from the start
  button.textContent = system.held.canReport ? SAVE : "Sluiten";
  button.hidden = false;
  button.addEventListener("click", () => end("closed", button.textContent !== SAVE));
  document.addEventListener("visibilitychange", () => document.hidden && report());
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => event.persisted && location.reload()); // its session is over
  // Who logs in later at this computer gets nothing; nor does another site, or another package.
  keeper.watchOthers(`gids ${system.held.learner} ${location.pathname}`, () => {
    stop();
    frame.remove();
    show("other");
  });
} else show("none");
const place = (keeper.isPassedBefore && gidsProof) || keeper.place;
const isKnown = course.pages.includes(place.replace(/#.*/, "")); // a page may have gone since
frame.addEventListener("load", () => {
  report();
  const page = pageInFrame() === null ? null : frame.contentDocument;
  page?.addEventListener("click", ({ target }) => {
    const link = /** @type {Element} */ (target).closest?.("a");
    if (!link || !/^https?:/.test(link.protocol)) return;
    // Another site refuses to be shown in a frame, or would take the place of the guide; so does a PDF.
    if (link.host !== location.host || link.pathname.endsWith(".pdf")) link.target = "_blank";
  }, true);
  page?.addEventListener("gids:test-finished", (event) => keeper.finish(/** @type {CustomEvent} */ (event).detail));
});
frame.src = root + (isKnown ? place : gidsStart);
