/* The scenes of pairs one by one, mixed by chance: of a pair one, and its twin later. */

import { one } from "../../../everywhere/dom.js";
import { markOfSignal, store } from "../../../everywhere/store.js";
import { byId } from "../../page.js";
import { sceneOf } from "../../state.js";
import { Practice } from "../practice.js";
import { mixed } from "./order.js";

class Mixed extends Practice {
  first() {
    const { seed, weak = [] } = store.read();
    this.seed = seed; // written with the first answer: after wiping nothing is
    const items = super.first();
    const pairs = items.filter(({ kind }) => kind === "pair");
    const missed = pairs.filter(({ signals }) => signals.some((signal) => weak.includes(markOfSignal(signal)))); // come first
    const scenes = mixed(pairs.map(({ id }) => id), seed, missed.map(({ id }) => id)).flatMap(({ pair, isReport }) => {
      const item = pairs.find(({ id }) => id === pair);
      const scene = item?.asks.find((id) => isReport === (byId(id).getAttribute("data-gids-kind") !== "innocent"));
      return item && scene ? [sceneOf(item, scene, "Scène")] : [];
    });
    return [...scenes, ...items.filter((item) => !pairs.includes(item))];
  }
}

new Mixed(one("[data-gids-mixed]"), () => {}).run();
