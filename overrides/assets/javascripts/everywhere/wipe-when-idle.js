/* Wipes the answers after fifteen minutes in which nobody touched the page: counter computers are shared. Times are
   compared, as timers stand still while a computer sleeps or a page is in the background. */

import { store } from "./store.js";

(() => {
  const LIMIT = 15 * 60 * 1000;
  const STEP = 5 * 1000; // no need to write with every key
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const notice = document.createElement("div");
  notice.className = "gids-notice";
  notice.setAttribute("role", "status");
  document.body.append(notice);

  function wipeWhenIdle() {
    clearTimeout(timer);
    if (store.isEmpty()) return;
    const left = store.read().used + LIMIT - Date.now();
    if (left > 0) {
      timer = setTimeout(wipeWhenIdle, left);
    } else {
      store.leave(false);
      notice.textContent = "Je deed 15 minuten niets. Daarom zijn je antwoorden gewist.";
    }
  }

  function stayAwake() {
    wipeWhenIdle(); // a computer that wakes up still shows the answers of the one before
    if (!store.isEmpty() && Date.now() - store.read().used > STEP) store.write({});
  }

  wipeWhenIdle();
  for (const action of ["pointerdown", "keydown", "scroll"]) addEventListener(action, stayAwake, { passive: true });
  for (const seen of ["pageshow", "focus"]) addEventListener(seen, wipeWhenIdle);
  document.addEventListener("visibilitychange", wipeWhenIdle);
  document.addEventListener("gids:stored", () => {
    notice.textContent = "";
    wipeWhenIdle();
  });
})();
