/* Keeps the guide hidden when somebody presses Back after "Verberg". Runs before anything is drawn, so that no page
   of the guide flashes by. Opening the guide on purpose, by a link or the address, shows it again. */
(() => {
  const HIDDEN = "gids.hidden";

  /** @returns {string | null} the neutral page, when the guide was hidden in this tab */
  function hiddenTo() {
    try {
      return sessionStorage.getItem(HIDDEN);
    } catch (blocked) {
      return null;
    }
  }

  function stayHidden() {
    const to = hiddenTo();
    if (!to) return;
    document.documentElement.classList.add("gids-hidden");
    location.replace(to);
  }

  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (navigation && navigation.type === "back_forward") stayHidden();
  else if (hiddenTo()) sessionStorage.removeItem(HIDDEN);
  addEventListener("pageshow", (event) => event.persisted && stayHidden()); // the browser kept the whole page
})();
