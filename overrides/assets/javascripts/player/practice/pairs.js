/* The pairs of a page, whole. Those beside each other begin with this (beside/). */

import { one } from "../../everywhere/dom.js";
import { partOf } from "../page.js";
import { Practice } from "./practice.js";
import { PairView } from "./pair.js";

export class Pairs extends Practice {
  /** @param {import("./practice.js").Item} item @param {import("../question.js").QuestionView[]} views of its questions */
  group(item, views) {
    if (item.kind === "pair") this.groups.set(item.id, new PairView(partOf(item), views, this));
  }
}

const place = one("[data-gids-practice]");
if (place) new Pairs(place).run();
