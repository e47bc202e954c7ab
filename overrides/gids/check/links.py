"""Rules for links and pictures: the page, the anchor and the file exist, and a link says where it leads."""

import posixpath
import re
from collections.abc import Iterable
from urllib.parse import unquote

from gids.check.files import targets_of_menu
from gids.check.rules import Messages, Places, content_rule, each_link, rule_for
from gids.content.model import Content
from gids.content.page import Page, PageLink, is_readable
from gids.facts.copied import ASTRAY
from gids.facts.docs_files import PICTURES_OF_BROWSERS
from gids.facts.tables import read_table
from gids.problems import likely

RULE = "links"
(_REWRITTEN, _TYPE_THE_OTHER), *_ = ASTRAY
PICTURES = "plaatjes"
EACH = 3
"""Links to one place that is gone, up to which each is named."""
MAXIMUM_PICTURE, MAXIMUM_PDF = 300_000, 5_000_000
"""Bytes."""
_VAGUE = read_table(__file__)
_PREVIEW = re.compile(r"https?://(?:127\.0\.0\.1|localhost)(?::\d+)?/?(.*)", re.IGNORECASE)


@content_rule(RULE, "Een link leidt naar een pagina en een kop die bestaan.")
def leads_somewhere(content: Content) -> Places:
    """Say of many links to one place that is gone where the first stands, and how many there are."""
    dead: dict[str, list[tuple[str, int, str]]] = {}
    for page in content.pages.values():
        for link in page.links:
            if link.kind == "page" and not link.is_picture and (message := _missing(page, link, content)):
                path, _, anchor = unquote(link.target).partition("#")
                gone = _resolve(page, path)
                cause = gone if gone not in content.files else f"{gone}#{anchor}"
                place = (page.path, link.line, message)
                if gone in content.own and page.uri not in content.own:  # the guide's own page is not theirs to change
                    cure = f"Zet {{#{anchor}}} achter de kop waar dat staat."
                    place = (content.path_of(gone), 1, f'de gids leidt naar "#{anchor}" op deze pagina. {cure}')
                dead.setdefault(cause if path else page.path, []).append(place)
    for places in dead.values():
        first, *others = places
        if len(places) <= EACH:
            yield from places
        else:
            yield first[0], first[1], f"{first[2]} Nog {len(others)} links leiden naar dezelfde plek."


def _missing(page: Page, link: PageLink, content: Content) -> str:
    """Return what is wrong with where a link leads, or nothing."""
    path, mark, anchor = unquote(link.target).partition("#")
    uri, nowhere = _resolve(page, path), f'link naar "{link.target}" leidt nergens naartoe:'
    if not link.target:
        return f'link "{link.text}" heeft geen adres. Zet tussen de haakjes de pagina, bijvoorbeeld melden.md.'
    if uri not in content.files:
        listed = targets_of_menu(content)  # a page that is there too was not renamed
        known = _seen_from(page, [one for one in content.pages if uri not in listed or one not in listed])
        typed = posixpath.normpath(re.sub(r"\.html$", ".md", path.replace("\\", "/")))
        is_known, other = typed in known, " Kijk of de pagina nog zo heet."
        cure = f' Typ "{typed}{mark}{anchor}".' if is_known else likely(typed, known) or other
        if path.startswith("www."):
            cure = " Is het een website, typ er dan https:// voor."
        return f"{nowhere} die pagina is er niet.{cure}"
    if anchor and uri in content.pages and content.filled[uri].headings and anchor not in content.filled[uri].places:
        moved = (one for one in content.pages if anchor in content.signals and anchor in content.filled[one].places)
        cures = [f' Typ "{other}#{anchor}".' for other in _seen_from(page, moved)]
        linked = {one.target.partition("#")[2] for other in content.pages.values() for one in other.links}
        unlinked = [heading.anchor for heading in content.pages[uri].headings if heading.anchor not in {"", *linked}]
        cures += [f' Heette "#{one}" eerst zo? Zet dan het oude anker terug.' for one in unlinked if len(unlinked) == 1]
        cures.append(f" Kijk welke koppen {content.pages[uri].path} heeft.")
        return f'{nowhere} "#{anchor}" is er niet.{likely(anchor, content.filled[uri].places) or cures[0]}'
    return ""


@rule_for(each_link, RULE, "Een link opent geen programma, en geen bestand op een computer of netwerkschijf.")
def of_the_web(link: PageLink, page: Page, content: Content) -> Messages:
    if link.kind == "disk":
        yield f""""{link.target}" staat op een computer of netwerkschijf, en een lezer kan daar niet bij. Zet het
            bestand naast de pagina, of gebruik een adres dat begint met https://."""
    elif link.kind == "program":
        yield f""""{link.target}" begint met "{link.target.partition(":")[0]}:", en dat opent een programma of doet
            niets. Gebruik een adres dat begint met https://, of haal de link weg."""


@rule_for(each_link, RULE, "Een link naar buiten staat in contacten.yml of bronnen.yml, en begint met https://.")
def known_outside(link: PageLink, page: Page, content: Content) -> Messages:
    if link.kind != "outside":
        return
    if not is_readable(link.target):
        yield f'het adres "{link.target}" is niet te lezen. Typ het zoals het in de browser staat.'
    elif preview := _PREVIEW.match(link.target):
        page_there = posixpath.relpath(preview[1] or "index.html", posixpath.dirname(page.uri) or ".")
        typed = re.sub(r"\.html(?=#|$)", ".md", page_there)
        yield f'"{link.target}" is het voorbeeld op je eigen computer. Typ "{typed}".'
    elif re.match(_REWRITTEN, link.target):
        yield f'"{link.target[:40]}…" leidt niet naar een website. {_TYPE_THE_OTHER}'
    elif _plain(link.target) not in _known_addresses(content) and page.uri not in content.own:
        yield f""""{link.target}" staat niet in contacten.yml of bronnen.yml. Zet het adres daar, met de dag waarop je
            het opzocht, en gebruik hier {{{{ website("…") }}}} of {{{{ bron("…") }}}}."""


@rule_for(each_link, RULE, 'De tekst van een link zegt waar de link heen gaat, dus niet "klik hier".')
def says_where(link: PageLink, page: Page, content: Content) -> Messages:
    words = " ".join((link.text or "").split())
    if not link.is_picture and link.text is not None and words.strip(".:!> ").casefold() in _VAGUE:
        yield f"""linktekst "{words}" zegt niet waar de link heen gaat. Noem de pagina, bijvoorbeeld [bij wie je
            meldt](…)."""


@rule_for(each_link, PICTURES, "Elk plaatje bestaat en heeft een tekst voor wie het niet ziet.")
def pictures(link: PageLink, page: Page, content: Content) -> Messages:
    if link.is_picture and not (link.text or "").strip():
        yield f'plaatje "{link.target}" heeft geen tekst. Schrijf wat erop staat: ![wat erop staat]({link.target}).'
    if link.is_picture and link.kind == "page" and _resolve(page, unquote(link.target)) not in content.files:
        known = _seen_from(page, content.files)
        cure = likely(link.target, known) or " Zet het bestand in die map, of verbeter de naam."
        yield f'plaatje "{link.target}" is er niet.{cure}'


@content_rule(PICTURES, "Een plaatje is hoogstens 300 kB, en een pdf 5 MB.")
def small_files(content: Content) -> Places:
    for name, size in content.files.items():
        is_pdf = name.lower().endswith(".pdf")
        what, most = ("dit pdf-bestand", MAXIMUM_PDF) if is_pdf else ("dit plaatje", MAXIMUM_PICTURE)
        if size > most and (is_pdf or name.lower().endswith(PICTURES_OF_BROWSERS)):
            message = f"""{what} is {-(-size // 1000)} kB en mag hoogstens {most // 1000} kB zijn. Verklein het, of sla
                het op met minder kwaliteit."""
            yield content.path_of(name), 1, message


def _seen_from(page: Page, names: Iterable[str]) -> list[str]:
    return [posixpath.relpath(name, posixpath.dirname(page.uri) or ".") for name in names]


def _resolve(page: Page, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri


def _known_addresses(content: Content) -> set[str]:
    facts = content.facts
    addresses = [contact.website for contact in facts.contacten.values()]
    addresses += [link.adres for contact in facts.contacten.values() for link in contact.links]
    addresses += [source.adres for source in facts.bronnen.values()]
    addresses += [facts.gemeente.website, facts.gemeente.intranet, facts.gemeente.meldingsformulier.link]
    return {_plain(address) for address in addresses}


def _plain(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", address.strip()).rstrip("/").casefold()
