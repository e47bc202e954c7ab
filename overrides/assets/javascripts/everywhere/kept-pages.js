/* A browser keeps whole pages for its Back button, with the storage of when they were left: Firefox would show the guide
   after "Verberg", and the learning path without what was done since. A page with an open channel is dropped when a
   message comes for it, and Back loads it anew. */

const NAME = "gids.kept-pages";

/** @type {BroadcastChannel | null} */
let channel = null;
try {
  channel = new BroadcastChannel(NAME);
} catch {
  // storage is blocked: then a kept page has none that is old
}

/** Has the browser drop every page of the guide that it keeps for its Back button; this page stays. */
export function dropKeptPages() {
  channel?.postMessage("");
}
