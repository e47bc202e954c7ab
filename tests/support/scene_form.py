"""What the form of scenes gives away: rules of thumb, and a reader who counts words in other pairs."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, pairwise
from math import fsum, log, sqrt

from gids.content.model import Content
from gids.content.words import sentences_of, without_markup, words_in

LAST = 2
"""Sentences of a scene in which what is different mostly stands."""
ENOUGH = 6
"""Scenes with a word, before anything is said of it."""
UNEVEN = 0.2
"""How far from a half a word may stand on one side: 30 to 70 percent."""
NEGATIONS = {"niet", "geen", "niets", "niemand", "nooit", "zonder"}
FEAR = {
    "bang", "beeft", "fluistert", "huilt", "kijkt", "krimpt", "rood", "schrikt", "stil", "stopt", "trillen", "trilt",
    "zacht", "zachtjes", "zwijgt",
}  # fmt: skip
LAUGHTER = {"danst", "glimlacht", "grinnikt", "lachen", "lacht", "zingt", "zwaait"}
PAPERS = {
    "brief", "contract", "formulier", "handtekening", "huurcontract", "id-kaart", "kaart", "map", "papieren", "pas",
    "paspoort", "paspoorten", "rijbewijs",
}  # fmt: skip
DOES = {"leest", "noemt", "pakt", "spelt", "telt", "vertelt", "wijst", "zoekt"}


@dataclass(frozen=True)
class Score:
    """What somebody has right who follows one rule."""

    rule: str
    """The rule, in Dutch, after "wie"."""
    right: float
    """A share from 0 to 1."""
    limit: float

    @property
    def is_too_high(self) -> bool:
        """Whether the form gives too much away."""
        return self.right > self.limit


def limit_for(chance: float, count: int, least: float) -> float:
    """Return the share that a rule may have right: two standard errors above chance, and never less than `least`.

    Of few questions chance alone makes more right, so that little can be said of them.
    """
    return max(least, chance + 2 * sqrt(chance * (1 - chance) / max(1, count)))


@dataclass(frozen=True)
class Told:
    """A scene as somebody reads it who never saw its twin."""

    pair: str
    """The same for both scenes of a pair, and for no other."""
    text: str
    is_report: bool

    @cached_property
    def words(self) -> list[str]:
        """Its words, in small letters."""
        return words_in(self.text)

    @property
    def ending(self) -> list[str]:
        """The words of its last sentences."""
        return words_in(" ".join(sentences_of(self.text)[-LAST:]))


SCENE_RULES: Mapping[str, Callable[[Told, int], bool]] = {
    "meldt als een scène lang is": lambda scene, median: len(scene.words) > median,
    "meldt bij een ontkenning aan het eind": lambda scene, _: not NEGATIONS.isdisjoint(scene.ending),
    "meldt bij een woord dat bang klinkt": lambda scene, _: not FEAR.isdisjoint(scene.ending),
    "meldt als niemand lacht": lambda scene, _: LAUGHTER.isdisjoint(scene.words),
    "meldt als er aan het eind papieren zijn": lambda scene, _: not PAPERS.isdisjoint(scene.ending),
    "meldt als niemand aan het eind iets noemt, leest of zoekt": lambda scene, _: DOES.isdisjoint(scene.ending),
    "meldt als iemand aan het eind iets zegt": lambda scene, _: "“" in " ".join(sentences_of(scene.text)[-LAST:]),
    "meldt als er om uitleg wordt gegeven": lambda scene, _: not {"want", "omdat", "daarom"}.isdisjoint(scene.words),
}
"""Rules of thumb; doing the opposite is one too."""


def scenes_of(content: Content, only: str = "") -> tuple[Told, ...]:
    """Return the scenes of all pairs, or of the pairs of one page, those of a pair after each other."""
    return tuple(
        Told(f"{page.uri}#{pair.id}", without_markup(scene.scene), not scene.is_innocent)
        for page in content.pages.values()
        if only in ("", page.uri)
        for pair in content.pairs_of(page)
        for scene in pair.questions
    )


@cache
def scene_scores(scenes: tuple[Told, ...]) -> list[Score]:
    """Return how well each rule of thumb does on scenes, and a reader who learned words from the other pairs."""
    if not scenes:
        return []
    limit = limit_for(0.5, len(scenes), 0.62)
    median = sorted(len(scene.words) for scene in scenes)[len(scenes) // 2]
    scores = []
    for name, rule in SCENE_RULES.items():
        right = sum(rule(scene, median) == scene.is_report for scene in scenes) / len(scenes)
        said = name if right >= 0.5 else f"het omgekeerde doet van wie {name}"
        scores.append(Score(said, max(right, 1 - right), limit))
    for name, parts in (("woorden telt", single), ("paren van woorden telt", double)):
        guessed = guesses(scenes, parts)
        right = sum(one == scene.is_report for one, scene in zip(guessed, scenes, strict=True)) / len(scenes)
        scores.append(Score(f"in de andere scènes {name}", right, limit))
    return scores


def single(words: Sequence[str]) -> set[str]:
    """Return the words."""
    return set(words)


def double(words: Sequence[str]) -> set[str]:
    """Return the words, and each with the one after it."""
    return {*words, *(f"{one} {other}" for one, other in pairwise(words))}


def guesses(scenes: Sequence[Told], parts: Callable[[Sequence[str]], set[str]]) -> list[bool]:
    """Return what naive Bayes says of each scene that learned from all other pairs: whether it is one to report.

    What a scene has counts, and what it has not (Bernoulli), with one seen extra of everything (Laplace).
    """
    inside = [parts(scene.words) for scene in scenes]
    guessed = []
    for scene, own in zip(scenes, inside, strict=True):
        others = [(one.is_report, found) for one, found in zip(scenes, inside, strict=True) if one.pair != scene.pair]
        told = []
        report, help_ = (Counter(chain(*(found for side, found in others if side is want))) for want in (True, False))
        for part in {*report, *help_}:
            right, wrong = report[part], help_[part]
            if part not in own:
                right, wrong = len(others) // 2 - right, len(others) // 2 - wrong
            told.append(log((right + 1) / (wrong + 1)))
        guessed.append(fsum(told) > 0)
    return guessed


def telling_words(scenes: Sequence[Told]) -> list[str]:
    """Return the words of at least so many scenes that stand on one side more often than chance would have it."""
    every = Counter(word for scene in scenes for word in set(scene.words))
    report = Counter(word for scene in scenes if scene.is_report for word in set(scene.words))
    often = [(word, count) for word, count in sorted(every.items()) if count >= ENOUGH]
    return [word for word, count in often if abs(report[word] / count - 0.5) > max(UNEVEN, 1 / sqrt(count))]
