/* The page round the guide in a learning system. It keeps the one session while the learner walks through the pages in
   the frame: each page asks `gidsLms` of its parent for what was answered, and gives it back there. */

import { offerClosing, removeBar, say, sayEnd, warnBeforeClosing } from "./bar.js";
import { removeFrame, restFrame, showPage, watchFrame } from "./frame.js";
import { startAnswers } from "./interactions.js";
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
  const answers = startAnswers(session.calls, version, course);
  const keeper = startKeeping(session, course, answers.tell);
  let ended = false;
  let endWatch = () => {};

  /** Takes the guide out of the hands of the learner; the session stays as it is. */
  function stop() {
    ended = true;
    keeper.stop();
    endWatch();
    delete window.gidsLms;
  }

  /** The page goes away: there is no time to ask whether the system is there. */
  function leave() {
    if (ended) return;
    keeper.tell();
    stop();
    session.finish();
  }

  let isEnding = false;
  /** @param {"closed" | "idle"} why @param {boolean} anyway whether it ends even if nothing is kept */
  async function end(why, anyway) {
    if (ended || isEnding) return;
    isEnding = true;
    if (why === "idle") removeFrame();
    else restFrame(true);
    if (canReport) say("saving");
    const isKept = !canReport || (await keeper.report());
    isEnding = false;
    if (ended) return;
    if (!isKept && !anyway) {
      // The bar says what to do. What there is stays: for the next report, or for a window with a new session.
      restFrame(false);
      return warnBeforeClosing();
    }
    stop();
    session.finish();
    removeFrame();
    sayEnd(keeper.ending(), why);
    if (why === "closed") window.close(); // only where the system opened this window
  }

  window.gidsLms = {
    address: course.address,
    hasTest: () => Boolean(keeper.state().test),
    load: keeper.load,
    save: keeper.save,
    leave(hidden) {
      if (!hidden) return void end("idle", false);
      leave();
      removeBar(); // the frame stays: the page in it has emptied itself and leads away
    },
  };
  watchFrame({
    loaded: () => ended || isEnding || keeper.report(),
    answered: ({ id }) => answers.answered(id, keeper.state()),
    finished(result) {
      answers.finished(keeper.state());
      keeper.finish(result);
    },
  });
  keeper.report(); // "incomplete" from the start
  offerClosing(canReport, (anyway) => end("closed", anyway));
  document.addEventListener("visibilitychange", () => document.hidden && !ended && !isEnding && keeper.report());
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => event.persisted && location.reload()); // its session is over
  if (canReport) {
    endWatch = watchOtherWindows(session.entry.learner, {
      give: keeper.give,
      take: keeper.take,
      stop() {
        stop();
        removeFrame();
        say("other");
      },
    });
  }
  begin((keeper.isPassedBefore && document.body.getAttribute("data-gids-proof")) || keeper.place());
}

const session = openSession(version);
if (session) {
  run(session);
} else {
  watchFrame({ loaded: () => {}, answered: () => {}, finished: () => {} }); // for its links
  say("none");
  begin("");
}
