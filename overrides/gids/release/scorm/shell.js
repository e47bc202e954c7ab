/* The page round the guide in a learning system. It keeps the one session while the learner walks through the pages in
   the frame: each page asks `gidsLms` of its parent for what was answered, and gives it back there. */

import { offerClosing, removeBar, say, sayEnd, warnBeforeClosing } from "./bar.js";
import { removeFrame, restFrame, showPage, watchFrame } from "./frame.js";
import { startAnswers } from "./interactions.js";
import { Keeper } from "./keeper.js";
import { watchOtherWindows } from "./other-windows.js";
import { openSession } from "./session.js";

const course = window.gidsCourse;
const start = document.body.getAttribute("data-gids-start") ?? "";

class Shell {
  hasEnded = false;
  isEnding = false;
  endWatch = () => {};

  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
    this.answers = startAnswers(session, course);
    this.keeper = new Keeper(session, course, this.answers.tell);
  }

  /** Takes the guide out of the hands of the learner; the session stays as it is. */
  stop() {
    this.hasEnded = true;
    this.keeper.stop();
    this.endWatch();
    delete window.gidsLms;
  }

  /** The page goes away: there is no time to ask whether the system is there. */
  leave() {
    if (this.hasEnded) return;
    this.keeper.tell();
    this.stop();
    this.session.finish();
  }

  /** @param {"closed" | "idle"} why @param {boolean} anyway whether it ends even if nothing is kept */
  async end(why, anyway) {
    if (this.hasEnded || this.isEnding) return;
    this.isEnding = true;
    if (why === "idle") removeFrame();
    else restFrame(true);
    const { canReport } = this.keeper;
    if (canReport) say("saving");
    const isKept = !canReport || (await this.keeper.report());
    this.isEnding = false;
    if (this.hasEnded) return;
    if (!isKept && !anyway) {
      // The bar says what to do. What there is stays: for the next report, or for a window with a new session.
      restFrame(false);
      return warnBeforeClosing();
    }
    this.stop();
    this.session.finish();
    removeFrame();
    sayEnd(this.keeper.ending, why);
    if (why === "closed") window.close(); // only where the system opened this window
  }

  /** What the pages in the frame find of their parent. */
  serve() {
    const { keeper, answers } = this;
    window.gidsLms = {
      address: course.address,
      hasTest: () => Boolean(keeper.state.test),
      load: () => keeper.load(),
      save: (text) => keeper.save(text),
      leave: (hidden) => {
        if (!hidden) return void this.end("idle", false);
        this.leave();
        removeBar(); // the frame stays: the page in it has emptied itself and leads away
      },
    };
    watchFrame({
      loaded: () => this.hasEnded || this.isEnding || keeper.report(),
      answered: ({ id }) => answers.answered(id, keeper.state),
      finished(result) {
        answers.finished(keeper.state);
        keeper.finish(result);
      },
    });
  }

  run() {
    const { keeper, session } = this;
    this.serve();
    keeper.report(); // "incomplete" from the start
    offerClosing(keeper.canReport, (anyway) => this.end("closed", anyway));
    document.addEventListener("visibilitychange", () => document.hidden && !this.hasEnded && !this.isEnding && keeper.report());
    addEventListener("pagehide", () => this.leave());
    addEventListener("pageshow", (event) => event.persisted && location.reload()); // its session is over
    const stop = () => {
      this.stop();
      removeFrame();
      say("other");
    };
    if (keeper.canReport) this.endWatch = watchOtherWindows(session.entry.learner, keeper, stop);
    const place = (keeper.isPassedBefore && document.body.getAttribute("data-gids-proof")) || keeper.place;
    const isKnown = course.pages.includes(place.replace(/#.*/, "")); // a page may have gone since
    showPage(isKnown ? place : start);
  }
}

const session = openSession(document.body.getAttribute("data-gids-scorm") === "2004" ? "2004" : "1.2");
if (session) {
  new Shell(session).run();
} else {
  watchFrame({ loaded: () => {}, answered: () => {}, finished: () => {} }); // for its links
  say("none");
  showPage(start);
}
