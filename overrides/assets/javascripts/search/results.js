/* Shows in the search dialog what was found: links with a piece of the text, in which the words that were found stand out. */

import { forms, split } from "./dutch.js";
import { everyPlace } from "./places.js";

(() => {
  const EXCERPT = 170; // characters
  const BEFORE = 50;
  const MOST = 12;
  const dialog = document.getElementById("gids-search");
  const field = dialog?.querySelector("[data-gids-search-text]");
  const status = dialog?.querySelector("[role=status]");
  const list = dialog?.querySelector("ol");
  const elsewhere = dialog?.querySelector("[data-gids-search-elsewhere]");
  if (!(field instanceof HTMLInputElement) || !status || !list || !(elsewhere instanceof HTMLElement)) return;
  const root = document.body.dataset.gidsRoot || ".";

  /** @template {keyof HTMLElementTagNameMap} Name
      @param {Name} name @param {string} className @param {(Node | string)[]} content */
  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  /** @param {string} text @param {string[]} terms @returns {(Node | string)[]} */
  function marked(text, terms) {
    return text
      .split(/([\p{L}\p{N}]+)/u)
      .map((piece, index) => (index % 2 && isFound(piece, terms) ? element("mark", "", piece) : piece));
  }

  /** @param {string} word @param {string[]} terms */
  const isFound = (word, terms) => forms(word).some((form) => terms.includes(form));

  /** The piece of a text around the first word that was found. @param {string} text @param {string[]} terms */
  function excerpt(text, terms) {
    const first = split(text).find((word) => isFound(word, terms));
    const at = first ? text.indexOf(first) : 0;
    const start = at > EXCERPT - BEFORE ? text.indexOf(" ", at - BEFORE) + 1 : 0;
    const end = start + EXCERPT < text.length ? text.lastIndexOf(" ", start + EXCERPT) : text.length;
    return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
  }

  const show = () => {
    const query = field.value.trim();
    const found = query ? everyPlace(query).slice(0, MOST) : [];
    list.replaceChildren(
      ...found.map((place) => {
        const link = element("a", "gids-search__link", element("span", "", ...marked(place.title, place.terms)));
        link.href = `${root}/${place.address}`;
        if (place.page !== place.title) link.prepend(element("span", "gids-search__page", place.page), " ");
        const text = place.signal ? place.text.slice(0, place.text.indexOf(". ") + 1) : "";
        const piece = excerpt(place.text, place.terms);
        return element("li", "gids-search__result", link, element("p", "gids-search__text", ...marked(text || piece, place.terms)));
      }),
    );
    elsewhere.hidden = !query || found.length > 0;
    status.textContent = query ? (found.length ? `${found.length} gevonden` : "Niets gevonden.") : "";
  };

  field.addEventListener("input", show);
  field.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.focus();
  });
  show();
})();
