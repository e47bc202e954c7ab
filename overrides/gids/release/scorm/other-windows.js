/* A learner who opens the guide twice has two windows with a session each, and a learning system keeps what it was told
   last. So only the newest counts: the one before hands over what it has, and says nothing more to the system. */

/** @typedef {{best: import("./session.js").ResultKept | null, state: string}} Handover */

/** @param {string} learner no other one, who logs in later at this computer, gets anything
 * @param {import("./keeper.js").Keeper} keeper hands over, and takes @param {() => void} stop where a newer one was opened
 * @returns {() => void} ends the watch */
export function watchOtherWindows(learner, keeper, stop) {
  const channel = new BroadcastChannel(`gids ${learner} ${location.pathname}`); // nor does another site, or another package
  const opened = Date.now() + Math.random(); // of two that open at once, one is the newest
  channel.addEventListener("message", ({ data }) => {
    if (data.given) return keeper.take(data.given);
    if (data.opened < opened) return;
    channel.postMessage({ given: { best: keeper.best, state: keeper.text } });
    channel.close();
    stop();
  });
  channel.postMessage({ opened });
  return () => channel.close();
}
