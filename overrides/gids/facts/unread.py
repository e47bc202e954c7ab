"""What stands in a folder of data and is not read: a copy, another name, or a page outside the folder of pages."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from gids.facts.docs_files import is_litter
from gids.facts.text_file import is_meant_as
from gids.problems import nearest

PAGES = "paginas"
"""The folder beside gemeente.yml with the municipality's own pages."""
_OF_DATA = re.compile(r"\.(?:ya?ml|txt|md|docx?|odt|rtf|csv|xlsx?|ods)\b", re.IGNORECASE)
_OF_A_PACKAGE = re.compile(r"(?:readme|leesmij|licen[cs]e|changelog)\b", re.IGNORECASE)
"""What a package of design tokens brings with it."""


def unread_in(folder: Path, files: Collection[str], known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield what is not read in a folder, each with what to do: `files` are read there, others of `known` elsewhere."""
    there = {path.name for path in folder.iterdir()}
    for path in sorted(folder.iterdir()):
        name, of, cure = path.name, "map", ""
        if is_litter(name) or name in (PAGES, *files) or _OF_A_PACKAGE.match(name):
            continue
        if path.is_dir():
            pages = (page for page in path.rglob("*.md") if not _OF_A_PACKAGE.match(page.name))
            if nearest(name.casefold(), [PAGES]):
                cure = f'Zet wat erin staat in "{PAGES}".' if PAGES in there else f'Noem deze map "{PAGES}".'
                there.add(PAGES)
            elif any(pages):
                cure = f'Zet deze map in de map "{PAGES}".'
        elif ending := _OF_DATA.search(name):
            of, cure = "bestand", "Haal het hier weg."
            same = (one for one in files if is_meant_as(name, one))
            if ending[0].lower() == ".md":
                cure = f'Zet het in de map "{PAGES}".'
            elif name in known:
                cure = f'"{name}" is in elke gids hetzelfde. Haal dit bestand hier weg.'
            elif original := next(same, "") or nearest(name.casefold(), files):
                how = "Noem het" if ending[0].lower() in (".yml", ".yaml", ".txt") else "Sla het op als"
                cure = f'{how} "{original}".'
                if original in there:
                    cure = f'Is het een kopie van "{original}", zet dan daar wat verschilt. Haal dit bestand weg.'
                there.add(original)  # of two copies, one can have the name
        if cure:
            yield name, f"de gids leest {'deze' if of == 'map' else 'dit'} {of} niet. {cure}"
