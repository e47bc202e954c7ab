/* The scenes of pairs one by one, mixed by chance: of a pair one, and its twin later. */

import { one } from "../../../everywhere/dom.js";
import { markOfSignal, store } from "../../../everywhere/store.js";
import { byId } from "../../page.js";
import { Practice } from "../practice.js";
import { mixedItems } from "./order.js";

class Mixed extends Practice {
  get ordered() {
    const { seed, weak = [] } = store.read();
    this.seed = seed; // written with the first answer: after wiping nothing is
    return mixedItems(super.ordered, seed, (signal) => weak.includes(markOfSignal(signal)), (id) => byId(id).getAttribute("data-gids-kind") !== "innocent");
  }
}

const practice = new Mixed(one("[data-gids-mixed]"), () => {});
for (const id of practice.items.flatMap(({ asks }) => asks)) practice.add(id);
practice.run();
