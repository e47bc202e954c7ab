/* What was answered to each question, where a municipality wants its learning system to have that (SCORM Run-Time
   Environment, cmi.interactions), in words that a report can be read by. */

/** @param {Partial<GidsState>} before @param {Partial<GidsState>} now @returns {[id: string, chosen: string[]][]} what was
 *   judged in between, in practice and in a test */
export function judgedSince(before, now) {
  const places = [[before.answers, now.answers], [before.test?.answers, now.test?.answers]];
  return places.flatMap(([old = {}, all = {}]) =>
    Object.entries(all).flatMap(([id, { chosen, checked }]) => (checked && !old[id]?.checked ? [[id, chosen]] : [])),
  );
}

let count = 0; // a system may not tell how many it has

/** Tells of one answer; a system that keeps no interactions refuses, and nothing else depends on it.
 * @param {import("./system.js").System} system @param {GidsCourse["interactions"][string] | undefined} asked nothing where the municipality wants
 *   no answers @param {string[]} chosen */
export function tellAnswer(system, asked, chosen) {
  if (!asked) return;
  const { is2004 } = system;
  const { name, text, options, names, right } = asked;
  count = Math.max(count, Number(system.get("cmi.interactions._count")) || 0);
  const set = (/** @type {string} */ element, /** @type {string} */ value) => system.set(`cmi.interactions.${count}.${element}`, value);
  /** @param {string} element @param {string[]} some */
  function tell(element, some) {
    const places = options.flatMap((option, place) => (some.includes(option) ? [place] : []));
    const letters = places.map((place) => String.fromCharCode(97 + place)); // SCORM 1.2 knows these alone, and some take nothing else
    const words = places.map((place) => names[place] ?? "");
    [words, letters].some((answer) => set(element, answer.join(is2004 ? "[,]" : ",")));
  }
  const isRight = options.every((option) => right.includes(option) === chosen.includes(option));
  set("id", name);
  set("type", "choice");
  if (is2004) set("description", text.slice(0, 250));
  tell("correct_responses.0.pattern", right);
  tell(is2004 ? "learner_response" : "student_response", chosen);
  set("result", isRight ? "correct" : is2004 ? "incorrect" : "wrong");
  count += 1;
}
