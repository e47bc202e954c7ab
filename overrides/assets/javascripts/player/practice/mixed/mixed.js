/* The scenes of pairs one by one, mixed by chance: of a pair one, and its twin later. */

import { one } from "../../../everywhere/dom.js";
import { markOfSignal, store } from "../../../everywhere/store.js";
import { byId } from "../../page.js";
import { Practice } from "../practice.js";
import { mixedItems } from "./order.js";

class Mixed extends Practice {
  first() {
    const { seed, weak = [] } = store.read();
    this.seed = seed; // written with the first answer: after wiping nothing is
    const isWeak = (/** @type {string} */ signal) => weak.includes(markOfSignal(signal));
    return mixedItems(super.first(), seed, isWeak, (id) => byId(id).getAttribute("data-gids-kind") !== "innocent");
  }
}

new Mixed(one("[data-gids-mixed]"), () => {}).run();
