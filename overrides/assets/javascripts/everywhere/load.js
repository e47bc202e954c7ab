/* Loads what is needed only after a click. */

import { element } from "./dom.js";

export const SEARCH_FAILED = "Zoeken lukt nu niet. Misschien is er een nieuwe versie: herlaad de pagina.";

/** @type {Map<string, Promise<void>>} */
const loading = new Map();

/** @param {string} address of a script or a style sheet, seen from the page
 * @returns {Promise<void>} fails on a page that was open while the guide was updated: its files are gone */
export function load(address) {
  const known = loading.get(address) ?? new Promise((resolve, reject) => {
    const isStyle = address.endsWith(".css");
    const made = element(isStyle ? "link" : "script", "");
    const onerror = () => {
      made.remove();
      let isNeeded = false; // by what was asked for after it; the next time is another try
      for (const other of loading.keys()) if ((isNeeded ||= other === address)) loading.delete(other);
      reject(new Error(address));
    };
    Object.assign(made, isStyle ? { rel: "stylesheet", href: address } : { src: address, async: false }); // in the order in which they are added
    Object.assign(made, { onload: resolve, onerror });
    document.head.append(made);
  });
  loading.set(address, known);
  return known;
}

/** @param {Element} button @returns {Promise<GidsPause>} */
export async function loadPause(button) {
  await load(`${document.body.getAttribute("data-gids-root")}/${button.getAttribute("data-gids-pause")}`);
  return window.gids.pause;
}
