/* What was answered to each question, where a municipality wants its learning system to have that (SCORM Run-Time
   Environment, cmi.interactions). Options are letters in the order in which an editor wrote them. */

import { SCORM } from "./api.js";

/** @typedef {{text: string, options: string[], right: string[]}} Asked  ids of the options, in the order of the editor */

/** Tells of one answer; a system that keeps no interactions refuses, and nothing else depends on it.
 * @param {import("./api.js").Calls} calls @param {import("./api.js").ScormVersion} version
 * @param {string} id @param {Asked} asked @param {string[]} chosen */
export function reportAnswer({ get, set }, version, id, { text, options, right }, chosen) {
  const at = `cmi.interactions.${Number(get("cmi.interactions._count")) || 0}`;
  const letters = options.flatMap((option, place) => (chosen.includes(option) ? String.fromCharCode(97 + place) : []));
  const isRight = options.every((option) => right.includes(option) === chosen.includes(option));
  set(`${at}.id`, id);
  set(`${at}.type`, "choice");
  if (version === "2004") set(`${at}.description`, text.slice(0, 250));
  set(`${at}.${SCORM[version].response}`, letters.join(version === "2004" ? "[,]" : ","));
  set(`${at}.result`, isRight ? "correct" : SCORM[version].wrong);
}
