/* What a learner answered, in as few characters as possible: SCORM 1.2 keeps 4,096. The state of the guide stays the JSON
   that it is, but for two things that are long: answers become bits, and names of questions and pages become their place
   in the sorted lists of this version of the content. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const ANSWERS = "=";
const PLACES = "#";

/** @param {GidsCourse} course @param {GidsAnswers} answers @returns {string} six bits in a character */
function packAnswers(course, answers) {
  const bits = course.questions.flatMap(([id, options]) => {
    const { chosen, checked } = answers[id] ?? { chosen: [], checked: false };
    return [checked, ...options.map((option) => chosen.includes(option))].map(Number);
  });
  const sixes = bits.join("").match(/.{1,6}/g) ?? [];
  return sixes.map((six) => DIGITS[Number.parseInt(six.padEnd(6, "0"), 2)]).join("").replace(/A+$/, "");
}

/** @param {GidsCourse} course @param {string} packed @returns {GidsAnswers} */
function unpackAnswers(course, packed) {
  const bits = [...packed].map((digit) => Math.max(DIGITS.indexOf(digit), 0).toString(2).padStart(6, "0")).join("");
  let at = 0;
  /** @type {GidsAnswers} */
  const answers = {};
  for (const [id, options] of course.questions) {
    const checked = bits[at] === "1";
    const chosen = options.filter((_, place) => bits[at + 1 + place] === "1");
    if (checked || chosen.length) answers[id] = { chosen, checked };
    at += 1 + options.length;
  }
  return answers;
}

const namesOf = (/** @type {GidsCourse} */ { items, pages }) => [...items, ...pages]; // all that a list of the state may hold

/** @param {GidsCourse} course @param {Partial<GidsState>} state @returns {string} what `unpackState` gives back: the same text
 *   for the same state, without the moment of its last use */
export function packState(course, state) {
  const names = namesOf(course);
  /** @param {string} key @param {unknown} value */
  function shorten(key, value) {
    if (key === "answers") return ANSWERS + packAnswers(course, /** @type {GidsAnswers} */ (value));
    if (!Array.isArray(value) || !value.length || !value.every((name) => names.includes(name))) return value;
    return PLACES + value.map((name) => names.indexOf(name).toString(36)).join(".");
  }
  const { used: _, answers = {}, ...others } = state;
  const kept = { ...others, version: course.content, ...(Object.keys(answers).length && { answers }) };
  return JSON.stringify(Object.fromEntries(Object.entries(kept).sort()), shorten);
}

/** @param {GidsCourse} course @param {string} text @returns {{[key: string]: unknown, version: string} | null} nothing
 *   where the text is none of ours; of another version of the content without answers, as its questions may be others */
export function unpackState(course, text) {
  /** @param {string} _ @param {unknown} value */
  const lengthen = (_, value) => {
    if (typeof value !== "string" || !(value.startsWith(ANSWERS) || value.startsWith(PLACES))) return value;
    if (!text.includes(`"version":${JSON.stringify(course.content)}`)) return undefined;
    if (value.startsWith(ANSWERS)) return unpackAnswers(course, value.slice(1));
    return value.slice(1).split(".").flatMap((place) => namesOf(course)[Number.parseInt(place, 36)] ?? []);
  };
  try {
    const state = JSON.parse(text, lengthen);
    return typeof state?.version === "string" ? state : null;
  } catch {
    return null;
  }
}
