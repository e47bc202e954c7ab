/* What was answered to each question, where a municipality wants its learning system to have that (SCORM Run-Time
   Environment, cmi.interactions), in words that a report can be read by. */

/** @typedef {{name: string, text: string, options: string[], names: string[], right: string[]}} Asked
 *   `options` and `right`: ids, in the order of the editor; `name` and `names`: what a report says of it and of them */

let count = 0; // a system may not tell how many it has

/** Tells of one answer; a system that keeps no interactions refuses, and nothing else depends on it.
 * @param {import("./session.js").Session} session @param {Asked} asked @param {string[]} chosen */
function reportAnswer({ calls: { get, set }, version, names: { response, between, wrong } }, { name, text, options, names, right }, chosen) {
  count = Math.max(count, Number(get("cmi.interactions._count")) || 0);
  const at = `cmi.interactions.${count}`;
  count += 1;
  /** @param {string} element @param {string[]} some */
  function tell(element, some) {
    const places = options.flatMap((option, place) => (some.includes(option) ? [place] : []));
    const letters = places.map((place) => String.fromCharCode(97 + place)); // SCORM 1.2 knows these alone, and some take nothing else
    const words = places.map((place) => names[place] ?? "");
    [words, letters].some((answer) => set(`${at}.${element}`, answer.join(between)));
  }
  const isRight = options.every((option) => right.includes(option) === chosen.includes(option));
  set(`${at}.id`, name);
  set(`${at}.type`, "choice");
  if (version === "2004") set(`${at}.description`, text.slice(0, 250));
  tell("correct_responses.0.pattern", right);
  tell(response, chosen);
  set(`${at}.result`, isRight ? "correct" : wrong);
}

/** Notes what is answered, until the system is there to be told.
 * @param {import("./session.js").Session} session @param {import("./learner-state.js").Course} course */
export function startAnswers(session, course) {
  /** @type {[Asked, string[]][]} */
  const waiting = [];
  /** The questions that were told one by one since the last test. @type {Set<string>} */
  const single = new Set();

  /** @param {string} id @param {{chosen: string[]} | undefined} answer */
  function add(id, answer) {
    const asked = course.interactions[id];
    if (asked) waiting.push([asked, answer?.chosen ?? []]);
  }
  return {
    /** @param {string} id @param {Partial<GidsState>} state */
    answered(id, { answers, test }) {
      add(id, test?.answers[id] ?? answers?.[id]);
      single.add(id);
    },
    /** @param {Partial<GidsState>} state */
    finished({ test }) {
      for (const [id, answer] of Object.entries(test?.answers ?? {})) if (!single.has(id)) add(id, answer);
      single.clear();
    },
    tell: () => waiting.splice(0).forEach(([asked, chosen]) => reportAnswer(session, asked, chosen)),
  };
}
