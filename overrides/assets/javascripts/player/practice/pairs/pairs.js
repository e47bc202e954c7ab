/* The pairs of a page, whole. What gives them in an order of their own begins with this (ordered/). */

import { one } from "../../../everywhere/dom.js";
import { byId, partOf } from "../../page.js";
import { isDone } from "../../state.js";
import { Practice } from "../practice.js";
import { PairView, showDifference } from "./pair.js";

export class Pairs extends Practice {
  /** @param {HTMLElement} place holds what is asked @param {(seed: number) => void} [mix] orders it by chance */
  constructor(place, mix) {
    super(place, mix);
    const order = place.getAttribute("data-gids-items");
    for (const item of this.items) {
      const isWhole = item.kind === "pair" && order !== "mixed";
      const views = item.asks.map((id) => this.add(id, isWhole));
      if (isWhole) this.groups.set(item.id, new PairView(partOf(item), views, this, order === "beside"));
    }
  }

  /** @param {import("../../state.js").Item} item that is shown, or hidden */
  arrangeItem(item) {
    super.arrangeItem(item);
    if (item.kind !== "pair") return;
    const [part, now] = [partOf(item), this.now];
    for (const id of item.asks) byId(id).hidden = !now?.asks.includes(id);
    showDifference(part, now && !part.hidden && isDone(item, this.answers) ? this.askedWith(now.asks[0] ?? "").row.place : null);
  }
}

const place = one("[data-gids-pairs]");
if (place) new Pairs(place).run();
