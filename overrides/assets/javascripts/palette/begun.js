/* Who has begun a test, or made one, comes back to it. Until the scripts are there its page does not offer to start one:
   that button would go away, with the press that was meant for it. */
(() => {
  /** @returns {boolean} whether the learning system kept a test, or this tab did */
  function hasTest() {
    try {
      const lms = window.parent.gidsLms;
      return lms ? lms.hasTest() : (sessionStorage.getItem("gids.learning") || "").includes('"test":');
    } catch (_) {
      return false; // storage is blocked: nothing comes back
    }
  }

  document.documentElement.classList.toggle("gids-begun", hasTest());
})();
