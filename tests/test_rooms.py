"""Who changes a room need not look at those below it: the arrows between the rooms run one way, as the map says."""

import ast
import re

from gids import __doc__ as map_of_rooms
from support.building import ROOT

PACKAGE = ROOT / "overrides" / "gids"
NAMES = re.compile(r"^    ((?:\w+/?(?:, )?)+)  ", re.MULTILINE)


def _order() -> list[str]:
    """Return the rooms and modules of the map, the first may be used by all others."""
    rooms, found, _ = str(map_of_rooms).partition("The way of")
    assert found
    order = [name.strip("/") for names in NAMES.findall(rooms) for name in names.split(", ")]
    return [*order[:-1], *re.findall(r"; (\w+) lets", rooms), order[-1]]


def test_every_room_is_on_the_map() -> None:
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert {name for name in there if not name.startswith("__")} == set(_order())
    modules = [path for path in PACKAGE.glob("*.py") if path.stem != "__init__"]
    assert len(modules) <= 10


def test_a_room_uses_none_of_those_below_it() -> None:
    order, against = _order(), []
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("gids."):
                used = node.module.split(".")[1]
                if order.index(used) > order.index(room):
                    against.append(f"{path.relative_to(ROOT)}:{node.lineno} uses {used}")
    assert against == []


def test_only_the_hooks_know_mkdocs() -> None:
    know = [
        path.name
        for path in sorted(PACKAGE.rglob("*.py"))
        if re.search(r"^\s*(?:from|import) mkdocs\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert know == []
