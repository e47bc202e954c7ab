"use strict";
/* The page round the guide in a learning system. It keeps the one session while the learner walks through the pages in
   the frame: each page asks `gidsLms` of its parent for what was answered, and gives it back there. */
(() => {
  const WORDS = {
    kept: "Je leersysteem bewaart je resultaten.",
    none: "Let op: je resultaten worden niet bewaard, want je leersysteem antwoordt niet. De gids werkt wel.",
    refused: "Let op: je leersysteem bewaart je resultaten nu niet. De gids werkt wel.",
    looking: "Je bekijkt de gids. Je resultaten worden nu niet bewaard.",
    closed: "Je resultaten zijn bewaard. Je kunt dit venster sluiten.",
    lost: "Je leersysteem heeft je laatste resultaten niet bewaard. Je kunt dit venster sluiten.",
    idle: "Je deed 15 minuten niets. Je resultaten staan in je leersysteem. Open de gids daar opnieuw.",
  };
  const course = window.gidsCourse;
  const version = document.body.getAttribute("data-gids-scorm") === "2004" ? "2004" : "1.2";
  const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
  const bar = /** @type {HTMLElement} */ (document.querySelector("[data-gids-bar]"));
  const message = /** @type {HTMLElement} */ (bar.querySelector("[role=status]"));
  const closeButton = /** @type {HTMLButtonElement} */ (bar.querySelector("button"));
  const root = new URL("gids/", location.href).href;

  const session = gidsOpenSession(version);
  const entry = session?.entry;
  let best = entry?.best ?? null;
  let completed = entry?.completed ?? false;
  let ended = false;
  let place = entry?.location ?? "";
  let state = JSON.stringify({ ...gidsUnpackState(course, entry?.suspendData ?? ""), version: course.content, used: Date.now() });

  /** @param {keyof typeof WORDS} words */
  function say(words) {
    if (message.textContent !== WORDS[words]) message.textContent = WORDS[words];
    bar.classList.toggle("gids-shell__bar--warning", words !== "kept" && words !== "closed");
  }

  /** @returns {boolean} whether the system took it */
  function report() {
    if (!session || ended) return false;
    const href = frame.contentDocument?.location.href ?? "";
    if (href.startsWith(root)) place = href.slice(root.length).slice(0, 255);
    const suspendData = gidsPackState(course, JSON.parse(state || "{}"));
    const taken = session.report({ best, completed, location: place, suspendData });
    say(!entry?.canReport ? "looking" : taken ? "kept" : "refused");
    return taken;
  }

  function finish() {
    ended = true;
    session?.finish();
  }

  /** @param {"closed" | "idle" | "hidden"} why */
  function end(why) {
    const taken = report();
    finish();
    closeButton.hidden = true;
    delete window.gidsLms;
    state = "";
    if (why === "hidden") {
      bar.remove();
      document.title = "Laden";
      return; // the frame stays: the page in it has emptied itself and still has to lead away
    }
    frame.remove();
    say(taken ? why : "lost");
    closeButton.blur();
    if (why === "closed") window.close(); // only where the system opened this window
  }

  /** @param {Event} event `gids:test-finished` */
  function finishTest(event) {
    const { passed, right, of } = /** @type {CustomEvent<{passed: boolean, right: number, of: number}>} */ (event).detail;
    const result = { passed, score: Math.floor((right * 100) / of) };
    completed = true;
    // What was passed outdoes any higher score with which somebody did not pass.
    if (!best || Number(passed) - Number(best.passed) > 0 || (passed === best.passed && result.score > best.score)) best = result;
    report();
  }

  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    if (!page?.location.href.startsWith(root)) return;
    page.addEventListener("gids:test-finished", finishTest);
    for (const link of page.querySelectorAll("a")) {
      // Another site refuses to be shown in a frame, or would take the place of the guide.
      if (/^https?:/.test(link.protocol) && link.host !== location.host) link.target = "_blank";
    }
    report();
  });

  if (session) {
    window.gidsLms = {
      load: () => state,
      save: (text) => void (state = text),
      leave: (hidden) => end(hidden ? "hidden" : "idle"),
    };
    report(); // "incomplete" from the start
    closeButton.hidden = false;
    closeButton.addEventListener("click", () => end("closed"));
    document.addEventListener("visibilitychange", () => document.hidden && report());
    addEventListener("pagehide", () => {
      report();
      finish();
    });
    addEventListener("pageshow", (event) => event.persisted && location.reload()); // its session is over
  } else {
    say("none");
  }
  const known = course.pages.includes(place.replace(/#.*/, ""));
  frame.src = root + (known ? place : document.body.getAttribute("data-gids-start"));
})();
