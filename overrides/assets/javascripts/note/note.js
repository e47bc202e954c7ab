/* Makes a note of what a clerk fills in: always the same lines in the same order, without any judgement. Nothing is
   stored or sent: the text lives in this page alone and is gone when the page is left, or untouched for half an hour:
   speaking to somebody apart takes longer than the answers are kept. */

import { askFirst } from "../everywhere/ask-first.js";
import { all, attempt, download, element, one, started } from "../everywhere/dom.js";
import { wipeWhenIdle } from "../everywhere/idle.js";

const SIGNAL = "gids.signal";
const form = /** @type {HTMLFormElement} */ (one("[data-gids-note]"));
const text = one(".gids-note__text", form);
const status = one(".gids-note__status", form);
let isUnsaved = false;
let usedAt = Date.now();

/** @param {Element} field @returns {string} what the field adds to the note */
function valueOf(field) {
  if (field instanceof HTMLFieldSetElement) {
    const chosen = Array.from(field.querySelectorAll("input")).filter((input) => input.checked);
    return chosen.map((input) => (input.type === "radio" ? input.value : `\n- ${input.value}`)).join("");
  }
  if (field instanceof HTMLTextAreaElement) return field.value.trim() && `\n${field.value.trim()}`;
  const { type, value, valueAsDate } = /** @type {HTMLInputElement} */ (field);
  if (type === "time") return value && `${value.replace(":", ".")} uur`;
  if (type === "date" && valueAsDate) return valueAsDate.toLocaleDateString("nl-NL", { dateStyle: "long", timeZone: "UTC" });
  return value.trim();
}

/** Shows the lines as they are copied, with what each is about apart, and what changed last tinted. */
function compose() {
  const groups = all(".gids-note__group", form).map((group) => {
    const filled = all("[data-line]", group).filter(valueOf); // what nobody filled in says nothing
    const answers = filled.map((field) => {
      const [name, value] = [`${field.getAttribute("data-line")}:`, valueOf(field)];
      return value.startsWith("\n") ? `\n${name}${value}\n` : `${name} ${value}`; // a longer answer is set apart by empty lines
    });
    return answers.join("\n").trim();
  });
  const note = [text.dataset.heading, ...groups.filter(Boolean), text.dataset.ending].join("\n\n");
  const lines = note.replace(/\n{3,}/g, "\n\n").split("\n");
  const before = new Set((text.textContent ?? "").split("\n"));
  const names = all("[data-line]", form).map((field) => `${field.getAttribute("data-line")}:`);
  const shown = lines.flatMap((line) => {
    const name = names.find((start) => line.startsWith(start)) ?? "";
    const value = element("span", before.has(line) || !form.hasAttribute("data-filled") ? "" : "gids-note__new", line.slice(name.length));
    return [...(name ? [element("b", "gids-note__name", name)] : []), value, "\n"];
  });
  text.replaceChildren(...shown.slice(0, -1));
  reach();
  const changed = one(".gids-note__new", text);
  if (changed) text.scrollTop = changed.offsetTop - text.clientHeight / 2; // beside the form, not the page itself
}

/** The keyboard gets to the note where it scrolls, and only there (WCAG 2.1.1). */
function reach() {
  if (text.scrollHeight > text.clientHeight) text.tabIndex = 0;
  else text.removeAttribute("tabindex");
}

/** Sets today and now, the most likely answers; the clerk can change them. */
function start() {
  for (const box of form.querySelectorAll("input")) box.defaultChecked = false; // not-kept.js set it
  form.reset();
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString();
  for (const field of form.querySelectorAll("input")) {
    if (field.type === "date") field.value = local.slice(0, 10);
    if (field.type === "time") field.value = local.slice(11, 16);
  }
  isUnsaved = false;
  form.removeAttribute("data-filled");
  compose();
  form.dispatchEvent(new Event("gids-note-start"));
}

/** A page over http has no clipboard: there the clerk presses the keys. @returns {Promise<string>} */
async function copy() {
  try {
    await navigator.clipboard.writeText(text.textContent ?? "");
    isUnsaved = false;
    return "Gekopieerd. Plak de tekst in het meldingsformulier.";
  } catch {
    getSelection()?.selectAllChildren(text);
    return "De knop Kopieer werkt hier niet. De notitie is geselecteerd: druk op Ctrl+C.";
  }
}

function save() {
  download("notitie.txt", "text/plain;charset=utf-8", `${text.textContent}\n`);
  isUnsaved = false;
  return "Gedownload als notitie.txt. Verwijder het bestand als je het niet meer nodig hebt.";
}

// Each button has its own: with one on the form, Firefox calls every field and text in it clickable.
for (const [name, act] of Object.entries({ copy, save, print: () => print() })) {
  one(`[data-do=${name}]`, form).addEventListener("click", async () => {
    status.textContent = (await act()) ?? "";
  });
}
askFirst(form, "[data-confirm]", "[data-actions], [data-do=ask]", () => {
  start();
  return "Alles is gewist.";
});
const look = wipeWhenIdle({
  limit: 30,
  warning: 5,
  isEmpty: () => !form.hasAttribute("data-filled"),
  used: () => usedAt,
  use: () => void (usedAt = Date.now()),
  wipe: start,
  warn: "wissen we je notitie.",
  wiped: "Daarom is je notitie gewist.",
});
form.addEventListener("input", () => {
  isUnsaved = true;
  usedAt = Date.now();
  form.setAttribute("data-filled", "");
  status.textContent = "";
  compose();
  look();
});
document.addEventListener("copy", () => {
  const [chosen, first, last] = [getSelection(), text.firstChild, text.lastChild]; // it begins and ends within these two
  if (first && last && chosen?.containsNode(first, true) && chosen.containsNode(last, true)) isUnsaved = false;
});
form.addEventListener("submit", (event) => event.preventDefault());
let opensOtherProgram = false;
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  opensOtherProgram = link !== null && /^(tel|mailto):/.test(link.href);
});
// The browser's own question is the only way to warn somebody who closes a page. Who hides the guide gets none, and
// neither does who calls or mails: Chromium asks then too, though the page stays.
addEventListener("beforeunload", (event) => {
  if (isUnsaved && form.isConnected && !opensOtherProgram) event.preventDefault();
  opensOtherProgram = false;
});
addEventListener("resize", reach);
addEventListener("pagehide", start); // else Back would give the text to the next person
// WebKit empties the fields of a page that it kept, in a task of its own after this event; on a busy computer a timer
// without a delay may come before it, and day and time would stay empty.
addEventListener("pageshow", () => setTimeout(() => isUnsaved || start(), 100));
start();
started(form);
// The signal that was found on the start page, once: it leads to its own box, and no address says which one it was.
const signal = attempt(() => sessionStorage.getItem(SIGNAL)) ?? "";
attempt(() => sessionStorage.removeItem(SIGNAL));
const box = document.getElementById(`notitie-${signal}`);
box?.click();
box?.focus();
