/* The moments to refresh, as a file for any calendar (RFC 5545). Times have no zone: nine o'clock wherever one is. */

import { all, download, element, one, started } from "../everywhere/dom.js";
import { loadPause } from "../everywhere/load.js";
import { newSeed, store } from "../everywhere/store.js";

const place = one("[data-gids-refresh]");
const line = one(".gids-refresh__next", place);

/** @param {Date} from @param {string} moment such as "3 maanden" @param {1 | -1} by @returns {Date} so much later or sooner */
function after(from, moment, by = 1) {
  const [count, unit = ""] = moment.split(" ");
  const isMonths = unit.startsWith("maand");
  const day = new Date(from);
  if (isMonths) day.setMonth(day.getMonth() + by * Number(count));
  else day.setDate(day.getDate() + by * Number(count) * (unit.startsWith("we") ? 7 : 1));
  if (isMonths && day.getDate() !== from.getDate()) day.setDate(0); // 31 January and a month: no 3 March
  return day;
}

/** @param {Date} from @returns {Date} that day, or the Monday after it */
function onWeekday(from) {
  const day = new Date(from);
  while (day.getDay() % 6 === 0) day.setDate(day.getDate() + 1);
  return day;
}

/** @param {Date} today what is left after this page; then the last comes back every half year */
function refreshersLeft(today) {
  const now = new Date(today.getFullYear(), today.getMonth(), today.getDate(), 9);
  const begin = after(now, place.getAttribute("data-own") ?? "", -1); // what this page itself stands for has passed
  const every = all("[data-moment]", place).map(({ dataset: { moment = "", page = "" } }) => {
    return { name: `na ${moment}`, day: after(begin, moment), page, repeats: false };
  });
  every.sort((one, other) => Number(one.day) - Number(other.day));
  const left = every.filter(({ day }) => day > now);
  const again = every.slice(-1).map(({ day, page }) => ({ name: "elk half jaar", day: after(onWeekday(day), "6 maanden"), page, repeats: true }));
  return [...left, ...again].map((refresher) => ({ ...refresher, day: onWeekday(refresher.day) }));
}

/** @param {Date} now @param {string} code to type, or nothing @returns {string} the text of an .ics file */
function calendar(now, code) {
  const escaped = (/** @type {string} */ text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  const [guide, id] = [store.address(), `${Number(now)}-${newSeed()}`];
  const begin = code && `Typ daar deze code: ${code}. Dan begin je met wat je miste.`;
  const events = refreshersLeft(now).flatMap(({ name, page, day, repeats }, index) => [
    "BEGIN:VEVENT",
    `UID:${id}-${index + 1}@baliegids`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART:${day.toLocaleDateString("sv").replace(/-/g, "")}T090000`,
    "DURATION:PT15M",
    ...(repeats ? ["RRULE:FREQ=MONTHLY;INTERVAL=6"] : []),
    `SUMMARY:Baliegids opfrissen (${name})`,
    `DESCRIPTION:${escaped(["Zes scènes en twee vragen, ongeveer 5 minuten.", guide && guide + page, begin].filter(Boolean).join("\n"))}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Baliegids opfrissen",
    "TRIGGER:PT0S",
    "END:VALARM",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Baliegids//Opfrissen//NL", ...events, "END:VCALENDAR"];
  // At most 75 octets a line, a space before each next piece included, and no letter here takes more than two.
  return lines.map((line) => `${line.match(/.{1,37}/gu)?.join("\r\n ")}\r\n`).join("");
}

/** Says when to come back, and for what, once the test was passed. */
function tell() {
  const { passed } = store.read();
  const next = refreshersLeft(new Date(passed?.date ?? 0)).find(({ day }) => Number(day) > Date.now());
  line.hidden = !passed || !next;
  if (!next) return;
  const link = element("a", "", `opfrissen ${next.name}`);
  link.href = `${document.body.dataset.gidsRoot}/${next.page}`;
  line.replaceChildren(`Kom terug op ${next.day.toLocaleDateString("nl-NL", { day: "numeric", month: "long" })}: `, link, ".");
}

one("button", place).addEventListener("click", async () => {
  const button = one("[data-gids-pause]");
  const brings = !store.isInSystem && store.read().weak?.length; // what was missed, with a code
  const code = brings ? await loadPause(button).then(({ codeNow }) => codeNow(button), () => "") : "";
  download("opfrissen.ics", "text/calendar", calendar(new Date(), code));
});
tell();
for (const change of ["gids:stored", "gids:cleared"]) document.addEventListener(change, tell);
started(place);
