/* The pairs of a page: two scenes that differ in one thing that happens, shown whole, in two panels in step with one row
   below both. Those beside each other begin with this (beside/). */

import { all, element, one } from "../../everywhere/dom.js";
import { CheckRow, goTo, nameGroup } from "../controls.js";
import { Practice } from "./practice.js";

const NAMES = ["Ene keer", "Andere keer"];

export class Pairs extends Practice {
  /** @param {GidsItem} item @param {import("../question.js").QuestionView[]} views of its questions */
  group({ id, kind, part }, views) {
    if (kind !== "pair") return;
    const copy = /** @type {HTMLElement} */ (one(".gids-question__check", part).cloneNode(true));
    one(".gids-linkbutton", copy).remove();
    const row = new CheckRow(copy, part, () => this.press(group));
    row.missing = "Kies bij allebei.";
    const foot = element("div", "gids-pair__foot", copy);
    part.append(foot);
    part.classList.toggle("gids-twins", part.closest("[data-gids-beside]") !== null);
    views.forEach((view, at) => {
      const { place } = view;
      view.strip = element("div", "gids-strip");
      view.field.after(view.strip);
      place.classList.add("gids-panel");
      const name = element("p", "gids-pair__name", NAMES[at] ?? "");
      name.id = `${place.id}-keer`; // of two groups each has its own name
      place.setAttribute("aria-labelledby", `${name.id} ${place.id}-vraag`);
      place.prepend(name);
      for (const text of all(".gids-option__text", place)) { // a tile: a drawing, what one does, and smaller why
        const [does = "", why = ""] = (text.textContent ?? "").split(/(?<=\.) /);
        const isHelp = (place.dataset.gidsKind === "innocent") === (text.closest("[data-right=yes]") !== null);
        text.replaceChildren(element("span", "gids-option__name", does), " ", element("span", "gids-option__more", why));
        text.before(element("span", `gids-icon ${isHelp ? "gids-icon--room-service" : "gids-icon--pencil"}`));
      }
    });
    /** @type {GidsGroup} */
    const group = {
      views,
      row,
      lead: () => this.lead(),
      show: (isWhole) => {
        foot.hidden = !isWhole;
        for (const view of views) view.row.place.hidden = isWhole; // a scene that comes back has its own button
        row.status.textContent = "";
        row.setRest(false);
        row.show(views.every(({ answer }) => answer.checked), this.lead()?.words, true);
      },
      showVerdict: () => {
        // Both verdicts are heard at once, and what comes next is one step from there.
        const words = views.map(({ verdict }, at) => `${NAMES[at]}: ${verdict.getAttribute("aria-label")}`);
        nameGroup(foot, `${words.join(". ")}.`);
        foot.setAttribute("aria-describedby", views.map(({ verdict }) => verdict.getAttribute("aria-describedby")).join(" "));
        goTo(foot, one("[data-gids-scene]", part));
      },
    };
    this.groups.set(id, group);
  }
}

const place = one("[data-gids-practice]");
if (place) new Pairs(place).run();
