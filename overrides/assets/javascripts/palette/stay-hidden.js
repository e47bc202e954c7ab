/* Keeps the guide hidden when somebody presses Back after "Verberg". Runs before anything is drawn, so that no page
   of the guide flashes by. Opening the guide on purpose, by a link or the address, shows it again.
   Where storage is blocked nothing can be remembered of "Verberg". There a page of the guide takes the place of the one
   before it in the history of the tab, and "Verberg" takes the place of the last. */

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

if (!attempt(() => sessionStorage)) addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return;
  const root = new URL(`${document.body.getAttribute("data-gids-root")}/`, location.href).href;
  const page = link.href.replace(/#.*/, "");
  const isElsewhere = link.target || link.hasAttribute("download") || !page.startsWith(root) || !/(\.html|\/)$/.test(page);
  if (isElsewhere || page === location.href.replace(/#.*/, "")) return;
  event.preventDefault();
  location.replace(link.href);
});
