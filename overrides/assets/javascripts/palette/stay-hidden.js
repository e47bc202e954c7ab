/* Keeps the guide hidden when somebody presses Back after "Verberg". Runs before anything is drawn, so that no page
   of the guide flashes by. Opening the guide on purpose, by a link or the address, shows it again. */

import { attempt } from "./attempt.js";

const HIDDEN = "gids.hidden";

function stayHidden() {
  const to = attempt(() => sessionStorage.getItem(HIDDEN)); // the neutral page, when the guide was hidden in this tab
  if (!to) return;
  document.documentElement.classList.add("gids-hidden");
  location.replace(to);
}

const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
if (navigation && navigation.type === "back_forward") stayHidden();
else attempt(() => sessionStorage.removeItem(HIDDEN));
addEventListener("pageshow", (event) => event.persisted && stayHidden()); // the browser kept the whole page
