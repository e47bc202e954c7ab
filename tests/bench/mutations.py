"""Whether the tests of a room notice a small change in its code: of a sample, at least 85 % are caught.

Cosmic Ray makes the changes: a comparison, a sign or a number turned, `and` for `or`, a loop that does nothing. Each is
tried in a copy of the guide, with the tests of the room alone; what survives is shown, line by line.

`python mutations.py ROOM …` tries some rooms; `SAMPLE=40` takes so many changes in each.
"""

import os
import random
import re
import shlex
import subprocess
import sys
import tempfile
from difflib import unified_diff
from pathlib import Path
from shutil import copytree, ignore_patterns

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import use_mutation
from cosmic_ray.plugins import get_operator
from cosmic_ray.testing import run_tests
from cosmic_ray.work_item import TestOutcome

from support.building import ROOT

ASKING_A_VALIDATOR = ("screen_reader_can_read_every_pdf", "pdf_with_the_faults_of_other_makers_is_caught")
ROOMS = {
    "facts": ("tests/facts", "tests/check/test_contributing.py", "tests/messages/test_messages.py"),
    "content": ("tests/content", "tests/learning", "tests/messages"),
    "check": ("tests/messages/test_messages.py", "tests/messages/test_limits.py", "tests/check"),
    "learning": ("tests/learning", "tests/content"),
    "huisstijl": ("tests/huisstijl", "--deselect=tests/huisstijl/test_in_the_browser.py"),
    "release": (
        *(f"tests/release/test_{part}.py" for part in ("question_bank", "qti", "scorm_package", "release", "pdf")),
        *("tests/release/test_web_server.py", "tests/huisstijl/test_logo_and_font.py"),
        *(f"--deselect=tests/release/test_pdf.py::test_a_{slow}" for slow in ASKING_A_VALIDATOR),
        "--deselect=tests/huisstijl/test_logo_and_font.py::test_the_pdfs_of_a_municipality_have_its_font_and_its_logo_"
        "and_a_screen_reader_can_read_them",
    ),
}
"""The tests of each room, the quickest first: the first that notices a change is enough."""
OPERATORS = (
    *(f"ReplaceComparisonOperator_{pair}" for pair in ("Eq_NotEq", "NotEq_Eq", "Is_IsNot", "IsNot_Is")),
    *(f"ReplaceComparisonOperator_{pair}" for pair in ("Lt_LtE", "LtE_Lt", "Gt_GtE", "GtE_Gt", "Lt_Gt", "Gt_Lt")),
    *(f"ReplaceBinaryOperator_{pair}" for pair in ("Add_Sub", "Sub_Add", "Mul_Div", "Div_Mul", "Mod_Mul")),
    *("ReplaceUnaryOperator_USub_UAdd", "ReplaceUnaryOperator_Delete_Not", "AddNot", "NumberReplacer"),
    *("ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue"),
    *("ReplaceBreakWithContinue", "ReplaceContinueWithBreak", "ZeroIterationForLoop"),
)
INSTALLERS = {"papers.py"}
"""What installs packages of the system, and might."""
NO_BEHAVIOUR = re.compile(r"\+\s*@dataclass\(|, /,")
"""Changes that nothing which runs can tell: whether a value could be written to, and how an argument may be named."""
SAMPLE = int(os.environ.get("SAMPLE", "16"))
LONGEST = 300
"""Seconds; what hangs is caught."""
LEAST = 0.85


def places_in(folder: Path) -> list[tuple[Path, str, int]]:
    """Return every place where an operator can change a room: module, operator, and the how-manieth of it there."""
    places = []
    for path in sorted(set(folder.rglob("*.py")) - {folder / name for name in INSTALLERS}):
        nodes = list(ast_nodes(get_ast(path.read_text(encoding="utf-8"))))
        for name in OPERATORS:
            operator = get_operator(f"core/{name}")()
            count = sum(1 for node in nodes for _ in operator.mutation_positions(node))
            places += [(path, name, number) for number in range(count)]
    return places


def difference(before: str, after: str) -> str:
    """Return in one line what differs; nothing where that is no change of behaviour."""
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    shown = " ".join(line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---"))
    return "" if NO_BEHAVIOUR.search(shown) else " ".join(shown.split())


def passes(tests: tuple[str, ...]) -> bool:
    """Tell whether tests pass in this folder; what hangs does not."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    return bool(run_tests(shlex.join(command), LONGEST)[0] == TestOutcome.SURVIVED)


def try_room(room: str, copy: Path) -> tuple[int, int]:
    """Print how many of a sample of changes are caught, and each survivor; return how many, and of how many."""
    places, tried, survivors = places_in(copy / "overrides" / "gids" / room), 0, []
    random.Random(room).shuffle(places)
    for path, name, number in places:
        if tried == SAMPLE:
            break
        with use_mutation(path, get_operator(f"core/{name}")(), number) as (before, after):
            if shown := difference(before, after or before):
                tried += 1
                survivors += [f"  {path.relative_to(copy)}: {shown}\n"] if passes(ROOMS[room]) else []
    caught = tried - len(survivors)
    sys.stdout.writelines([f"{room}: {caught} of {tried} caught, out of {len(places)} changes\n", *survivors])
    return caught, tried


def main(rooms: list[str]) -> int:
    """Try rooms in a copy of the guide, with the set-up of this folder; return 1 where too few changes are caught."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = copytree(ROOT, Path(scratch) / "guide", ignore=ignore_patterns(".git", ".venv", "node_modules", "dist"))
        for name in (".venv", "tests/node_modules"):
            (copy / name).symlink_to((ROOT / name).resolve())
        os.chdir(copy)
        os.environ["PYTHONPATH"] = ""
        subprocess.run(["git", "init", "-q"], check=True)  # some tests ask git what changed
        for room in rooms:
            if not passes(ROOMS[room]):
                sys.exit(f"{room}: its own tests do not pass as they are")
        caught, tried = map(sum, zip(*(try_room(room, copy) for room in rooms), strict=True))
    sys.stdout.write(f"mutations: {caught} of {tried} caught ({caught / tried:.0%}, at least {LEAST:.0%})\n")
    return int(caught < LEAST * tried)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(ROOMS)))
