/* Makes a note of what a clerk fills in: always the same lines in the same order, without any judgement. Nothing is
   stored or sent: the text lives in this page alone and is gone when the page is left, or untouched for half an hour:
   speaking to somebody apart takes longer than the answers are kept. */

import { focusSoon } from "../everywhere/focus.js";
import { wipeWhenIdle } from "../everywhere/idle.js";
import { started } from "../everywhere/started.js";

(() => {
  const found = document.querySelector("[data-gids-note]");
  if (!(found instanceof HTMLFormElement)) return;
  const form = found;

  /** @param {string} selector @returns {HTMLElement} */
  const part = (selector) => /** @type {HTMLElement} */ (form.querySelector(selector));
  const text = part(".gids-note__text");
  const status = part(".gids-note__status");
  const confirmation = part("[data-confirm]");

  const SIGNAL = "gids.signal";
  let isUnsaved = false;
  let usedAt = Date.now();

  /** @param {Element} field @returns {string} what the field adds to the note */
  function valueOf(field) {
    if (field instanceof HTMLFieldSetElement) {
      const chosen = Array.from(field.querySelectorAll("input")).filter((input) => input.checked);
      return chosen.map((input) => (input.type === "radio" ? input.value : `\n- ${input.value}`)).join("");
    }
    if (field instanceof HTMLTextAreaElement) return field.value.trim() && `\n${field.value.trim()}`;
    if (!(field instanceof HTMLInputElement)) return "";
    if (field.type === "time") return field.value && `${field.value.replace(":", ".")} uur`;
    if (field.type === "date" && field.valueAsDate)
      return field.valueAsDate.toLocaleDateString("nl-NL", { dateStyle: "long", timeZone: "UTC" });
    return field.value.trim();
  }

  /** @param {Element} group @returns {string} the lines of a group, a longer answer set apart by empty lines */
  function linesOf(group) {
    const filled = [...group.querySelectorAll("[data-line]")].filter(valueOf); // what nobody filled in says nothing
    const lines = filled.map((field) => {
      const value = valueOf(field);
      const line = `${field.getAttribute("data-line")}:${value.startsWith("\n") ? "" : " "}${value}`;
      return value.startsWith("\n") ? `\n${line}\n` : line;
    });
    return lines.join("\n").trim();
  }

  function compose() {
    const groups = Array.from(form.querySelectorAll(".gids-note__group"), linesOf);
    const note = [text.dataset.heading, ...groups.filter(Boolean), text.dataset.ending].join("\n\n");
    show(note.replace(/\n{3,}/g, "\n\n").split("\n"));
  }

  /** Shows the lines as they are copied, with what each is about apart, and what changed last tinted.
   * @param {string[]} lines */
  function show(lines) {
    const before = new Set((text.textContent ?? "").split("\n"));
    const names = Array.from(form.querySelectorAll("[data-line]"), (field) => `${field.getAttribute("data-line")}:`);
    const shown = lines.flatMap((line) => {
      const name = names.find((one) => line.startsWith(one)) ?? "";
      const value = document.createElement(before.has(line) || !form.hasAttribute("data-filled") ? "span" : "mark");
      value.textContent = line.slice(name.length);
      const label = Object.assign(document.createElement("b"), { className: "gids-note__name", textContent: name });
      return [...(name ? [label] : []), value, "\n"];
    });
    text.replaceChildren(...shown.slice(0, -1));
    reach();
    const changed = text.querySelector("mark");
    if (changed) text.scrollTop = changed.offsetTop - text.clientHeight / 2; // beside the form, not the page itself
  }

  /** The keyboard gets to the note where it scrolls, and only there (WCAG 2.1.1). */
  function reach() {
    if (text.scrollHeight > text.clientHeight) text.tabIndex = 0;
    else text.removeAttribute("tabindex");
  }

  /** @returns {string} the signal that was found on the start page, once: it leads to its own box, and no address says
   *   which one it was */
  function takeSignal() {
    try {
      const signal = sessionStorage.getItem(SIGNAL) ?? "";
      sessionStorage.removeItem(SIGNAL);
      return signal;
    } catch {
      return ""; // storage is blocked
    }
  }

  /** Sets today and now, the most likely answers; the clerk can change them. */
  function start() {
    for (const box of form.querySelectorAll("input")) box.defaultChecked = false; // not-kept.js set it
    form.reset();
    const now = new Date();
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString();
    for (const [type, value] of [["date", local.slice(0, 10)], ["time", local.slice(11, 16)]]) {
      const field = form.querySelector(`input[type=${type}]`);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    isUnsaved = false;
    form.removeAttribute("data-filled");
    compose();
    form.dispatchEvent(new Event("gids-note-start"));
  }

  /** @param {boolean} isAsking */
  function confirmWiping(isAsking) {
    confirmation.hidden = !isAsking;
    part("[data-actions]").hidden = isAsking;
    part("[data-do=ask]").hidden = isAsking;
    focusSoon(isAsking ? confirmation : part("[data-do=ask]"));
  }

  /** @returns {string} */
  function select() {
    const range = document.createRange();
    range.selectNodeContents(text);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return "De knop Kopieer werkt hier niet. De notitie is geselecteerd: druk op Ctrl+C.";
  }

  /** @returns {Promise<string>} */
  async function copy() {
    try {
      await navigator.clipboard.writeText(text.textContent ?? "");
      isUnsaved = false;
      return "Gekopieerd. Plak de tekst in het meldingsformulier.";
    } catch {
      return select(); // a page over http has no clipboard: there the clerk presses the keys
    }
  }

  /** @returns {string} */
  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text.textContent ?? "", "\n"], { type: "text/plain;charset=utf-8" }));
    link.download = "notitie.txt";
    link.click();
    URL.revokeObjectURL(link.href);
    isUnsaved = false;
    return "Gedownload als notitie.txt. Verwijder het bestand als je het niet meer nodig hebt.";
  }

  /** @type {Record<string, () => string | void | Promise<string>>} */
  const actions = {
    copy,
    save,
    print: () => print(),
    ask: () => confirmWiping(true),
    keep: () => confirmWiping(false),
    wipe: () => {
      start();
      confirmWiping(false);
      return "Alles is gewist.";
    },
  };

  for (const button of form.querySelectorAll("[data-do]")) {
    const name = button.getAttribute("data-do") ?? "";
    // Each has its own: with one on the form, Firefox calls every field and text in it clickable.
    button.addEventListener("click", async () => {
      status.textContent = (await actions[name]()) ?? "";
    });
  }
  const look = wipeWhenIdle({
    limit: 30,
    warning: 5,
    isEmpty: () => !form.hasAttribute("data-filled"),
    used: () => usedAt,
    use: () => {
      usedAt = Date.now();
    },
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
    const chosen = getSelection(); // it begins and ends within the first and last piece
    if (text.firstChild && text.lastChild && chosen?.containsNode(text.firstChild, true) && chosen.containsNode(text.lastChild, true)) isUnsaved = false;
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
  // WebKit empties the fields of a page that it kept, in a task of its own after this event.
  addEventListener("pageshow", () => setTimeout(() => isUnsaved || start()));
  start();
  started(form);
  const box = document.getElementById(`notitie-${takeSignal()}`);
  if (!(box instanceof HTMLInputElement)) return;
  box.click();
  box.focus();
})();
