"use strict";
/* What a learner answered, in as few characters as possible: SCORM 1.2 keeps 4,096. Questions are known by their place
   in the sorted list of this version of the content, chosen options are bits. */

/**
 * @typedef {{content: string, questions: [id: string, options: string[]][], items: string[], pages: string[]}} GidsCourse
 *   `items`: everything that a test or refresher can draw; `pages`: addresses below the root of the site
 */

const GIDS_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** @param {GidsCourse} course @param {GidsAnswers} answers @returns {string} six bits in a character */
function gidsPackAnswers(course, answers) {
  const bits = course.questions.flatMap(([id, options]) => {
    const { chosen, checked } = answers[id] ?? { chosen: [], checked: false };
    return [checked, ...options.map((option) => chosen.includes(option))];
  });
  let packed = "";
  for (let at = 0; at < bits.length; at += 6) {
    const six = [0, 1, 2, 3, 4, 5].reduce((value, bit) => value * 2 + Number(bits[at + bit] ?? false), 0);
    packed += GIDS_DIGITS[six];
  }
  return packed.replace(/A+$/, "");
}

/** @param {GidsCourse} course @param {string} packed @returns {GidsAnswers} */
function gidsUnpackAnswers(course, packed) {
  const bits = [...packed].flatMap((digit) => {
    const six = Math.max(GIDS_DIGITS.indexOf(digit), 0);
    return [5, 4, 3, 2, 1, 0].map((bit) => ((six >> bit) & 1) === 1);
  });
  let at = 0;
  /** @type {GidsAnswers} */
  const answers = {};
  for (const [id, options] of course.questions) {
    const checked = bits[at] ?? false;
    const chosen = options.filter((_, place) => bits[at + 1 + place]);
    if (checked || chosen.length) answers[id] = { chosen, checked };
    at += 1 + options.length;
  }
  return answers;
}

/** @param {GidsCourse} course @param {Partial<GidsState>} state @returns {string} */
function gidsPackState(course, { seed = 1, answers = {}, test, passed, refresh }) {
  const number = (/** @type {number} */ value) => value.toString(36);
  const places = (/** @type {string[]} */ ids) => ids.map((id) => number(course.items.indexOf(id))).join(".");
  const { content, right = 0, of = 0, date = 0 } = passed ?? { content: "" };
  return [
    course.content,
    number(seed),
    gidsPackAnswers(course, answers),
    test ? [test.seed, test.at, Number(test.handedIn)].map(number).join(".") : "",
    test ? gidsPackAnswers(course, test.answers) : "",
    test?.repeat ? `!${places(test.repeat)}` : "",
    passed ? `${[right, of, date].map(number).join(".")}.${content}` : "",
    refresh ? number(refresh.seed) : "",
    refresh ? places(refresh.drawn) : "",
    refresh ? gidsPackAnswers(course, refresh.answers) : "",
  ].join(",");
}

/** @param {GidsCourse} course @param {string} text @returns {Partial<GidsState>}
 *   of another version of the content only the passed test is left, as its questions may be others */
function gidsUnpackState(course, text) {
  const [content, seed, answers, test, testAnswers, repeat, passed, refreshSeed, drawn, refreshAnswers] = text.split(",");
  const number = (/** @type {string | undefined} */ value) => Number.parseInt(value ?? "", 36) || 0;
  const ids = (/** @type {string | undefined} */ places) =>
    (places ?? "").split(".").flatMap((place) => course.items[Number.parseInt(place, 36)] ?? []);
  const unpack = (/** @type {string | undefined} */ packed) => gidsUnpackAnswers(course, packed ?? "");

  /** @type {Partial<GidsState>} */
  const state = {};
  if (passed) {
    const [right, of, date, passedContent = ""] = passed.split(".");
    state.passed = { right: number(right), of: number(of), date: number(date), content: passedContent };
  }
  if (content !== course.content) return state;
  Object.assign(state, { seed: number(seed), answers: unpack(answers) });
  if (test) {
    const [testSeed, at, handedIn] = test.split(".").map(number);
    state.test = {
      seed: testSeed ?? 1,
      at: at ?? 0,
      handedIn: handedIn === 1,
      answers: unpack(testAnswers),
      repeat: repeat ? ids(repeat.slice(1)) : null,
    };
  }
  if (refreshSeed) state.refresh = { seed: number(refreshSeed), drawn: ids(drawn), answers: unpack(refreshAnswers) };
  return state;
}
