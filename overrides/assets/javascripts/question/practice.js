/* The questions of a page. Where it has pairs or stories they come one by one; else they stand below each other. */

import { started } from "../everywhere/started.js";
import { store } from "../everywhere/store.js";
import { goTo } from "./element.js";
import { showEnd } from "./end.js";
import { itemsOf, mixedItems } from "./items.js";
import { optionsOf, outcomeOf } from "./mark.js";
import { scenesOf, showDifference, signalsOf } from "./pair.js";
import { showProgress } from "./progress.js";
import { shuffle, startQuestion } from "./question.js";
import { Queue } from "./queue.js";
import { hashOf } from "./seed.js";
import { startStory } from "./story.js";

/** @typedef {import("./items.js").Item} Item */

(() => {
  const found = document.querySelector("[data-gids-items]");
  const progress = document.querySelector("[data-gids-progress]");
  if (!(found instanceof HTMLElement) || !progress || document.querySelector("[data-gids-test]")) return;
  const place = found;
  const kind = place.getAttribute("data-gids-items"); // "beside", "mixed", "one" by one, or a list
  const isList = kind === "list";
  const keeper = {
    load: () => store.read().answers,
    save: (/** @type {GidsAnswers} */ answers) => void store.write({ answers }),
  };
  const all = itemsOf(place);
  const reserve = all.filter(({ part }) => part.hasAttribute("data-gids-reserve"));
  /** @type {Item[]} */
  let items = [];
  /** @type {Item | null} what is shown now; null at the end, and where everything is shown */
  let now = null;
  let queue = new Queue();

  const isDone = (/** @type {Item} */ { questions }) => {
    const answers = store.read().answers;
    return questions.every(({ id }) => answers[id]?.checked);
  };
  const isRight = (/** @type {Element} */ question) =>
    outcomeOf(optionsOf(question, store.read().answers[question.id]?.chosen ?? [])).right;

  /** @returns {Item | null} what comes after this one */
  function following() {
    const at = now ? items.indexOf(now) : -1;
    return items.slice(at + 1).find((item) => !isDone(item)) ?? items.find((item) => !isDone(item)) ?? null;
  }

  /** Puts what went wrong behind the item that is shown, when its turn has come. */
  function bringBack() {
    if (kind !== "beside") return;
    const base = items.some((item) => !isDone(item));
    const signal = queue.due();
    if (!signal && (base || !queue.needsFiller())) return;
    const recent = now?.questions ?? [];
    const scenes = [...reserve, ...all].flatMap(({ part }) => scenesOf(part)).filter((scene) => !recent.includes(scene));
    const wanted = scenes.filter((scene) => (signal ? signalsOf(scene).includes(signal) : !signalsOf(scene).some((one) => queue.waiting.has(one))));
    const fresh = wanted.find((scene) => !store.read().answers[scene.id]) ?? wanted[queue.extra % (wanted.length || 1)];
    const part = fresh?.closest(".gids-pair");
    if (!fresh || !(part instanceof HTMLElement)) return;
    queue.extra += 1;
    const { [fresh.id]: _, ...answers } = store.read().answers;
    store.write({ answers });
    shows.get(fresh.id)?.show();
    const item = { id: fresh.id, noun: "Nog een scène", part, questions: [fresh] };
    items.splice((now ? items.indexOf(now) : items.length - 1) + 1, 0, item);
  }

  function next() {
    bringBack();
    now = following();
    arrange();
    if (!now) return;
    const heading = now.part.querySelector("h2, h3") ?? now.questions[0]?.querySelector("legend");
    if (heading instanceof HTMLElement) goTo(heading, progress ?? now.part);
  }

  /** @param {HTMLElement} question @returns {import("./question.js").Next | null} */
  function after(question) {
    if (isList) {
      const open = all.find((item) => !isDone(item));
      return open ? { words: "Volgende vraag", go: () => focusOn(open.questions[0]) } : null;
    }
    const other = now?.questions.find(({ id }) => id !== question.id && !store.read().answers[id]?.checked);
    if (other && now?.part.matches(".gids-pair")) return { words: "Volgende scène", go: () => focusOn(other) };
    const leading = now?.questions.find(({ id }) => id === latest) ?? now?.questions.at(-1);
    if (leading !== question && now?.part.matches(".gids-pair")) return null; // one of the two leads on
    return { words: "Volgende", go: next };
  }
  let latest = "";

  /** @param {HTMLElement | undefined} question */
  function focusOn(question) {
    const legend = question?.querySelector("legend");
    if (question && legend) goTo(legend, question);
  }

  function arrange() {
    const done = items.map(isDone);
    if (isList) {
      showProgress(progress ?? place, `${done.filter(Boolean).length} van de ${items.length} vragen gedaan`, done, -1);
      return;
    }
    for (const { part, questions } of all) {
      part.hidden = part !== now?.part;
      for (const question of part.matches(".gids-case") ? [] : questions) question.hidden = !now?.questions.includes(question);
    }
    const extra = now && !all.includes(now);
    for (const pair of place.querySelectorAll(".gids-pair")) {
      const part = /** @type {HTMLElement} */ (pair);
      const both = scenesOf(part).every(({ id }) => store.read().answers[id]?.checked);
      showDifference(part, both, kind === "beside" && !extra);
    }
    const at = now ? items.indexOf(now) : -1;
    const words = now ? `${now.noun} ${at + 1} van ${items.length}` : `Alle ${items.length} gedaan`;
    showProgress(progress ?? place, words, done, at);
    place.toggleAttribute("data-gids-finished", !now);
    showEnd(place, now ? null : { items, isRight, waiting: [...queue.waiting.keys()], again: begin });
  }

  /** @type {Map<string, import("./question.js").Started>} by the id of a question, or of the first of a story */
  const shows = new Map();
  for (const { part, questions } of all) {
    if (part.matches(".gids-case")) shows.set(questions[0]?.id ?? "", startStory(part, keeper, arrange, () => ({ words: "Volgende", go: next })));
    else {
      for (const question of questions) {
        shows.set(question.id, startQuestion(question, keeper, { changed: arrange, next: () => after(question) }));
      }
    }
  }

  /** Begins anew, without the answers of this page. */
  function begin() {
    const own = new Set(all.flatMap(({ questions }) => questions.map(({ id }) => id)));
    const answers = Object.fromEntries(Object.entries(store.read().answers).filter(([id]) => !own.has(id)));
    store.write({ answers });
    show();
    if (now) focusOn(now.questions[0]);
  }

  function show() {
    const { seed } = store.read();
    queue = new Queue();
    items = all.filter((item) => !reserve.includes(item));
    if (kind === "mixed") items = mixedItems(items, seed);
    now = isList ? null : (items.find((item) => !isDone(item)) ?? null);
    arrange();
    for (const { show: again } of shows.values()) again();
    arrange();
  }

  const isShuffled = (/** @type {Element} */ question) => question.hasAttribute("data-shuffle");
  const asked = all.flatMap(({ questions }) => questions);
  if (kind === "beside" || asked.some(isShuffled)) {
    const { seed } = store.write({}); // the order stays the same until the answers are wiped
    for (const question of asked.filter(isShuffled)) shuffle(question, seed);
    for (const { part, questions } of kind === "beside" ? all : []) {
      if (hashOf(part.id || questions[0]?.id || "", seed) % 2) part.append(...questions.slice(0, 1)); // which one is first
    }
  } else if (kind === "mixed") store.write({});
  document.addEventListener("gids:answered", (event) => {
    const { id, right } = /** @type {CustomEvent<{id: string, right: boolean}>} */ (event).detail;
    const question = document.getElementById(id);
    latest = id;
    if (kind === "beside" && question) queue.judge(signalsOf(question), right);
    arrange();
    for (const { lead } of shows.values()) lead();
  });
  started(place);
  started(progress);
  show();
  document.addEventListener("gids:cleared", show);
  addEventListener("pageshow", (event) => event.persisted && show());
})();
