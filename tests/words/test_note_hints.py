"""A tip comes at an opinion and seldom at a fact: measured on forty sentences of each, in the guide's own words."""

from pathlib import Path

import yaml

from gids.facts.reading import read_facts
from support.building import ROOT
from support.scripts import call_script

SENTENCES = yaml.safe_load(Path(__file__).with_name("note_sentences.yml").read_text(encoding="utf-8"))


def test_forty_opinions_and_forty_facts_are_told_apart() -> None:
    facts, _ = read_facts(ROOT / "docs" / "_gegevens")
    assert facts
    kinds = [{"words": list(kind.woorden), "tip": kind.tip} for kind in facts.oordeelwoorden.values()]
    seen = {}
    for name, sentences in SENTENCES.items():
        assert len(sentences) == 40, name
        found = call_script("opinionsIn", [[sentence, kinds] for sentence in sentences])
        seen[name] = [sentence for sentence, tips in zip(sentences, found, strict=True) if tips]
    assert len(seen["opinions"]) >= 34, set(SENTENCES["opinions"]) - set(seen["opinions"])
    assert len(seen["facts"]) <= 4, seen["facts"]
    longest = max((f"“{word}”: {kind.tip}" for kind in facts.oordeelwoorden.values() for word in kind.woorden), key=len)
    assert len(longest) <= 80, longest  # two lines on a telephone


def test_each_kind_of_opinion_gives_one_tip() -> None:
    kinds = [{"words": ["bang", "angst"], "tip": "A"}, {"words": ["raar"], "tip": "B"}]
    (found,) = call_script("opinionsIn", [["Bang, en weer bang, vol angst. Heel raar.", kinds]])
    assert found == [{"word": "Bang", "tip": "A"}, {"word": "raar", "tip": "B"}]
