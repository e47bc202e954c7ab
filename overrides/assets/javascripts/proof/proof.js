/* The proof of a passed test. The name is typed by hand and kept nowhere: it goes with the page. */

import { inDutch, one, started, wordsIn } from "../everywhere/dom.js";
import { store } from "../everywhere/store.js";

const place = one("[data-gids-proof]");
const name = /** @type {HTMLInputElement} */ (one("input", place));
const part = (/** @type {string} */ key) => one(`[data-gids-${key}]`, place);

function show() {
  const { passed, read = [] } = store.read();
  const talks = wordsIn(part("acted"), "data-gids-acted");
  part("acted").hidden = !talks.length || !talks.every((talk) => read.includes(talk));
  part("none").hidden = !!passed;
  part("made").hidden = !passed;
  if (!passed) return;
  const { right, of, recognised, toReport, unneeded, toHelp, date, content } = passed;
  const two = `geslaagd: ${recognised} van de ${toReport} signalen herkend, ${unneeded} van de ${toHelp} keer onnodig gemeld`;
  part("result").textContent = toReport === undefined ? `geslaagd: ${right} van de ${of} scènes goed` : two;
  part("date").textContent = inDutch(date);
  part("content").textContent = content;
}

const write = () => part("name").replaceChildren(name.value);

function forget() {
  name.value = "";
  write();
  show();
}

name.addEventListener("input", write);
part("print").addEventListener("click", () => print());
addEventListener("pagehide", forget);
addEventListener("pageshow", show);
document.addEventListener("gids:cleared", forget);
show();
started(place);
