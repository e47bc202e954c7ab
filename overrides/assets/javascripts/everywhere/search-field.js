/* What a search field does before anything is found: it sends nothing, leads from the field to the first hit, and leaves
   nothing that was typed for the next person. */

/** @param {Element} place with the form @param {() => Promise<GidsSearch>} load @param {string} state
    @returns {() => void} what to do when somebody comes to the field */
export function searchField(place, load, state) {
  const form = /** @type {HTMLFormElement} */ (place.querySelector("form"));
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input[type=text]"));
  const clear = form.querySelector("[type=reset]");
  const changed = () => field.dispatchEvent(new Event("input"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = place.querySelector("[data-gids-results] a, [data-gids-signals] a");
    if (field.value.trim() && first instanceof HTMLElement) first.focus();
    else field.focus();
  });
  form.addEventListener("reset", () => {
    requestAnimationFrame(changed); // the field is empty after this
    field.focus();
  });
  field.addEventListener("input", () => clear?.toggleAttribute("hidden", !field.value.trim()));
  place.addEventListener("click", keepSignal);
  addEventListener("pagehide", () => {
    field.value = "";
    changed();
  });
  return () => {
    load().then(
      (search) => search.answerIn(place, state),
      () => {
        // a page that was open while the guide was updated asks for files of the version before
        const status = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
        const results = /** @type {HTMLElement} */ (place.querySelector("[data-gids-results]"));
        const root = document.body.dataset.gidsRoot;
        status.textContent = "Zoeken lukt nu niet. Misschien is er een nieuwe versie: herlaad de pagina.";
        results.innerHTML = `<p>Kijk bij <a href="${root}/signalen/index.html">alle signalen</a> of bij <a href="${root}/hulp/index.html">hulp en contact</a>.</p>`;
      },
    );
  };
}

/** Lets which signal it was go along in this tab alone: an address stays in the history of the browser.
    @param {Event} event */
function keepSignal(event) {
  const link = event.target instanceof Element ? event.target.closest("[data-gids-to-note]") : null;
  const { ctrlKey, shiftKey, metaKey } = /** @type {MouseEvent} */ (event);
  if (!link || ctrlKey || shiftKey || metaKey) return; // another tab would not have it
  try {
    sessionStorage.setItem("gids.signal", String(link.getAttribute("data-gids-to-note")));
  } catch {
    // storage is blocked: the note begins without it
  }
}
