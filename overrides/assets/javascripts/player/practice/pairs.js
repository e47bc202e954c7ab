/* The pairs of a page, whole. Those beside each other begin with this (beside/). */

import { one } from "../../everywhere/dom.js";
import { partOf } from "../page.js";
import { Practice } from "./practice.js";
import { PairView } from "./pair.js";

export class Pairs extends Practice {
  /** @param {HTMLElement} place holds what is asked @param {(seed: number) => void} [mix] orders it by chance */
  constructor(place, mix) {
    super(place, mix);
    for (const item of this.items) {
      const views = item.asks.map((id) => this.add(id, item.kind === "pair"));
      if (item.kind === "pair") this.groups.set(item.id, new PairView(partOf(item), views, this, mix !== undefined));
    }
  }
}

const place = one("[data-gids-practice]");
if (place) new Pairs(place).run();
