/* Offers a pause, and to go on with its code; where a learning system keeps the place there is no need. */

import { one, started } from "./dom.js";
import { loadPause } from "./load.js";
import { store } from "./store.js";

const button = one("[data-gids-pause]");
const form = one("[data-gids-resume]");

/** @param {Element} place says what came of it @param {() => Promise<string | void>} act */
async function say(place, act) {
  const said = await act().catch(() => "Dat lukt nu niet. Misschien is er een nieuwe versie: herlaad de pagina.");
  one("[aria-live]", place).textContent = said ?? "";
}

if (button && store.isInSystem) button.remove();
else if (button) {
  button.addEventListener("click", () => say(/** @type {Element} */ (button.parentElement), async () => (await loadPause(button)).pause(button)));
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    say(form, async () => {
      const field = /** @type {HTMLInputElement} */ (one("input", form));
      const why = (await loadPause(button)).resume(field.value);
      if (why) return why;
      location.replace(location.pathname); // from its top, where the path says how far one is; a reload stays below
    });
  });
  if (form) started(form);
}
