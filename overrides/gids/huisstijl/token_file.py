"""Reads a token file of a municipality, of whatever kind, with the style sheets that it imports."""

from pathlib import Path

from gids.facts.text_file import read_text
from gids.huisstijl.tokens import RULE, TokenSet
from gids.huisstijl.tokens_css import imports_of, read_css
from gids.huisstijl.tokens_json import read_json
from gids.problems import Problem


def read_token_file(path: Path, shown_as: str) -> tuple[TokenSet, list[Problem], list[Problem]]:
    """Return the tokens of a file and of what it imports, what is wrong, and each import that is not there.

    `shown_as` is the file as an editor knows it. An import is looked for where it says, else beside the file: a
    package is often handed over as loose files. It never leads out of the folder.
    """
    return _read(path, path.parent.resolve(), shown_as.removesuffix(path.name), ())


def _read(
    path: Path, folder: Path, shown_folder: str, above: tuple[Path, ...]
) -> tuple[TokenSet, list[Problem], list[Problem]]:
    shown_as = f"{shown_folder}{path.resolve().relative_to(folder).as_posix()}"
    file = read_text(path)
    if file.mistakes:
        return TokenSet(), [Problem(shown_as, line, message, RULE) for line, message in file.mistakes], []
    if path.suffix.lower() == ".json":
        return *read_json(file.text, shown_as), []
    tokens, missing = TokenSet(), []
    problems: list[Problem] = []
    for wanted in imports_of(file.text):
        found = _beside(path.parent, wanted.address, folder)
        if found is None:
            message = (
                f'dit bestand haalt kleuren uit "{wanted.address}", en dat bestand is er niet. '
                f'Zet het naast "{path.name}", of zet achter "tokens" de naam van het bestand met de kleuren.'
            )
            missing.append(Problem(shown_as, wanted.line, message, RULE))
        elif found not in above:
            other, wrong, gone = _read(found, folder, shown_folder, (*above, path.resolve()))
            (tokens.dark if wanted.is_dark else tokens.light).update(other.light)
            tokens.dark.update(other.dark)
            problems += wrong
            missing += gone
    own, wrong = read_css(file.text, shown_as)
    tokens.light.update(own.light)
    tokens.dark.update(own.dark)
    return tokens, [*problems, *wrong], missing


def _beside(parent: Path, address: str, folder: Path) -> Path | None:
    """Return the style sheet of an import, or None where it is not there."""
    places = (parent / address, parent / Path(address).name)
    return next(
        (place.resolve() for place in places if place.is_file() and place.resolve().is_relative_to(folder)), None
    )
