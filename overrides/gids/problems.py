"""What is wrong in something that an editor typed, said so that the editor can mend it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

FAULT = "fout"
INFORMATION = "info"


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake of an editor: where it stands, what is wrong and what mends it."""

    path: str
    """The file as the editor knows it, with forward slashes: `docs/leren/casussen.md`."""
    line: int
    """Counted from 1."""
    message: str
    """Whole Dutch sentences: what is wrong, then what to do."""
    rule: str
    """The heading of CONTRIBUTING.md that says more, without `#`."""
    level: str = FAULT
    """`fout` has to be mended before the site can be built; `info` is advice."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message} Zie CONTRIBUTING.md#{self.rule}"


def on_one_line(problem: Problem) -> Problem:
    """Return the problem with what it quotes on one line, and without what cannot be seen."""
    seen = "".join(character for character in problem.message if character.isprintable() or character.isspace())
    return replace(problem, message=" ".join(seen.split()))


def likely(name: str, known: Iterable[str]) -> str:
    """Return ` Bedoel je "…"?` with the known name most like `name`, or nothing when none is near."""
    near = nearest(name, known)
    return f' Bedoel je "{near}"?' if near else ""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name most like `name`, or nothing when none is near; of a path the last part is near too."""
    last = _last(name)
    near = (one for one in get_close_matches(name, list(known), cutoff=0.6) if get_close_matches(last, [_last(one)]))
    return next(near, "")


def _last(name: str) -> str:
    """Return the anchor of an address, else its file or folder: `melden` of `../handelen/melden.md`."""
    return re.split(r"[/#]", name.removesuffix(".md").removesuffix("/index"))[-1]


def enumerate_names(names: Sequence[str], last: str = "en") -> str:
    """Return `a, b en c`: the allowed names in a message, with the word `last` before the last one."""
    return f" {last} ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
