"""What gemeente.yml can have wrong beyond its fields: files beside it, half a look, values of the example."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gids.facts.docs_files import mistakes_in_file
from gids.facts.kinds import OFFICE_TELEPHONE
from gids.facts.pictures import picture_size
from gids.facts.tables import read_table
from gids.facts.yaml_text import Mapping, Scalar, Sequence, scalars_of
from gids.problems import enumerate_names, likely

_TABLE = read_table(__file__)
_LARGEST = 300_000
"""Bytes of a file that every page brings."""
NOBODY = '"{0}" heeft geen telefoonnummer en geen e-mailadres. Vul een van de twee in.'
_NAMES = ("naam", "korte_naam")
_NEVER_ANSWERS = re.compile(r"[./@](?:example|invalid|test)(?=$|[:/?#])|[@/.]example\.(?:com|net|org)(?=$|[:/?#])")
"""Hosts that are kept free for examples and answer to nobody (RFC 2606)."""


@dataclass(frozen=True)
class MunicipalityFolder:
    """Where gemeente.yml and the files beside it stand."""

    path: Path
    shown_as: str
    """The folder as an editor knows it: `docs/_gegevens`."""


EXAMPLE = MunicipalityFolder(Path(__file__).parent / "example", "example")
"""What a preview begins with where gemeente.yml cannot be read."""


def municipality_folder(data: MunicipalityFolder, elsewhere: str | None) -> MunicipalityFolder:
    """Return where gemeente.yml stands: the guide's own folder of data, or the one that GEMEENTE names."""
    return MunicipalityFolder(Path(elsewhere), Path(elsewhere).as_posix()) if elsewhere else data


def mistakes_in_files(node: Mapping, folder: Path) -> Iterator[tuple[int, str]]:
    """Yield line and message for each file that gemeente.yml names and that is not there, or cannot be such a file."""
    for (*_, name), entry in scalars_of(node):
        if name in _TABLE["endings"] and (value := entry.value.strip()) and (message := _mistake(name, value, folder)):
            yield entry.line, message


def mistakes_in_huisstijl(node: Mapping) -> Iterator[tuple[int, str]]:
    """Yield line and message where gemeente.yml chooses two ways at once, or half of one."""
    huisstijl = node.entries.get("huisstijl")
    if not isinstance(huisstijl, Mapping):
        return
    filled = {name for name, entry in huisstijl.entries.items() if isinstance(entry, Scalar) and entry.value.strip()}
    for name, other in _TABLE["needs"].items():
        if name in filled and other not in filled:
            yield huisstijl.key_lines[name], f'bij "{name}" hoort ook "{other}". Vul dat in, of haal "{name}" weg.'
    if {"primair", "tokens"} <= filled:
        message = 'kies "primair" of "tokens", niet allebei. Haal een van de twee weg.'
        yield huisstijl.key_lines["tokens"], message


def nobody_to_reach(node: Mapping) -> Iterator[tuple[int, str]]:
    """Yield line and message for each person who has a name, and no way to be reached."""
    for role in ("vervanger", "zorgcoordinator", "meer_aandachtsfunctionarissen"):
        entry = node.entries.get(role)
        for person in entry.items if isinstance(entry, Sequence) else [entry]:
            filled = {key for (key, *_), value in scalars_of(person) if value.value.strip()} if person else set()
            if "naam" in filled and not filled & {"telefoon", "telefoon_2", "email"}:
                yield person.line if person else 1, NOBODY.format(role)


def values_of_the_example(node: Mapping) -> Iterator[tuple[int, str]]:
    """Yield line and message for each name, number and address of the example, which never go live.

    They may stand in a guide that is marked as an example.
    """
    mark = node.entries.get("voorbeeld")
    if isinstance(mark, Scalar) and mark.value.strip().lower() == "ja":
        return
    for (*above, key), entry in scalars_of(node):
        if _is_example(key, entry.value.strip(), is_of_municipality=not above):
            yield (
                entry.line,
                f'"{key}" is nog het voorbeeld: "{entry.value}". Vul in wat bij jullie geldt, of zet bij "voorbeeld" '
                'weer "ja" zolang dat er niet is.',
            )


def _is_example(key: str, value: str, *, is_of_municipality: bool) -> bool:
    if is_of_municipality and key in _NAMES:
        return "voorbeeldstad" in value.casefold()
    if key.startswith("telefoon"):
        return OFFICE_TELEPHONE.read(value) in _TABLE["telephones"]
    is_address = "://" in value or "@" in value
    return is_address and _NEVER_ANSWERS.search(value.casefold().rstrip(".")) is not None


def _mistake(name: str, value: str, folder: Path) -> str:
    endings, smaller = _TABLE["endings"][name], _TABLE["smaller"].get(name)
    file = folder / value
    if not file.resolve().is_relative_to(folder.resolve()):
        return f'"{value}" staat buiten de map van gemeente.yml. Zet het bestand in die map en typ alleen de naam.'
    if not file.is_file():
        near = likely(value, (path.name for path in folder.iterdir())) if folder.is_dir() else ""
        return f'het bestand "{value}" bij "{name}" bestaat niet.{near or " Zet het naast gemeente.yml."}'
    if file.suffix.lower() not in endings:
        return f'"{value}" kan niet bij "{name}". Gebruik een bestand dat eindigt op {enumerate_names(endings)}.'
    size = file.stat().st_size
    if smaller and size > _LARGEST:
        return (
            f'"{value}" is {-(-size // 1000)} kB en mag hoogstens {_LARGEST // 1000} kB zijn, want elke pagina heeft '
            f"het nodig. {smaller}"
        )
    if mistakes := mistakes_in_file(file):
        return f'"{value}": {mistakes[0]}'
    unsized = f'de breedte en hoogte van "{value}" zijn niet te lezen. Sla het logo opnieuw op, als SVG of PNG.'
    return unsized if name == "logo" and not picture_size(file) else ""


def neutral_page_warning(address: str) -> str:
    """Return what to tell who releases a guide whose "Verberg" leads to `address`; nothing where that may exist."""
    if not _NEVER_ANSWERS.search(address.casefold()):
        return ""
    return (
        f"LET OP: de knop Verberg leidt naar {address}, en dat adres bestaat niet. "
        'Vul bij "verberg_naar" in gemeente.yml een echte pagina in voordat collega\'s de gids gebruiken.'
    )
