/* The stories of a page, one after the other. */

import { one } from "../../../everywhere/dom.js";
import { scoreScenes } from "../../marking.js";
import { partOf } from "../../page.js";
import { Practice } from "../practice.js";
import { StoryView } from "./view.js";

class Stories extends Practice {
  /** @type {Map<string, StoryView>} by their ids */
  stories = new Map();

  /** @param {import("../../state.js").Item} item */
  addItem(item) {
    super.addItem(item);
    const views = item.asks.flatMap((id) => this.views.get(id) ?? []);
    if (item.kind === "story") this.stories.set(item.id, new StoryView(partOf(item), views));
  }

  show() {
    super.show();
    for (const story of this.stories.values()) story.show();
  }

  /** @param {string} id */
  lead(id) {
    const story = [...this.stories.values()].find(({ views }) => views.some(({ place }) => place.id === id));
    return story?.lead(id) ?? super.lead(id);
  }

  get ending() {
    return { ...super.ending, score: scoreScenes([], this.answers), questions: [] };
  }

  /** @param {import("../../state.js").Item} item */
  arrangeItem(item) {
    if (item.kind === "story") partOf(item).hidden = item !== this.now;
    else super.arrangeItem(item);
  }
}

const practice = new Stories(one("[data-gids-story]"));
for (const item of practice.items) practice.addItem(item);
practice.run();
