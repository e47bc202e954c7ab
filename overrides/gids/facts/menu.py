"""The menu: menu.yml, a list of pages and of sections with pages, or with groups of them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from gids.facts.yaml_text import Mapping, Node, Scalar
from gids.facts.yaml_text import Sequence as Listed
from gids.problems import Problem

MENU = "menu"
MENU_FILE = "menu.yml"
MENU_SHAPE = 'hier horen regels te staan als "- handelen/melden.md", elk met een streepje en een spatie ervoor.'
_EMPTY = 'onder "{}" staat geen pagina. Zet er een onder, of haal de regel weg.'


@dataclass(frozen=True)
class MenuLine:
    """A page in the menu, or a section of it, or a group in a section."""

    line: int
    target: str
    """The path of a page below docs/, as typed; empty for a section and a group."""
    title: str = ""
    """Empty where a page goes by its own title."""
    pages: tuple["MenuLine", ...] = ()


def read_menu(node: Node | None, path: str) -> tuple[tuple[MenuLine, ...] | None, list[Problem]]:
    """Return the lines of a menu, without those that cannot be one, and what is wrong; None where it is no list."""
    if not isinstance(node, Listed):
        return None, [Problem(path, node.line if node else 1, MENU_SHAPE, MENU)]
    problems: list[Problem] = []
    known: dict[str, int] = {}

    def lines_of(item: Node, *parts: str) -> Iterator[MenuLine]:
        for title, part in item.entries.items() if isinstance(item, Mapping) else [("", item)]:
            line, message = item.key_lines[title] if isinstance(item, Mapping) else item.line, ""
            if isinstance(part, Scalar) and (target := part.value.strip()):
                if (first := known.setdefault(target, line)) == line:
                    yield MenuLine(line, target, title)
                else:
                    message = f'"{target}" staat al op regel {first} in het menu. Haal een van de twee weg.'
            elif isinstance(part, Listed) and title:
                pages = tuple(page for inside in part.items for page in lines_of(inside, *parts, title))
                yield from pages if parts[1:] else [MenuLine(line, "", title, pages)]
                if parts[1:]:
                    message = f'"{title}" staat in "{parts[-1]}", en dat staat al in "{parts[-2]}". Zet het daarbuiten.'
            else:
                message = _EMPTY.format(title) if title else MENU_SHAPE
            if message:
                problems.append(Problem(path, line, message, MENU))

    return tuple(line for item in node.items for line in lines_of(item)), problems


def menu_pages(menu: tuple[MenuLine, ...]) -> Iterator[MenuLine]:
    """Return the lines that lead to a page of the guide, or should."""
    for line in menu:
        yield from menu_pages(line.pages)
        if line.target:
            yield line


def as_nav(menu: tuple[MenuLine, ...], is_page: Callable[[str], bool]) -> list[object]:
    """Return a menu as MkDocs reads it, without the lines that lead nowhere and the sections that they leave empty."""
    nav: list[object] = []
    for line in menu:
        part = line.target if is_page(line.target) else as_nav(line.pages, is_page)
        if part:
            nav.append({line.title: part} if line.title else part)
    return nav


def with_own_pages(menu: tuple[MenuLine, ...], uris: Iterable[str]) -> tuple[MenuLine, ...]:
    """Return a menu with the pages that a municipality brings, by their paths below docs/, where it has them not yet.

    A page comes last in the part that has the pages of its folder, else in a part that is called as the folder.
    """
    known = {line.target for line in menu_pages(menu)}
    for uri in sorted(uris, key=lambda uri: (not uri.endswith("index.md"), uri)):
        folder, page = uri.rpartition("/")[0], MenuLine(1, uri)
        of_folder = [
            part for part in menu if folder in [one.target.rpartition("/")[0] for one in menu_pages(part.pages)]
        ]
        if uri in known or not uri.endswith(".md"):
            continue
        if of_folder:
            longer = replace(of_folder[-1], pages=(*of_folder[-1].pages, page))
            menu = tuple(longer if part is of_folder[-1] else part for part in menu)
        else:
            title = folder.rpartition("/")[2].replace("-", " ").capitalize()
            menu = (*menu, MenuLine(1, "", title, (page,)) if folder else page)
    return menu
