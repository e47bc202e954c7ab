/* What a learner answered, for as long as the tab lives, and the only place that knows where it is kept: in
   sessionStorage, or with the learning system in whose frame the guide stands (`gidsLms` of the page round it).
   Every page has it, as "Verberg" and fifteen idle minutes wipe it anywhere. On the document are told:
   `gids:stored` after each change, `gids:cleared`, and `gids:test-finished` {passed, right, of, needed}. */

import { attempt } from "./dom.js";

const KEY = "gids.learning";
const version = document.body.getAttribute("data-gids-version") ?? "";
const lms = attempt(() => window.parent.gidsLms);

/** A browser keeps whole pages for its Back button, with the storage of when they were left: Firefox would show the guide
 * after "Verberg", and the learning path without what was done since. A page with an open channel is dropped when a
 * message comes for it, and Back loads it anew. Where storage is blocked no page is kept that is old. */
const keptPages = attempt(() => new BroadcastChannel("gids.kept-pages"));

/** @type {string | null} what storage did not take, being blocked or full: it lives as long as the page */
let memory = null;

/** @param {string} text @param {number} size @returns {number} below the size, the same for the same text: what a code that
 * is written down can hold of a name */
export const markOf = (text, size) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65521, 7) % size;

/** @param {string} signal @returns {number} two may have the same */
export const markOfSignal = (signal) => markOf(signal, 18);

/** @returns {number} a new seed of chance: twelve bits, so that a pause can be written down */
export const newSeed = () => Math.ceil(Math.random() * 4095);

/** @param {any} answers @returns {GidsAnswers} without what is no answer */
const sound = (answers) => Object.fromEntries(Object.entries(answers ?? {}).filter(([, one]) => Array.isArray(one?.chosen)));

/** @param {string} text */
function keep(text) {
  memory = text;
  attempt(() => {
    if (lms) lms.save(text);
    else sessionStorage.setItem(KEY, text);
    memory = null; // what an earlier write could not keep is in it
  });
}

/** @param {string} event */
function tell(event) {
  keptPages?.postMessage("");
  document.dispatchEvent(new CustomEvent(event));
}

export const store = {
  version,
  /** Whether a learning system keeps what is answered: then nothing is lost when a session ends. */
  isInSystem: Boolean(lms),

  /** @returns {GidsState} a copy; change it with `write` */
  read() {
    const text = () => memory ?? lms?.load() ?? sessionStorage.getItem(KEY) ?? "";
    const found = attempt(() => JSON.parse(text())) ?? {}; // nothing was kept yet, or it is unreadable: begin anew
    const { used, seed, answers, test, passed, read, practice, weak, resumed } = found;
    const state = { version, used: Number(used) || 0, seed: Number(seed) || newSeed() };
    // An answer belongs to the text of its question and a proof to its own version, so both outlive a new version.
    const kept = { ...state, answers: sound(answers), ...(passed?.of && { passed }), ...(Array.isArray(read) && { read }) };
    if (found.version !== version) return kept;
    return {
      ...kept,
      ...(practice?.queue && { practice }),
      ...(Array.isArray(weak) && { weak }),
      ...(resumed > 0 && { resumed }),
      ...(test?.answers && { test: { ...test, answers: sound(test.answers) } }),
    };
  },

  /** @param {Partial<GidsState>} changes @returns {GidsState} what is kept now */
  write(changes) {
    const state = { ...this.read(), ...changes, used: Date.now() };
    keep(JSON.stringify(state));
    tell("gids:stored");
    return state;
  },

  /** @param {string} page of the path that was done to the end */
  noteRead(page) {
    const { read = [] } = this.read();
    if (!read.includes(page)) this.write({ read: [...read, page] });
  },

  /** Somebody is there. Nobody is told, as nothing changed that can be seen. */
  stayAwake() {
    keep(JSON.stringify({ ...this.read(), used: Date.now() }));
  },

  /** @returns {string} where others can open the guide; nothing where they cannot, as from a folder or, where the
   *   address of the guide is not known, from a learning system */
  address() {
    if (lms) return lms.address;
    const root = new URL(`${document.body.getAttribute("data-gids-root")}/`, location.href).href;
    return root.startsWith("http") ? root : "";
  },

  isEmpty() {
    const { version: _version, used: _used, seed: _seed, answers, ...others } = this.read();
    return !Object.keys(answers).length && !Object.keys(others).length;
  },

  clear() {
    keep(""); // what a system does not take, this page forgets all the same
    attempt(() => sessionStorage.removeItem(KEY));
    tell("gids:cleared");
  },

  /** Leaves nothing on this computer for the next person. A learning system keeps what it has: the session ends. */
  leave() {
    if (!lms) return this.clear();
    lms.leave(false);
    keptPages?.postMessage("");
  },
};
