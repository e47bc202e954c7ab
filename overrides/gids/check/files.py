"""Rules for the files themselves: how they are saved, what they are called, and that the menu has them."""

import re
import unicodedata
from pathlib import PurePosixPath

from gids.check.rules import Found, FoundInContent, content_rule, page_rule
from gids.content.model import Content
from gids.content.pages import TypedPage
from gids.problems import likely

RULE = "bestanden"
MENU = "menu"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+")
_INVISIBLE = re.compile("[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff\ue000-\uf8ff\x00-\x08\x0b-\x1f]")
_NAMES = {"\u00a0": "een harde spatie", "\u00ad": "een zacht koppelteken", "\u200b": "een spatie zonder breedte"}


@page_rule(RULE, "Een pagina is opgeslagen als UTF-8.")
def encoding(page: TypedPage, content: Content) -> Found:
    if not page.is_readable:
        line = page.line_at(page.text.index("\ufffd"))
        yield (
            line,
            "dit bestand is niet opgeslagen als UTF-8. "
            "Sla het opnieuw op als UTF-8 en kijk de letters met accenten na.",
        )


@page_rule(RULE, "In een pagina staan geen tabs en geen onzichtbare tekens.")
def invisible(page: TypedPage, content: Content) -> Found:
    for line, typed in enumerate(page.text.split("\n"), 1):
        if "\t" in typed:
            yield line, "op deze regel staat een tab. Vervang die door spaties."
        for found in _INVISIBLE.finditer(typed):
            name = _NAMES.get(found[0]) or f"U+{ord(found[0]):04X}"
            before = typed[: found.start()].split()[-1:] or ["het begin"]
            yield (
                line,
                f'na "{before[0]}" staat een onzichtbaar teken ({name}). '
                "Haal het weg en typ zo nodig een gewone spatie.",
            )


@content_rule(RULE, "De naam van een bestand heeft alleen kleine letters, cijfers en streepjes.")
def names(content: Content) -> FoundInContent:
    for uri in content.files:
        parts = PurePosixPath(uri).parts
        wrong = [part for part in parts[:-1] if not _NAME.fullmatch(f"{part}.x")]
        wrong += [parts[-1]] if not _NAME.fullmatch(parts[-1]) else []
        for part in wrong:
            yield f"{content.shown}/{uri}", 1, f'de naam "{part}" kan beter. Noem dit "{_better(part)}".'


@content_rule(MENU, "Elke pagina staat in het menu in mkdocs.yml.")
def in_menu(content: Content) -> FoundInContent:
    for uri, page in content.pages.items():
        if content.menu is not None and uri not in content.menu:
            yield (
                page.path,
                1,
                f'deze pagina staat niet in het menu. Zet in {content.menu_path} onder "nav" een regel "- {uri}".',
            )


@content_rule(MENU, "Elke regel in het menu leidt naar een pagina die bestaat.")
def menu_leads_somewhere(content: Content) -> FoundInContent:
    for uri, line in (content.menu or {}).items():
        if uri not in content.pages:
            cure = likely(uri, content.pages) or " Haal de regel weg, of maak de pagina."
            yield content.menu_path, line, f'"{uri}" staat in het menu, maar die pagina is er niet.{cure}'


def _better(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"-*\.+-*", ".", re.sub(r"[^a-z0-9.]+", "-", plain)).strip("-.") or "pagina.md"
