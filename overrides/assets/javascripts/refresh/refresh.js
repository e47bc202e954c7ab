/* The moments to refresh, as a file for any calendar (RFC 5545). Times have no zone: nine o'clock wherever one is. */

import { all, element, one, started } from "../everywhere/dom.js";
import { loadPause } from "../everywhere/load.js";
import { newSeed, store } from "../everywhere/store.js";

/** @param {Date} day @returns {string} a date without zone (RFC 5545, 3.3.5, form 1) */
function calendarTime(day) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const date = `${day.getFullYear()}${two(day.getMonth() + 1)}${two(day.getDate())}`;
  return `${date}T${two(day.getHours())}${two(day.getMinutes())}00`;
}

/** @param {string} moment such as "3 maanden" @returns {[months: number, days: number]} */
function timeIn(moment) {
  const [count, unit = ""] = moment.split(" ");
  if (unit.startsWith("maand")) return [Number(count), 0];
  return [0, Number(count) * (unit.startsWith("we") ? 7 : 1)];
}

/** @param {string} moment @returns {number} its days, to compare moments */
function daysIn(moment) {
  const [months, days] = timeIn(moment);
  return months * 30.4 + days;
}

/** @param {Date} today @param {string} moment @param {string} own of the page itself: so much of it has passed
 * @returns {Date} nine o'clock then, on a weekday */
function dayAfter(today, moment, own) {
  const [[months, days], [ownMonths, ownDays]] = [timeIn(moment), timeIn(own)];
  const day = new Date(today.getFullYear(), today.getMonth() + months - ownMonths, today.getDate(), 9);
  if (day.getDate() !== today.getDate()) day.setDate(0); // 31 January and a month: no 3 March
  day.setDate(day.getDate() + days - ownDays);
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

/** @typedef {{name: string, day: Date, page: string, address: string, repeats?: boolean}} Refresher  `address` is empty
 *   where others cannot open it */

/** @param {Date} now @param {Refresher[]} refreshers @param {string} id makes the events unique @param {string} code
 * @returns {string} the text of an .ics file */
function calendar(now, refreshers, id, code) {
  const escaped = (/** @type {string} */ text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  const stamp = `${now.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const begin = code && `Typ daar deze code: ${code}. Dan begin je met wat je miste.`;
  const events = refreshers.flatMap(({ name, address, day, repeats }, index) => [
    "BEGIN:VEVENT",
    `UID:${id}-${index + 1}@baliegids`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${calendarTime(day)}`,
    "DURATION:PT15M",
    ...(repeats ? ["RRULE:FREQ=MONTHLY;INTERVAL=6"] : []),
    `SUMMARY:Baliegids opfrissen (${name})`,
    `DESCRIPTION:${escaped(["Zes scènes en twee vragen, ongeveer 5 minuten.", address, begin].filter(Boolean).join("\n"))}`,
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

const place = one("[data-gids-refresh]");
const line = one(".gids-refresh__next", place);
const own = place.getAttribute("data-own") ?? "";
const HALF_A_YEAR = "6 maanden";

/** @param {Date} today @returns {Refresher[]} what is left after this page; then the last comes back every half year */
function refreshersLeft(today) {
  const guide = store.address();
  const every = all("[data-moment]", place).map((item) => {
    const [moment = "", page = ""] = ["data-moment", "data-page"].map((name) => item.getAttribute(name) ?? "");
    const isLeft = daysIn(moment) > daysIn(own); // not by its day: in a weekend that of the page itself is on Monday
    return { name: `na ${moment}`, day: dayAfter(today, moment, own), page, address: guide && guide + page, isLeft };
  });
  const last = every.reduce((one, other) => (other.day > one.day ? other : one));
  const left = every.filter(({ isLeft }) => isLeft);
  left.sort((one, other) => one.day.getTime() - other.day.getTime());
  return [...left, { ...last, name: "elk half jaar", day: dayAfter(last.day, HALF_A_YEAR, ""), repeats: true }];
}

/** @returns {Promise<string>} the code that brings what was missed, where something was */
async function codeToType() {
  const button = one("[data-gids-pause]");
  if (store.isInSystem || !store.read().weak?.length) return "";
  return loadPause(button).then(({ codeNow }) => codeNow(button), () => "");
}

/** Says when to come back, and for what, once the test was passed. */
function tell() {
  const { passed } = store.read();
  const [next] = refreshersLeft(new Date(passed?.date ?? 0)).filter(({ day }) => day.getTime() > Date.now());
  line.hidden = !passed || !next;
  if (!next) return;
  const link = element("a", "", `opfrissen ${next.name}`);
  link.href = `${document.body.dataset.gidsRoot}/${next.page}`;
  line.replaceChildren(`Kom terug op ${next.day.toLocaleDateString("nl-NL", { day: "numeric", month: "long" })}: `, link, ".");
}

one("button", place).addEventListener("click", async () => {
  const code = await codeToType();
  const now = new Date();
  const id = `${Date.now()}-${newSeed()}`;
  const link = element("a", "");
  link.href = URL.createObjectURL(new Blob([calendar(now, refreshersLeft(now), id, code)], { type: "text/calendar" }));
  link.download = "opfrissen.ics";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60 * 1000);
});
tell();
for (const change of ["gids:stored", "gids:cleared"]) document.addEventListener(change, tell);
started(place);
