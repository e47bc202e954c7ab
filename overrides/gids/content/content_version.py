"""Which content a learner answered: saved answers belong to one version of it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import astuple

from gids.content.questions import Question
from gids.facts.entries import Signal
from gids.facts.model import Facts


def content_version(facts: Facts, questions: Iterable[Question]) -> str:
    """Return a short hash that changes when a question or signal changes.

    It is made of values alone, so that a class or a field may be renamed without dropping anybody's answers.
    """
    signals = [_values(signal) for signal in facts.signalen.values()]
    parts = [*signals, *sorted(map(_values, questions))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:10]


def _values(record: Signal | Question) -> str:
    return json.dumps(astuple(record), ensure_ascii=False)
