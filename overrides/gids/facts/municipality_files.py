"""The files that a municipality brings beside gemeente.yml: logo, icon, design tokens, fonts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gids.facts.pictures import picture_size
from gids.facts.yaml_text import Mapping, Scalar
from gids.problems import Problem, enumerate_names, likely

_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif")
_TOKENS = (".css", ".json")
_FONTS = (".woff2", ".woff", ".ttf", ".otf")
_ENDINGS = {
    "logo": _PICTURES,
    "favicon": (".svg", ".png", ".ico"),
    "tokens": _TOKENS,
    "tokens_donker": _TOKENS,
    "lettertype_normaal": _FONTS,
    "lettertype_vet": _FONTS,
}
LARGEST = 300_000
"""Bytes of a file that every page brings."""


_SMALLER = ("Verklein het, of sla het op als SVG.", "Gebruik een woff2 met alleen de tekens van het Latijnse schrift.")


@dataclass(frozen=True)
class MunicipalityFolder:
    """Where gemeente.yml and the files beside it stand."""

    path: Path
    shown_as: str
    """The folder as an editor knows it: `docs/_gegevens`."""


def municipality_folder(data: MunicipalityFolder, elsewhere: str | None) -> MunicipalityFolder:
    """Return where gemeente.yml stands: the guide's own folder of data, or the one that GEMEENTE names."""
    return MunicipalityFolder(Path(elsewhere), Path(elsewhere).as_posix()) if elsewhere else data


def check_files(node: Mapping, folder: MunicipalityFolder, rule: str) -> list[Problem]:
    """Return a problem for each file that gemeente.yml names and that is not there, or that cannot be such a file."""
    return [
        Problem(f"{folder.shown_as}/gemeente.yml", entry.line, message, rule)
        for name, entry in _named_files(node)
        if (message := _mistake(name, entry.value.strip(), folder.path))
    ]


def check_huisstijl(node: Mapping, folder: MunicipalityFolder, rule: str) -> list[Problem]:
    """Return a problem where gemeente.yml chooses two ways at once, or half of one."""
    huisstijl = node.entries.get("huisstijl")
    if not isinstance(huisstijl, Mapping):
        return []
    filled = {name for name, entry in huisstijl.entries.items() if isinstance(entry, Scalar) and entry.value.strip()}
    lacks = {"accent": "primair", "tokens_donker": "tokens", "lettertype_vet": "lettertype_normaal"}
    found = [
        (name, f'bij "{name}" hoort ook "{other}". Vul dat in, of haal "{name}" weg.')
        for name, other in lacks.items()
        if name in filled and other not in filled
    ]
    if {"primair", "tokens"} <= filled:
        found.append(("tokens", 'kies "primair" of "tokens", niet allebei. Haal een van de twee weg.'))
    path = f"{folder.shown_as}/gemeente.yml"
    return [Problem(path, huisstijl.key_lines[name], message, rule) for name, message in found]


def _named_files(node: Mapping) -> Iterator[tuple[str, Scalar]]:
    for name, entry in node.entries.items():
        if isinstance(entry, Mapping):
            yield from _named_files(entry)
        elif name in _ENDINGS and isinstance(entry, Scalar) and entry.value.strip():
            yield name, entry


def _mistake(name: str, value: str, folder: Path) -> str:
    endings = _ENDINGS[name]
    file = folder / value
    if not file.resolve().is_relative_to(folder.resolve()):
        return f'"{value}" staat buiten de map van gemeente.yml. Zet het bestand in die map en typ alleen de naam.'
    if not file.is_file():
        near = likely(value, (path.name for path in folder.iterdir())) if folder.is_dir() else ""
        return f'het bestand "{value}" bij "{name}" bestaat niet.{near or " Zet het naast gemeente.yml."}'
    if file.suffix.lower() not in endings:
        return f'"{value}" kan niet bij "{name}". Gebruik een bestand dat eindigt op {enumerate_names(endings)}.'
    size = file.stat().st_size
    if endings != _TOKENS and size > LARGEST:
        return (
            f'"{value}" is {-(-size // 1000)} kB en mag hoogstens {LARGEST // 1000} kB zijn, want elke pagina heeft '
            f"het nodig. {_SMALLER[endings == _FONTS]}"
        )
    if name == "logo" and not picture_size(file):
        return f'de breedte en hoogte van "{value}" zijn niet te lezen. Sla het logo opnieuw op, als SVG of PNG.'
    return ""
