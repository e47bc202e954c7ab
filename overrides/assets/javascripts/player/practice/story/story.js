/* The stories of a page, one after the other, with two running totals. */

import { one } from "../../../everywhere/dom.js";
import { goTo } from "../../controls.js";
import { inTwoFigures, scoreScenes } from "../../marking.js";
import { partOf } from "../../page.js";
import { Practice } from "../practice.js";
import { StoryView } from "./view.js";

class Stories extends Practice {
  /** @type {StoryView[]} */
  stories = [];

  /** @param {import("../../state.js").Item} item */
  addItem(item) {
    super.addItem(item);
    const views = item.asks.flatMap((id) => this.views.get(id) ?? []);
    if (item.kind === "story") this.stories.push(new StoryView(partOf(item), views));
  }

  /** @param {string} id */
  hasButton(id) {
    return super.hasButton(id) && this.stories.every((story) => story.hasButton(id));
  }

  begin() {
    for (const story of this.stories) story.isPointing = false;
    super.begin();
  }

  /** @param {string} id */
  check(id) {
    const [told, judged] = [this.stories.find((story) => story.told.place.id === id), this.stories.find((story) => story.judged.place.id === id)];
    if (judged) judged.point();
    else if (told) this.judge([id, told.judged.place.id], told);
    else super.check(id);
  }

  /** @param {string} id */
  lead(id) {
    const story = this.stories.find(({ told }) => told.place.id === id);
    return story ? { words: "Verder: en nu?", go: () => goTo(story.then.place, story.then.place) } : super.lead(id);
  }

  get score() {
    const judged = this.stories.map((story) => story.judged.question);
    return scoreScenes(judged.filter(({ id }) => this.answers[id]?.checked), this.answers);
  }

  get words() {
    return super.words + (this.score.of && this.now ? `. ${inTwoFigures(this.score)}` : "");
  }

  get ending() {
    return { ...super.ending, score: this.score, questions: [] };
  }

  arrange() {
    super.arrange();
    for (const story of this.stories) story.arrange();
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
