/* The frame with the guide: which page is in it, what is done there, and where its links lead. */

/**
 * @typedef {{passed: boolean, right: number, of: number, minimum: number}} Finished  `minimum`: the percentage to pass
 * @typedef {{loaded: () => void, answered: (answer: {id: string}) => void, finished: (result: Finished) => void}}
 *   FrameListener
 */

const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
const root = new URL("gids/", location.href).href;

/** @param {FrameListener} listener is told of every page that is no empty one */
export function watchFrame(listener) {
  frame.addEventListener("load", () => {
    const page = documentIn();
    if (pageInFrame() !== null) {
      page?.addEventListener("gids:answered", (event) => listener.answered(detail(event)));
      page?.addEventListener("gids:test-finished", (event) => listener.finished(detail(event)));
      page?.addEventListener("click", openBeside, true);
    }
    if (!isEmpty(page)) listener.loaded();
  });
}

/** @returns {string | null} the address below the root of the guide; null where the page is none of the guide's */
export function pageInFrame() {
  const page = documentIn();
  const href = page?.location.href ?? "";
  return page?.body?.hasAttribute("data-gids-version") && href.startsWith(root) ? href.slice(root.length) : null;
}

/** @returns {boolean} whether something else took the place of the guide, as the login of a system that ended the session */
export const isElsewhere = () => frame.isConnected && pageInFrame() === null && !isComing(documentIn());

/** @param {Document | null} page @returns {boolean} whether it cannot be told yet what it is */
const isComing = (page) => isEmpty(page) || page?.readyState === "loading";

/** @param {Document | null} page @returns {boolean} whether nothing was opened yet */
const isEmpty = (page) => page?.location.href === "about:blank";

/** @param {string} page */
export const showPage = (page) => void (frame.src = root + page);

export const removeFrame = () => frame.remove();

/** @param {boolean} rests whether nothing can be done in it for a moment; what is in it stays */
export const restFrame = (rests) => void (frame.hidden = rests);

/** @returns {Document | null} nothing where a page of another site is in it */
function documentIn() {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** @param {Event} event @returns {any} */
const detail = (event) => /** @type {CustomEvent} */ (event).detail;

/** Another site refuses to be shown in a frame, or would take the place of the guide; so does a PDF.
 * @param {Event} event a click */
function openBeside({ target }) {
  const link = /** @type {Element} */ (target).closest?.("a");
  if (!link || !/^https?:/.test(link.protocol)) return;
  if (link.host !== location.host || link.pathname.endsWith(".pdf")) link.target = "_blank";
}
