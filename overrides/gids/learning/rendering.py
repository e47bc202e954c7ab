"""The markup of a question, and of the pair or story that it belongs to."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from posixpath import dirname, relpath

from gids.content.asked import NO_SIGNAL
from gids.content.blocks import Blocks
from gids.content.pairs import Pair, Scene, find_pairs
from gids.content.passages import read_passages
from gids.content.questions import Option, Question
from gids.content.sentences import sentences_of
from gids.content.stories import Story, find_stories

Line = tuple[str, Option | None]
"""A sentence of a story as HTML, with the option that it is."""
_PARAGRAPH = re.compile(r"</?p>")
_TICKED = "\N{NULL}"


@dataclass(frozen=True)
class Asking:
    """What a page asks: its questions, and which of them belong together."""

    questions: tuple[Question, ...]
    pairs: tuple[Pair, ...]
    stories: tuple[Story, ...]

    @property
    def lone(self) -> int:
        """How many questions belong to no pair and no story."""
        return len(self.questions) - 2 * len(self.pairs) - 3 * len(self.stories)

    def scene_of(self, question: Question) -> Scene | None:
        """Return the question as half a pair."""
        scenes = (scene for pair in self.pairs for scene in pair.scenes)
        return next((scene for scene in scenes if scene.question.id == question.id), None)

    def lines_of(self, question: Question) -> list[Line]:
        """Return the sentences of the story in which this question is answered; of any other question none."""
        return next((story_lines(story) for story in self.stories if story.signals.id == question.id), [])


def read_asking(html: str, questions: Sequence[Question], page: str, signals: Collection[str]) -> Asking:
    """Return what a page asks; in its HTML the questions are places. `page` is its address, `signals` all their ids."""
    passages = read_passages(html, questions)
    return Asking(tuple(questions), find_pairs(passages, page, signals), find_stories(passages, page))


def rendered(question: Question, asking: Asking, blocks: Blocks, shuffle: bool) -> str:
    """Return the markup of a question of a page."""
    scene, lines = asking.scene_of(question), asking.lines_of(question)
    ticked = [option for _, option in lines if option]
    options = [*ticked, *(option for option in question.options if option not in ticked)]
    return blocks.render(
        "question.html",
        question=question,
        scene=scene.marked_html() if scene else question.scene,
        signals=signal_links(scene.signals, question.page, blocks) if scene else [],
        lines=lines,
        answers=[(word_for(question, option), option) for option in options],
        no_signal=NO_SIGNAL,
        shuffle=shuffle,
    )


def story_lines(story: Story) -> list[Line]:
    """Return the text of a story as one sentence a line, those that can be ticked with their option."""
    options: Mapping[str, Option] = {option.id: option for option in story.sentences}
    text = story.with_choices(lambda option: f"{_TICKED}{option.id}{_TICKED}")
    lines: list[Line] = []
    for piece in (piece for paragraph in _PARAGRAPH.split(text) for piece in paragraph.split(_TICKED)):
        option = options.get(piece)
        lines += [(option.html, option)] if option else [(sentence, None) for sentence in sentences_of(piece)]
    return lines


def word_for(question: Question, option: Option) -> str:
    """Return the verdict on an option as the answer key says it: a report too many is never wrong."""
    if question.is_about_signals and option.text != NO_SIGNAL:
        return "Signaal" if option.right else "Geen signaal"
    if option.right:
        return "Juist"
    return "Niet nodig, mag altijd" if question.kind == "innocent" else "Onjuist"


def signal_links(names: Sequence[str], page: str, blocks: Blocks) -> list[tuple[str, str, str]]:
    """Return address, name and id of signals, seen from the page with address `page`."""
    signals = blocks.facts.signalen
    return [
        (
            f"{relpath(f'signalen/{next(iter(signals[name].tekst))}.html', dirname(page) or '.')}#{name}",
            signals[name].kort,
            name,
        )
        for name in names
    ]
