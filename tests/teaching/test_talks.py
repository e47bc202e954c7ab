"""A talk is learnt by what somebody does, and not by what a reply looks like: all ways are walked."""

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise

import pytest

from gids.content.items import Reply, Turn
from gids.content.model import Content
from gids.content.talk import Talk, person_of
from support.scripts import call_script

POLITE = re.compile(
    r"\b(?:alstublieft|graag|dank|fijn|mocht|zou|sorry|wilt|wil|vervelend|goed|even|rustig|samen|helpen|goedemorgen|"
    r"helaas|misschien|neem)\b",
    re.IGNORECASE,
)
JUDGED = re.compile(r"\b(?:bang|durfde|dwingt|gedwongen|afgepakt|expres|alsof|mocht|verdacht|slachtoffer)\b")
DECIDED = {
    "vraagt-de-persoon": 2, "apart": 2, "tolk": 2, "begeleider-blijft": 1, "noemt-hulp": 2, "belooft-niets": 2,
    "noteert": 2, "meldt": 2,
}  # fmt: skip
"""Each act of the leaflet's order, and in how many turns of the four talks it can be chosen or not, at the least."""
Look = Callable[[Reply], float]
LOOKS: dict[str, Look] = {
    "the first": lambda reply: -reply.line,
    "the last": lambda reply: reply.line,
    "the longest": lambda reply: len(reply.text),
    "the shortest": lambda reply: -len(reply.text),
    "a question": lambda reply: "?" in reply.text,
    "no question": lambda reply: "?" not in reply.text,
    "the most polite words": lambda reply: len(POLITE.findall(reply.text)),
    "the fewest polite words": lambda reply: -len(POLITE.findall(reply.text)),
}


@pytest.fixture(scope="module")
def talks(content: Content) -> dict[str, Talk]:
    """The talks by who somebody talks with."""
    pages = [content.pages[uri] for uri in content.talks_from(content.pages["leren/gesprek.md"])]
    return {person_of(content.settings[page.uri].title): content.talks[page.uri] for page in pages}


def ways(talk: Talk) -> list[tuple[Turn, ...]]:
    return list(talk.ways)


def furthest(talk: Talk) -> str:
    return next(turn.id for turn in talk.turns if turn.is_end)


def chance(talk: Talk, choose: Callable[[Turn], list[Reply]], end: str) -> float:
    """Return how often somebody comes to this end who takes one of the chosen replies in each turn."""

    @cache
    def of(name: str) -> float:
        turn = talk.by_id[name]
        replies = choose(turn)
        return float(name == end) if turn.is_end else sum(of(reply.to) for reply in replies) / len(replies)

    return of(talk.turns[0].id)


def by_look(look: Look) -> Callable[[Turn], list[Reply]]:
    return lambda turn: [one for one in turn.replies if look(one) == max(map(look, turn.replies))]


def test_four_talks_of_four_to_eight_turns_three_of_them_to_report(talks: dict[str, Talk]) -> None:
    assert list(talks) == ["Daan", "mevrouw Ilieva", "Lisa", "mevrouw Smit"]
    for person, talk in talks.items():
        assert {len(way) - 1 for way in ways(talk)} <= set(range(4, 9)), person
        assert all(way[-1].is_end for way in ways(talk))
        assert {len(turn.replies) for turn in talk.turns} == {0, 3}
        ends = {turn.heading.value("einde") for turn in talk.turns if turn.is_end}
        assert ends == ({"niets"} if person == "mevrouw Smit" else {"verder", "gemeld", "laat"})


def test_each_act_of_the_leaflet_is_decided_in_more_than_one_turn(talks: dict[str, Talk]) -> None:
    decided = {
        person: [{act for reply in turn.replies for act in reply.acts} for turn in talk.turns]
        for person, talk in talks.items()
    }
    every = [acts for turns in decided.values() for acts in turns]
    assert {
        act: sum(act in acts for acts in every) for act in DECIDED if sum(act in a for a in every) < DECIDED[act]
    } == {}
    assert all(any("apart" in acts for acts in decided[person]) for person in ("Daan", "mevrouw Ilieva"))
    assert sum("tolk" in acts for acts in decided["mevrouw Ilieva"]) >= 2
    for person in ("Daan", "mevrouw Ilieva", "Lisa"):
        assert any("noteert" in acts and "meldt" not in acts for acts in decided[person])


@pytest.mark.parametrize("look", LOOKS)
def test_who_chooses_by_what_a_reply_looks_like_comes_furthest_in_one_of_four_at_most(
    talks: dict[str, Talk], look: str
) -> None:
    chances = {person: chance(talk, by_look(LOOKS[look]), furthest(talk)) for person, talk in talks.items()}
    assert sum(value >= 0.5 for value in chances.values()) <= 1, chances


def test_who_carries_apart_over_to_a_child_does_not_come_furthest(talks: dict[str, Talk]) -> None:
    talk = talks["Lisa"]

    def apart(turn: Turn) -> list[Reply]:
        acting = [reply for reply in turn.replies if reply.acts]
        return [reply for reply in acting if "apart" in reply.acts] or acting

    def other(turn: Turn) -> list[Reply]:
        return [reply for reply in turn.replies if set(reply.acts) - {"apart"}]

    assert chance(talk, apart, furthest(talk)) == 0
    assert chance(talk, other, furthest(talk)) == 1


def test_what_a_note_may_say_was_seen_or_heard_on_every_way(content: Content, talks: dict[str, Talk]) -> None:
    noted = 0
    for uri in content.talks_from(content.pages["leren/gesprek.md"]):
        page, talk = content.pages[uri], content.talks[uri]
        notes = (question for question in content.questions_of(page) if question.has_several)
        for option in (option.text for note in notes for option in note.right):
            assert not JUDGED.search(option), option
            core = {word[:4] for word in re.findall(r"\w{4,}", option.casefold())} - {"zei"}
            seen = {
                t.id
                for t in talk.turns
                if len(core & {w[:4] for w in re.findall(r"\w{4,}", t.stage.casefold())}) >= 0.6 * len(core)
            }
            assert all(any(turn.id in seen for turn in way) for way in ways(talk)), option
            noted += 1
    assert noted == 18


def test_where_it_changed_is_the_last_turn_from_which_the_furthest_end_could_be_reached(talks: dict[str, Talk]) -> None:
    for talk in talks.values():
        graph = {turn.id: [reply.to for reply in turn.replies] for turn in talk.turns}
        ends, start = [turn.id for turn in talk.turns if turn.is_end], talk.turns[0].id
        every = [[turn.id for turn in way] for way in ways(talk)]
        walked = [[graph[turn].index(after) for turn, after in pairwise(way)] for way in every]
        assert call_script("turnsOf", [[graph, start, way] for way in walked]) == every
        changes = call_script("changesOf", [[graph, ends, start, way] for way in walked])
        best = {turn for way in every if way[-1] == ends[0] for turn in way}
        for shown, changed in zip(every, changes, strict=True):
            lost = next((place for place, name in enumerate(shown) if name not in best), None)
            assert bool(changed) == (shown[-1] != ends[0])
            if lost is not None:
                assert changed[0] == lost - 1
