/* Where storage is blocked nothing can be remembered of "Verberg", and Back would show the page before. So a page of the
   guide takes the place of the one before it in the history of the tab, and "Verberg" takes the place of the last. */

import { attempt } from "./attempt.js";

/** @param {MouseEvent} event */
function replacePage(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return;
  const root = new URL(`${document.body.getAttribute("data-gids-root")}/`, location.href).href;
  const page = link.href.replace(/#.*/, "");
  const isElsewhere = link.target || link.hasAttribute("download") || !page.startsWith(root) || !/(\.html|\/)$/.test(page);
  if (isElsewhere || page === location.href.replace(/#.*/, "")) return;
  event.preventDefault();
  location.replace(link.href);
}

if (!attempt(() => sessionStorage)) addEventListener("click", replacePage);
