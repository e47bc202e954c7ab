/* The bar above the guide: whether results are kept, and the button that closes. It never says that something is kept
   which is not. */

const CALM = {
  kept: "Je leersysteem bewaart je resultaten.",
  again: "Je leersysteem bewaart je resultaten weer.",
  here: "Je had de gids al open. Alleen dit venster telt nu.",
  changed: "De vragen zijn veranderd sinds je vorige bezoek. Je begint opnieuw met je antwoorden.",
  changedPassed: "De vragen zijn veranderd sinds je vorige bezoek. Je uitslag is bewaard, je antwoorden niet.",
  saving: "Een moment: je resultaten worden opgeslagen.",
};
const WARNINGS = {
  none: "Let op: je resultaten worden niet bewaard, want je leersysteem antwoordt niet. De gids werkt wel.",
  silent: "Let op: je leersysteem is niet te bereiken. Nu wordt niets bewaard. Laat dit venster open: de gids probeert het opnieuw.",
  refused: "Let op: je leersysteem bewaart je resultaten nu niet. Blijft dat zo? Log opnieuw in in een ander tabblad en open daar de gids.",
  away: "Let op: dit is niet de gids. Misschien ben je uitgelogd. Log opnieuw in in een ander tabblad en open daar de gids.",
  unsure: "Let op: je leersysteem bewaart weer, maar je uitslag misschien niet. Open de gids daar nog een keer, dan komt die er ook in.",
  looking: "Je kijkt alleen: er wordt niets bewaard. Wil je dat wel? Begin in je leersysteem een nieuwe poging.",
  lookingChanged: "De vragen zijn veranderd sinds je vorige bezoek. Je uitslag is bewaard. Je kijkt nu alleen: er wordt niets bewaard.",
  other: "Je opende de gids nog een keer. Ga daar verder: alleen het nieuwste venster telt. Dit venster kun je sluiten.",
};
const ENDINGS = {
  kept: "Je resultaten zijn bewaard.",
  looking: "De gids is gesloten.",
  unsure: "Je leersysteem heeft je uitslag misschien niet bewaard. Open de gids daar nog een keer.",
  lost: "Je leersysteem heeft je laatste resultaten niet bewaard.",
};
const SAVE = "Opslaan en sluiten";
const ANYWAY = "Sluiten zonder bewaren";

export const bar = /** @type {HTMLElement} */ (document.querySelector("[data-gids-bar]"));
const message = /** @type {HTMLElement} */ (bar.querySelector("[role=status]"));
const button = /** @type {HTMLButtonElement} */ (bar.querySelector("button"));

/** @param {string} text @param {boolean} warns */
function show(text, warns) {
  if (message.textContent !== text) message.textContent = text; // else a screen reader would say it again
  bar.classList.toggle("gids-shell__bar--warning", warns);
}

/** @param {keyof typeof CALM | keyof typeof WARNINGS} words */
export function say(words) {
  show({ ...CALM, ...WARNINGS }[words], words in WARNINGS);
  if ((words === "again" || words === "unsure") && button.textContent === ANYWAY) button.textContent = SAVE;
}

/** @param {keyof typeof ENDINGS} ending @param {"closed" | "idle"} why */
export function sayEnd(ending, why) {
  // A frame of the system does not close by itself; a system that cut the tie with its window gave that no bars of a browser.
  const isWindow = window.parent === window || window.top?.opener || !window.toolbar.visible;
  const next = isWindow ? "Je kunt dit venster sluiten." : "Je kunt terug naar je leersysteem.";
  button.hidden = true;
  button.blur();
  show(`${why === "idle" ? "Je deed 15 minuten niets. " : ""}${ENDINGS[ending]} ${next}`, ending === "lost" || ending === "unsure");
}

/** @param {boolean} canReport @param {(anyway: boolean) => void} close `anyway`: even if nothing is kept */
export function offerClosing(canReport, close) {
  button.textContent = canReport ? SAVE : "Sluiten";
  button.hidden = false;
  button.addEventListener("click", () => close(button.textContent !== SAVE));
}

/** What is not kept can still be handed over to another window, as long as this one stays. */
export const warnBeforeClosing = () => void (button.textContent = ANYWAY);
