/* The page round the guide in a learning system. It keeps the one session while the learner walks through the pages in
   the frame: each page asks `gidsLms` of its parent for what was answered, and gives it back there. */

import { offerClosing, removeBar, say, sayEnd } from "./bar.js";
import { removeFrame, showPage, watchFrame } from "./frame.js";
import { reportAnswer } from "./interactions.js";
import { startKeeping } from "./keeper.js";
import { watchOtherWindows } from "./other-windows.js";
import { openSession } from "./session.js";

const course = window.gidsCourse;
const version = document.body.getAttribute("data-gids-scorm") === "2004" ? "2004" : "1.2";

/** @param {string} place where the learner was; a page may have gone since */
function begin(place) {
  const isKnown = course.pages.includes(place.replace(/#.*/, ""));
  showPage(isKnown ? place : document.body.getAttribute("data-gids-start") ?? "");
}

/** @param {import("./session.js").Session} session */
function run(session) {
  const { canReport } = session.entry;
  const keeper = startKeeping(session, course);
  /** The questions that were told one by one since the last test. @type {Set<string>} */
  const told = new Set();
  let ended = false;
  let endWatch = () => {};

  /** Takes the guide out of the hands of the learner; the session stays as it is. */
  function stop() {
    ended = true;
    keeper.stop();
    endWatch();
    delete window.gidsLms;
  }

  /** @param {"closed" | "idle" | "hidden"} why */
  function end(why) {
    if (ended) return;
    keeper.report();
    stop();
    session.finish();
    if (why === "hidden") return removeBar(); // the frame stays: the page in it has emptied itself and leads away
    removeFrame();
    sayEnd(keeper.ending(), why);
    if (why === "closed") window.close(); // only where the system opened this window
  }

  /** @param {string} id @param {string[]} chosen */
  function tellAnswer(id, chosen) {
    const asked = course.interactions[id];
    if (canReport && asked) reportAnswer(session.calls, version, id, asked, chosen);
  }

  window.gidsLms = {
    address: course.address,
    hasTest: () => Boolean(keeper.state().test),
    load: keeper.load,
    save: keeper.save,
    leave: (hidden) => end(hidden ? "hidden" : "idle"),
  };
  watchFrame({
    loaded: () => !ended && keeper.report(),
    answered({ id }) {
      const { answers, test } = keeper.state();
      tellAnswer(id, (test?.answers[id] ?? answers?.[id])?.chosen ?? []);
      told.add(id);
    },
    finished(result) {
      for (const [id, { chosen }] of Object.entries(keeper.state().test?.answers ?? {})) {
        if (!told.has(id)) tellAnswer(id, chosen);
      }
      told.clear();
      keeper.finish(result);
    },
  });
  keeper.report(); // "incomplete" from the start
  offerClosing(canReport, () => end("closed"));
  document.addEventListener("visibilitychange", () => document.hidden && !ended && keeper.report());
  addEventListener("pagehide", () => {
    if (ended) return;
    keeper.report();
    stop();
    session.finish();
  });
  addEventListener("pageshow", (event) => event.persisted && location.reload()); // its session is over
  if (canReport) {
    endWatch = watchOtherWindows({
      give: keeper.give,
      take: keeper.take,
      stop() {
        stop();
        removeFrame();
        say("other");
      },
    });
  }
  begin(keeper.place());
}

const session = openSession(version);
if (session) {
  run(session);
} else {
  watchFrame({ loaded: () => {}, answered: () => {}, finished: () => {} }); // for its links
  say("none");
  begin("");
}
