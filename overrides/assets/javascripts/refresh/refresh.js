/* The moments to refresh, as a file for any calendar (RFC 5545). Times have no zone: nine o'clock wherever one is. */

import { element } from "../everywhere/element.js";
import { started } from "../everywhere/started.js";
import { store } from "../everywhere/store.js";

/** @param {Date} day @returns {string} a date without zone (RFC 5545, 3.3.5, form 1) */
function calendarTime(day) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const date = `${day.getFullYear()}${two(day.getMonth() + 1)}${two(day.getDate())}`;
  return `${date}T${two(day.getHours())}${two(day.getMinutes())}00`;
}

/** @param {Date} today @param {string} moment such as "3 maanden" @returns {Date} nine o'clock then, on a weekday */
function dayAfter(today, moment) {
  const [count, unit = ""] = moment.split(" ");
  const many = Number(count);
  const months = unit.startsWith("maand") ? many : 0;
  const days = months ? 0 : many * (unit.startsWith("we") ? 7 : 1);
  const day = new Date(today.getFullYear(), today.getMonth() + months, today.getDate() + days, 9);
  if (months && day.getDate() !== today.getDate()) day.setDate(0); // 31 January and a month: no 3 March
  while (day.getDay() % 6 === 0) day.setDate(day.getDate() + 1);
  return day;
}

/** @param {string} line @returns {string} in pieces of at most 75 octets (RFC 5545, 3.1) */
function fold(line) {
  const bytes = new TextEncoder();
  const pieces = [""];
  for (const letter of line) {
    const room = pieces.length > 1 ? 74 : 75; // a next piece begins with a space
    const piece = pieces[pieces.length - 1] + letter;
    if (bytes.encode(piece).length > room) pieces.push(letter);
    else pieces[pieces.length - 1] = piece;
  }
  return pieces.join("\r\n ");
}

/** @typedef {{moment: string, address: string}} Refresher  `address` is empty where others cannot open it */

/** @param {Date} now @param {Refresher[]} refreshers @param {string} id makes the events unique
 * @returns {string} the text of an .ics file */
function calendar(now, refreshers, id) {
  const escaped = (/** @type {string} */ text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  const stamp = `${now.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const planned = refreshers.map((one) => ({ ...one, day: dayAfter(now, one.moment) }));
  planned.sort((one, other) => one.day.getTime() - other.day.getTime());
  const events = planned.flatMap(({ moment, address, day }, index) => [
    "BEGIN:VEVENT",
    `UID:${id}-${index + 1}@baliegids`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${calendarTime(day)}`,
    "DURATION:PT15M",
    `SUMMARY:Baliegids opfrissen (na ${moment})`,
    `DESCRIPTION:${escaped(["Zes scènes en twee vragen, ongeveer 5 minuten.", address].join("\n").trim())}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Baliegids opfrissen",
    "TRIGGER:PT0S",
    "END:VALARM",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Baliegids//Opfrissen//NL", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

(() => {
  const place = document.querySelector("[data-gids-refresh]");
  const button = place?.querySelector("button");
  if (!place || !button) return;
  button.addEventListener("click", () => {
    const guide = store.address();
    const refreshers = [...place.querySelectorAll("[data-moment]")].map((item) => ({
      moment: item.getAttribute("data-moment") ?? "",
      address: guide && guide + item.getAttribute("data-page"),
    }));
    const id = `${Date.now()}-${Math.ceil(Math.random() * 1e9)}`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([calendar(new Date(), refreshers, id)], { type: "text/calendar" }));
    link.download = "opfrissen.ics";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60 * 1000);
  });

  /** Says which refresher comes next, and when, once the test was passed. */
  function tell() {
    const { passed } = store.read();
    const line = /** @type {HTMLElement} */ (place?.querySelector(".gids-refresh__next"));
    const planned = [...(place?.querySelectorAll("[data-moment]") ?? [])].map((item) => {
      const moment = item.getAttribute("data-moment") ?? "";
      return { moment, day: dayAfter(new Date(passed?.date ?? 0), moment), page: item.getAttribute("data-page") };
    });
    const next = planned.sort((one, other) => one.day.getTime() - other.day.getTime()).find(({ day }) => day.getTime() > Date.now());
    line.hidden = !passed || !next;
    if (line.hidden || !next) return;
    const link = element("a", "", `opfrissen na ${next.moment}`);
    link.href = `${document.body.dataset.gidsRoot}/${next.page}`;
    line.replaceChildren(`Vanaf ${next.day.toLocaleDateString("nl-NL", { day: "numeric", month: "long" })}: `, link, ".");
  }
  tell();
  for (const change of ["gids:stored", "gids:cleared"]) document.addEventListener(change, tell);
  started(place);
})();
