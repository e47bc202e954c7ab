/* The pairs of a page: two scenes that differ in one thing that happens, shown whole, in two panels in step with one row
   below both. Those beside each other begin with this (beside/). */

import { all, element, one } from "../../everywhere/dom.js";
import { CheckRow, goTo, nameGroup } from "../controls.js";
import { Practice } from "./practice.js";

const NAMES = ["Ene keer", "Andere keer"];

/** Turns a choice into a tile: a drawing, what one does, and smaller why. @param {HTMLElement} option */
function asTile(option) {
  const text = one(".gids-option__text", option);
  const [does = "", why = ""] = (text.textContent ?? "").split(/(?<=\.) /);
  const isInnocent = option.closest("[data-gids-kind=innocent]") !== null;
  const isHelp = isInnocent === (option.getAttribute("data-right") === "yes");
  text.replaceChildren(element("span", "gids-option__name", does), " ", element("span", "gids-option__more", why));
  text.before(element("span", `gids-icon ${isHelp ? "gids-icon--room-service" : "gids-icon--pencil"}`));
}

class PairView {
  /** @param {HTMLElement} section @param {import("../question.js").QuestionView[]} views of its scenes
   * @param {import("../player.js").Player} around */
  constructor(section, views, around) {
    this.views = views;
    this.around = around;
    const copy = /** @type {HTMLElement} */ (one(".gids-question__check", section).cloneNode(true));
    one(".gids-linkbutton", copy).remove();
    this.row = new CheckRow(copy, section, () => around.press(this));
    this.row.missing = "Kies bij allebei.";
    this.foot = element("div", "gids-pair__foot", copy);
    section.append(this.foot);
    section.classList.toggle("gids-twins", section.closest("[data-gids-beside]") !== null);
    views.forEach((view, at) => {
      const { place } = view;
      view.strip = element("div", "gids-strip");
      view.field.after(view.strip);
      place.classList.add("gids-panel");
      const name = element("p", "gids-pair__name", NAMES[at] ?? "");
      name.id = `${place.id}-keer`; // of two groups each has its own name
      place.setAttribute("aria-labelledby", `${name.id} ${place.id}-vraag`);
      place.prepend(name);
      for (const option of all(".gids-option", place)) asTile(option);
    });
  }

  get lead() {
    return this.around.lead();
  }

  /** @param {boolean} isWhole whether both scenes are shown; one that comes back has its own button */
  show(isWhole) {
    this.foot.hidden = !isWhole;
    for (const { row } of this.views) row.place.hidden = isWhole;
    this.row.status.textContent = "";
    this.row.setRest(false);
    this.row.show(this.views.every(({ answer }) => answer.checked), this.lead?.words, true);
  }

  /** Both verdicts are heard at once, and what comes next is one step from there. */
  showVerdict() {
    const words = this.views.map(({ verdict }, at) => `${NAMES[at]}: ${verdict.getAttribute("aria-label")}`);
    nameGroup(this.foot, `${words.join(". ")}.`);
    this.foot.setAttribute("aria-describedby", this.views.map(({ verdict }) => verdict.getAttribute("aria-describedby")).join(" "));
    const [first] = this.views;
    if (first) goTo(this.foot, first.place);
  }
}

export class Pairs extends Practice {
  /** @param {GidsItem} item @param {import("../question.js").QuestionView[]} views of its questions */
  group(item, views) {
    if (item.kind === "pair") this.groups.set(item.id, new PairView(item.part, views, this));
  }
}

const place = one("[data-gids-practice]");
if (place) new Pairs(place).run();
