/* Loads what is needed only after a click. */

import { element } from "./dom.js";

/** @type {Map<string, Promise<void>>} */
const loading = new Map();

/** @param {string} address below the root of the site, or seen from the page
 * @returns {Promise<void>} fails on a page that was open while the guide was updated: its files are gone */
export function load(address) {
  const known = loading.get(address) ?? new Promise((resolve, reject) => {
    const script = element("script", "");
    const onerror = () => {
      script.remove();
      loading.delete(address); // the next time is another try
      reject(new Error(address));
    };
    Object.assign(script, { src: address, async: false, onload: resolve, onerror }); // in the order in which they are added
    document.head.append(script);
  });
  loading.set(address, known);
  return known;
}

/** @param {Element} button @returns {Promise<GidsPause>} */
export async function loadPause(button) {
  await load(`${document.body.getAttribute("data-gids-root")}/${button.getAttribute("data-gids-pause")}`);
  return window.gids.pause;
}
