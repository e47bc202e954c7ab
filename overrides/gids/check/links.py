"""Rules for links and pictures: the page, the anchor and the file exist, and a link says where it leads."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify

from gids.check.rules import Found, FoundInContent, content_rule, page_rule
from gids.content.model import Content
from gids.content.pages import TypedPage, find_headings
from gids.problems import likely

RULE = "links"
PICTURES = "plaatjes"
MAXIMUM_PICTURE = 300_000
"""Bytes."""
_LINK = re.compile(
    r"(?P<picture>!?)\[(?P<text>(?:[^\[\]\n]|\n(?!\n)|\[[^\[\]\n]*\])*)\]\(\s*<?(?P<target>(?:\{\{.*?\}\}|[^)\s>])*)>?"
    r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_HTML = re.compile(r"""<(?P<tag>a|img)\b(?P<attributes>[^>]*)>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(?P<name>href|src|alt)\s*=\s*["'](?P<value>[^"']*)["']""", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(?P<target>https?://[^>\s]+)>")
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:\s*<?(?P<target>\S+?)>?(?:\s.*)?$", re.MULTILINE)
_ID = re.compile(r"""\bid=["']([^"']+)["']""")
_VAGUE = {
    "klik hier", "hier", "klik", "link", "deze link", "lees meer", "meer", "lees verder", "deze pagina", "pagina",
    "website",
}  # fmt: skip
_PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif")


@dataclass(frozen=True)
class TypedLink:
    """A link or picture as typed."""

    line: int
    text: str | None
    """None where the link has no words of its own."""
    target: str
    is_picture: bool
    span: tuple[int, int]
    """Its place in the page's text."""

    @property
    def is_readable(self) -> bool:
        """Whether the target can be taken apart; MkDocs stops at one that cannot."""
        try:
            urlsplit(self.target)
        except ValueError:
            return False
        return True

    @property
    def is_external(self) -> bool:
        """Whether it leads out of the guide."""
        return bool(re.match(r"(?:[a-z][a-z+.-]*:)?//", self.target, re.IGNORECASE))

    @property
    def is_page(self) -> bool:
        """Whether it leads to a place in the guide; `tel:` and filled-in addresses do not."""
        return not self.is_external and not re.match(r"[a-z][a-z+.-]*:|\{\{", self.target, re.IGNORECASE)


@cache
def find_links(page: TypedPage) -> list[TypedLink]:
    """Return the links and pictures of a page."""
    text = page.prose
    links = [
        TypedLink(page.line_at(found.start()), found["text"], found["target"], bool(found["picture"]), found.span())
        for found in _LINK.finditer(text)
    ]
    for found in _HTML.finditer(text):
        attributes = {item["name"].lower(): item["value"] for item in _ATTRIBUTE.finditer(found["attributes"])}
        is_picture = found["tag"].lower() == "img"
        target = attributes.get("src" if is_picture else "href")
        if target is not None:
            links.append(
                TypedLink(page.line_at(found.start()), attributes.get("alt"), target, is_picture, found.span())
            )
    for pattern in (_AUTOLINK, _REFERENCE):
        links += [
            TypedLink(page.line_at(found.start()), None, found["target"], False, found.span())
            for found in pattern.finditer(text)
        ]
    return links


@page_rule(RULE, "Een link leidt naar een pagina en een kop die bestaan.")
def leads_somewhere(page: TypedPage, content: Content) -> Found:
    for link in find_links(page):
        if link.is_page and not link.is_picture:
            yield from _missing(page, link, content)


def _missing(page: TypedPage, link: TypedLink, content: Content) -> Iterator[tuple[int, str]]:
    path, _, anchor = unquote(link.target).partition("#")
    if not link.target:
        yield (
            link.line,
            f'link "{link.text}" heeft geen adres. Zet tussen de haakjes de pagina, bijvoorbeeld melden.md.',
        )
        return
    uri = _resolve(page, path)
    if uri not in content.files:
        known = {posixpath.relpath(name, posixpath.dirname(page.uri) or "."): name for name in content.pages}
        cure = likely(re.sub(r"\.html$", ".md", path), known) or " Kijk of de pagina nog zo heet."
        yield link.line, f'link naar "{link.target}" leidt nergens naartoe: die pagina is er niet.{cure}'
    elif anchor and uri in content.pages:
        anchors = anchors_of(content.pages[uri], content)
        if anchor not in anchors:
            cure = likely(anchor, anchors) or f" Kijk welke koppen {content.pages[uri].path} heeft."
            yield link.line, f'link naar "{link.target}" leidt nergens naartoe: "#{anchor}" is er niet.{cure}'


def anchors_of(page: TypedPage, content: Content) -> set[str]:
    """Return the places in a page that a link can lead to, those of filled-in blocks included."""
    if page.uri not in content.anchors:
        expanded = content.expander.expand(page).markdown
        headings = {heading.anchor or heading_anchor(heading.text) for heading in find_headings(expanded)}
        content.anchors[page.uri] = headings | set(_ID.findall(expanded))
    return content.anchors[page.uri]


def heading_anchor(text: str) -> str:
    """Return the anchor that MkDocs gives a heading without one of its own."""
    words = re.sub(r"<[^>]+>|!?\[([^\]]*)\]\([^)]*\)|[*_`]", r"\1", text)
    return str(slugify(words, "-"))


@page_rule(RULE, "Een link naar buiten staat in contacten.yml of bronnen.yml, en begint met https://.")
def known_outside(page: TypedPage, content: Content) -> Found:
    known = _known_addresses(content)
    for link in find_links(page):
        if not link.is_external:
            continue
        if not link.is_readable:
            yield link.line, f'het adres "{link.target}" is niet te lezen. Typ het zoals het in de browser staat.'
            continue
        if link.target.lower().startswith("http:"):
            yield link.line, f'"{link.target}" begint met http://. Maak er https:// van en kijk of de pagina dan opent.'
        elif _plain(link.target) not in known:
            yield (
                link.line,
                (
                    f'"{link.target}" staat niet in contacten.yml of bronnen.yml. Zet het adres daar, met de dag '
                    'waarop je het opzocht, en gebruik hier {{ website("…") }} of {{ bron("…") }}.'
                ),
            )


@page_rule(RULE, 'De tekst van een link zegt waar de link heen gaat, dus niet "klik hier".')
def says_where(page: TypedPage, content: Content) -> Found:
    for link in find_links(page):
        words = " ".join((link.text or "").split())
        if not link.is_picture and link.text is not None and words.strip(".:!> ").casefold() in {*_VAGUE, ""}:
            yield (
                link.line,
                f'linktekst "{words}" zegt niet waar de link heen gaat. '
                "Noem de pagina, bijvoorbeeld [bij wie je meldt](…).",
            )


@page_rule(PICTURES, "Elk plaatje bestaat en heeft een tekst voor wie het niet ziet.")
def pictures(page: TypedPage, content: Content) -> Found:
    for link in find_links(page):
        if not link.is_picture:
            continue
        if not (link.text or "").strip():
            yield (
                link.line,
                f'plaatje "{link.target}" heeft geen tekst. Schrijf wat erop staat: ![wat erop staat]({link.target}).',
            )
        if link.is_page and _resolve(page, unquote(link.target)) not in content.files:
            known = {posixpath.relpath(name, posixpath.dirname(page.uri) or "."): name for name in content.files}
            cure = likely(link.target, known) or " Zet het bestand in die map, of verbeter de naam."
            yield link.line, f'plaatje "{link.target}" is er niet.{cure}'


@content_rule(PICTURES, "Een plaatje is hoogstens 300 kB.")
def small_pictures(content: Content) -> FoundInContent:
    for name, size in content.files.items():
        if name.lower().endswith(_PICTURE_ENDINGS) and size > MAXIMUM_PICTURE:
            yield (
                f"{content.shown}/{name}",
                1,
                (
                    f"dit plaatje is {-(-size // 1000)} kB en mag hoogstens {MAXIMUM_PICTURE // 1000} kB zijn. "
                    "Verklein het, of sla het op met minder kwaliteit."
                ),
            )


def _resolve(page: TypedPage, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri


def _known_addresses(content: Content) -> set[str]:
    facts = content.facts
    addresses = [contact.website for contact in facts.contacten.values()]
    addresses += [link.adres for contact in facts.contacten.values() for link in contact.links]
    addresses += [source.adres for source in facts.bronnen.values()]
    addresses += [facts.gemeente.website, facts.gemeente.intranet, facts.gemeente.meldingsformulier.adres]
    return {_plain(address) for address in addresses}


def _plain(address: str) -> str:
    return re.sub(r"^https://(?:www\.)?", "", address.strip()).rstrip("/").casefold()
