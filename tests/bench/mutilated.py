"""Whatever an editor or a program does to a file: 20,000 new examples, and how many were answered in sentences.

What is found is printed as small as it gets, to become a case of tests/messages.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

from support import mutilated

EACH = 5000


def run(told: Callable[..., list[str]], examples: SearchStrategy[Any]) -> tuple[int, str]:
    """Return how many examples were tried, and the smallest one that was not answered in sentences."""
    tried = 0

    @settings(
        max_examples=EACH // 50 if told is mutilated.told_of_build else EACH,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(examples)
    def answers(example: Any) -> None:
        nonlocal tried
        tried += 1
        with TemporaryDirectory() as folder:
            assert told(Path(folder), *(example if isinstance(example, tuple) else (example,))) == []

    try:
        answers()
    except Exception as error:  # whatever it is, it is what was looked for
        notes = "\n".join(getattr(error, "__notes__", []))
        return tried, f"{type(error).__name__}: {error}\n{notes}"
    return tried, ""


if __name__ == "__main__":
    kinds: dict[str, tuple[Callable[..., list[str]], SearchStrategy[Any]]] = {
        "pages": (mutilated.told_of_page, mutilated.pages),
        "data files": (mutilated.told_of_data, mutilated.data_files),
        "municipality folders": (mutilated.told_of_folder, mutilated.folders),
        "token files": (mutilated.told_of_tokens, mutilated.token_files),
        "whole sites": (mutilated.told_of_build, mutilated.builds),
    }
    found = []
    sys.stdout.write("\nMutilated files\n| kind | tried | seconds | found |\n| --- | --- | --- | --- |\n")
    for kind in sys.argv[1:] or kinds:
        begin = time.monotonic()
        tried, mistake = run(*kinds[kind])
        seconds = time.monotonic() - begin
        sys.stdout.write(f"| {kind} | {tried} | {seconds:.0f} | {'a mistake' if mistake else 'nothing'} |\n")
        sys.stdout.flush()
        found += [mistake] if mistake else []
    sys.exit("\n".join(found) or 0)
