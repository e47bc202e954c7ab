"""Who changes a room need not look at those below it: the arrows between the rooms run one way, as the map says."""

import ast
import re
from symtable import symtable

from gids import __doc__ as map_of_rooms
from support.building import ROOT

PACKAGE = ROOT / "overrides" / "gids"
NAMES = re.compile(r"^    ((?:\w+/?(?:, )?)+)  ", re.MULTILINE)


def _order() -> list[str]:
    """Return the rooms and modules of the map, the first may be used by all others."""
    rooms, found, _ = str(map_of_rooms).partition("The way of")
    assert found
    return [name.strip("/") for names in NAMES.findall(rooms) for name in names.split(", ")]


def test_every_room_is_on_the_map() -> None:
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert {name for name in there if not name.startswith("__")} == set(_order())


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


BY_CUSTOM = {"main", "RULE"}
"""What each command, and each rule of CONTRIBUTING.md, has under the same name."""


def test_a_name_means_one_thing_in_the_whole_package() -> None:
    places: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        for name in symtable(path.read_text(encoding="utf-8"), str(path), "exec").get_symbols():
            is_own = name.is_assigned() and not name.is_imported() and not name.get_name().startswith("_")
            if is_own and name.get_name() not in BY_CUSTOM:
                places.setdefault(name.get_name(), set()).add(str(path))
    assert {name: sorted(paths) for name, paths in places.items() if len(paths) > 1} == {}
