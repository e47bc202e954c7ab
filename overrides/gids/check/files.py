"""Rules for the files themselves: how they are saved, what they are called, and that the menu has them."""

import re
import unicodedata
from pathlib import PurePosixPath

from gids.check.rules import Lines, Places, content_rule, text_rule
from gids.content.model import Content
from gids.content.page import Page
from gids.facts.docs_files import LEADS_NOWHERE
from gids.facts.menu import MENU, MENU_FILE, menu_pages
from gids.facts.tables import read_table
from gids.facts.text_file import find_invisible, find_template_text
from gids.problems import INFORMATION, nearest

RULE = "bestanden"
_OTHER_KINDS = read_table(__file__)
A_COPY, A_NAME = "dit lijkt een kopie", "de naam"
_COPY = re.compile(
    r"(?i:kopie van|copy of) (?P<of>.+)\.\w+"
    r"|(?P<before>.+?)(?: ?\(.*\)|[ -]+(?i:kopie|copy|conflict).*|-[A-Z0-9]+-[A-Z0-9]+)\.\w+"
)
"""What OneDrive (the name of a computer), Dropbox, Explorer and Finder put behind a name, or before it."""
_NO_PAGE = "Haal het weg, of zet het in een map buiten docs."
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+")


@text_rule(RULE, "Een bestand is opgeslagen als UTF-8, één versie van elke regel, zonder tabs en onzichtbare tekens.")
def reading(page: Page) -> Lines:
    return (*page.misread, *find_invisible(page.text))


@text_rule("een-pagina", "Wat in een sjabloon tussen ‹ en › staat, is ingevuld.")
def template_text(page: Page) -> Lines:
    return find_template_text(page.text)


@content_rule(RULE, "In docs staan alleen pagina's, plaatjes, pdf's en agenda's; iets anders komt niet in de gids.")
def kinds(content: Content) -> Places:
    for uri, size in content.files.items():
        if size == LEADS_NOWHERE:
            message = "dit verwijst naar een bestand dat er niet is. Zet het bestand hier neer, of haal dit weg."
            yield content.path_of(uri), 1, message
        elif not content.publishes(uri):
            yield content.path_of(uri), 1, f"dit bestand komt niet in de gids. {_cure(PurePosixPath(uri))}"


@content_rule(RULE, "Van een bestand staat er geen kopie naast, zoals van OneDrive of Verkenner.")
def copies(content: Content) -> Places:
    originals, names = dict[str, str](), {uri: uri for uri in content.files}
    for path in map(PurePosixPath, content.files):
        copy, better = _COPY.fullmatch(path.name), [] if content.publishes(str(path)) else _cure(path).split('"')[1:2]
        of = str(path.with_name(f"{copy['of'] or copy['before']}{path.suffix}")) if copy else ""
        other = names.get(of) or names.setdefault(
            "/".join(map(_better, [*path.parent.parts, *(better or [path.name])])), str(path)
        )
        if other != str(path) and (other in content.own) == (str(path) in content.own):
            originals[str(path)] = other.removeprefix(f"{path.parent}/")
    listed, first = {line.target for line in menu_pages(content.facts.menu or ())}, dict[tuple[str, str], str]()
    for uri in sorted(content.settings, key=lambda uri: (uri not in listed, len(uri))):
        settings = content.settings[uri]  # a copy with a name that nobody foresaw says the same of itself
        if (of := first.setdefault((settings.title, settings.description), uri)) != uri and uri not in listed:
            originals.setdefault(uri, of)
    for uri, name in originals.items():
        message = f'{A_COPY} van "{name}". Zet daar wat verschilt, en haal dit bestand weg.'
        yield content.path_of(uri), 1, message


@content_rule(RULE, "De naam van een bestand heeft alleen kleine letters, cijfers en streepjes.")
def names(content: Content) -> Places:
    for uri in filter(content.publishes, content.files):
        *folders, name = PurePosixPath(uri).parts
        for part in (*folders, name):
            if not _NAME.fullmatch(part if part is name else f"{part}.x"):
                yield content.path_of(uri), 1, f'{A_NAME} "{part}" kan beter. Noem dit "{_better(part)}".'


@content_rule(RULE, "Een bestand is wat zijn naam zegt, haalt niets van elders, en een foto vertelt niet waar hij is.")
def inside(content: Content) -> Places:
    every = content.file_mistakes.items()
    return ((content.path_of(uri), 1, message) for uri, mistakes in every for message in mistakes)


@content_rule(RULE, "Een pdf noemt alleen een maker als dat zo hoort.", INFORMATION)
def authors(content: Content) -> Places:
    for uri, author in content.authors.items():
        cure = "Hoort die naam er niet in, sla de pdf dan opnieuw op zonder documenteigenschappen."
        yield content.path_of(uri), 1, f'deze pdf noemt als maker "{author}". {cure}'


@content_rule(MENU, "Elke pagina staat één keer in het menu, docs/_gegevens/menu.yml, los of in een deel.")
def in_menu(content: Content) -> Places:
    path, _ = content.place_of(MENU_FILE)
    lines = targets_of_menu(content)
    listed = {*lines, *(_meant(line, content) for line in lines)}
    for uri, page in content.pages.items() if content.facts.menu is not None else ():
        if uri not in listed:
            message = f'deze pagina staat niet in het menu. Zet in {path} een regel "- {uri}".'
            yield page.path, 1, message


@content_rule(MENU, "Elke regel in het menu leidt naar een pagina die bestaat.")
def menu_leads_somewhere(content: Content) -> Places:
    path, _ = content.place_of(MENU_FILE)
    for line in menu_pages(content.facts.menu or ()):
        if line.target not in content.pages:
            meant = _meant(line.target, content)
            cure = f'Bedoel je "{meant}"?' if meant else "Haal de regel weg, of maak de pagina."
            if " - " in line.target:  # to YAML one text over many lines
                cure = "Zet de streepjes die bij elkaar horen recht onder elkaar."
            if "://" in line.target:
                cure = "In het menu staan alleen pagina's van de gids. Zet de link in een pagina."
            yield path, line.line, f'"{line.target}" staat in het menu, maar die pagina is er niet. {cure}'


def targets_of_menu(content: Content) -> list[str]:
    """Return what the lines of the menu lead to, or should."""
    return [target for line in menu_pages(content.facts.menu or ()) for target in line.target.split(" - ")]


def _meant(target: str, content: Content) -> str:
    """Return the page that a line of the menu was meant to lead to, or nothing."""
    plain = re.sub(r"^(?:\.?/)*(?:docs/)?|\.html$", "", target.replace("\\", "/").casefold()).removesuffix(".md")
    same = (uri for uri in content.pages if uri.casefold().removesuffix(".md") == plain)
    listed = targets_of_menu(content)
    free = [uri for uri in content.pages if uri not in listed]
    beside = [uri for uri in free if PurePosixPath(uri).parent == PurePosixPath(target).parent]
    return next(same, "") or nearest(target, free) or "".join(beside if len(beside) == 1 else ())


def _cure(path: PurePosixPath) -> str:
    """Return what to do about a file that does not come into the guide; a better name stands between quotes."""
    name = path.name.lower()
    cure = next((cure for cure, endings in _OTHER_KINDS.items() if name.endswith(tuple(endings))), _NO_PAGE)
    return cure.format(_better(path.stem))


def _better(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"-*\.+-*", ".", re.sub(r"[^a-z0-9.]+", "-", plain)).strip("-.") or "pagina.md"
