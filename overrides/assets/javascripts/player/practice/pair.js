/* Two scenes that differ in one thing that happens. What differs is shown when both were judged, never before. */

import { all, element, one } from "../../everywhere/dom.js";
import { CheckRow, goTo } from "../controls.js";
import { changedIn } from "../page.js";
import { nameGroup } from "../question.js";

const NAMES = ["Ene keer", "Andere keer"];

/** Marks what differs and says it once more in words, or takes that away.
 * @param {Element} section @param {Element | null} before what these words stand before; null while not both were judged */
export function showDifference(section, before) {
  section.toggleAttribute("data-compared", before !== null);
  for (const told of all(".gids-different", section)) told.remove();
  if (!before) return;
  const scenes = all("[data-gids-scene]", section);
  const away = scenes.filter(({ hidden }) => hidden); // of one that stands alone only its twin has to be told
  const rows = (away.length ? away : scenes).flatMap((scene) => [
    element("dt", "", scene.getAttribute("data-gids-kind") === "innocent" ? "Gewoon helpen" : "Helpen, daarna noteren en melden"),
    element("dd", "", changedIn(scene)),
  ]);
  const title = element("p", "gids-different__title", "Dit was anders");
  before.before(element("div", "gids-different", title, element("dl", "gids-different__list", ...rows)));
}

/** Turns a choice into a tile: a drawing, what one does, and smaller why. @param {HTMLElement} option */
function asTile(option) {
  const text = one(".gids-option__text", option);
  const [does = "", why = ""] = (text.textContent ?? "").split(/(?<=\.) /);
  const isInnocent = option.closest("[data-gids-kind=innocent]") !== null;
  const isHelp = isInnocent === (option.getAttribute("data-right") === "yes");
  text.replaceChildren(element("span", "gids-option__name", does), " ", element("span", "gids-option__more", why));
  text.before(element("span", `gids-icon ${isHelp ? "gids-icon--room-service" : "gids-icon--pencil"}`));
}

/** A pair that is shown whole: two panels in step, and one row below both. */
export class PairView {
  /** @param {HTMLElement} section @param {import("../question.js").QuestionView[]} views of its scenes
   * @param {import("../question.js").Around} around @param {boolean} isBeside */
  constructor(section, views, around, isBeside) {
    this.views = views;
    this.around = around;
    const copy = /** @type {HTMLElement} */ (one(".gids-question__check", section).cloneNode(true));
    one(".gids-linkbutton", copy).remove();
    this.row = new CheckRow(copy, section, () => this.press());
    this.foot = element("div", "gids-pair__foot", copy);
    section.append(this.foot);
    section.classList.toggle("gids-twins", isBeside);
    views.forEach(({ place }, at) => {
      place.classList.add("gids-panel");
      const name = element("p", "gids-pair__name", NAMES[at] ?? "");
      name.id = `${place.id}-keer`; // of two groups each has its own name
      place.setAttribute("aria-labelledby", `${name.id} ${place.id}-vraag`);
      place.prepend(name);
      for (const option of all(".gids-option", place)) asTile(option);
    });
  }

  get ids() {
    return this.views.map(({ place }) => place.id);
  }

  get isChecked() {
    return this.views.every(({ answer }) => answer.checked);
  }

  press() {
    const [id = ""] = this.ids;
    if (this.isChecked) this.around.lead(id)?.go();
    else this.around.check(id);
  }

  askForChoice() {
    this.row.status.textContent = "Kies bij allebei.";
  }

  /** @param {boolean} isWhole whether both scenes are shown */
  show(isWhole) {
    this.foot.hidden = !isWhole;
    this.row.status.textContent = "";
    this.row.setRest(false);
    this.row.show(this.isChecked, this.around.lead(this.ids[0] ?? "")?.words, true);
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
