"""Reads a token file of a municipality, of whatever kind, with the style sheets that it imports."""

from pathlib import Path

from gids.facts.text_file import read_text
from gids.huisstijl.tokens import RULE, TokenSet
from gids.huisstijl.tokens_css import imports_of, read_css
from gids.huisstijl.tokens_json import read_json
from gids.problems import Problem


def read_token_file(path: Path, shown_as: str) -> TokenSet:
    """Return the tokens of a file and of what it imports.

    `shown_as` is the file as an editor knows it. An import is looked for where it says, else beside the file: a
    package is often handed over as loose files. It never leads out of the folder.
    """
    return _read(path, path.parent.resolve(), shown_as.removesuffix(path.name), ())


def _read(path: Path, folder: Path, shown_folder: str, above: tuple[Path, ...]) -> TokenSet:
    shown_as = f"{shown_folder}{path.resolve().relative_to(folder).as_posix()}"
    file = read_text(path)
    if file.mistakes:
        return TokenSet(problems=[Problem(shown_as, line, message, RULE) for line, message in file.mistakes])
    if path.suffix.lower() == ".json":
        return read_json(file.text, shown_as)
    tokens = TokenSet()
    for wanted in imports_of(file.text):
        source = _beside(path.parent, wanted.address, folder)
        if source is None:
            message = (
                f'dit bestand haalt kleuren uit "{wanted.address}", en dat bestand is er niet. '
                f'Zet het naast "{path.name}", of zet achter "tokens" de naam van het bestand met de kleuren.'
            )
            tokens.missing.append(Problem(shown_as, wanted.line, message, RULE))
        elif source not in above:
            tokens.add(_read(source, folder, shown_folder, (*above, path.resolve())), is_dark=wanted.is_dark)
    tokens.add(read_css(file.text, shown_as))
    return tokens


def _beside(parent: Path, address: str, folder: Path) -> Path | None:
    """Return the style sheet of an import, or None where it is not there."""
    places = (parent / address, parent / Path(address).name)
    return next(
        (place.resolve() for place in places if place.is_file() and place.resolve().is_relative_to(folder)), None
    )
