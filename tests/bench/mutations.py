"""Whether the tests of a room notice a small change in its code: of a sample, at least 85 % are caught.

Cosmic Ray makes the changes: a comparison, a sign or a number turned, `and` for `or`, a loop that does nothing. Each is
tried in a copy of the guide, with the tests of the room alone; what survives is shown, line by line.

`python mutations.py ROOM …` tries some rooms; `SAMPLE=40` takes so many changes in each.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from itertools import islice
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

from support.building import ROOT

ASKING_A_VALIDATOR = ("screen_reader_can_read_every_pdf", "pdf_with_the_faults_of_other_makers_is_caught")
ROOMS = {
    "facts": (
        *("tests/facts", "tests/check/test_contributing.py", "tests/huisstijl/test_municipality_folder.py"),
        "tests/messages/test_messages.py",
    ),
    "content": (
        "tests/content",
        "tests/learning",
        "tests/messages/test_shown_in_spite.py",
        "tests/messages/test_messages.py",
    ),
    "check": ("tests/messages/test_messages.py", "tests/messages/test_limits.py", "tests/check"),
    "learning": ("tests/learning", "tests/content"),
    "huisstijl": ("tests/huisstijl", "--deselect=tests/huisstijl/test_in_the_browser.py"),
    "release": (
        *(f"tests/release/test_{part}.py" for part in ("marks_and_zips", "question_bank", "qti", "release", "pdf")),
        *("tests/release/test_web_server.py", "tests/huisstijl/test_logo_and_font.py"),
        "tests/release/test_scorm_package.py::test_the_manifest_is_valid_and_names_every_file",
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
INSTALLERS = {ROOT / "overrides/gids/release/papers.py"}
"""What installs packages of the system, and might."""
NO_BEHAVIOUR = re.compile(r"\+\s*@dataclass\(|, /,")
"""Changes that nothing which runs can tell: whether a value could be written to, and how an argument may be named."""
SAMPLE = int(os.environ.get("SAMPLE", "16"))
LONGEST = 300
"""Seconds; what hangs is caught."""
LEAST = 0.85


def places_in(room: str) -> list[tuple[Path, str, int]]:
    """Return every place where an operator can change a room: module, operator, and the how-manieth of it there."""
    places = []
    for path in sorted(set((ROOT / "overrides/gids" / room).rglob("*.py")) - INSTALLERS):
        nodes = list(ast_nodes(get_ast(path.read_text(encoding="utf-8"))))
        for name in OPERATORS:
            operator = get_operator(f"core/{name}")()
            count = sum(1 for node in nodes for _ in operator.mutation_positions(node))
            places += [(path, name, number) for number in range(count)]
    return places


def changes_at(places: Iterable[tuple[Path, str, int]]) -> Iterator[tuple[str, str, str]]:
    """Make the change at each place, where it is one: the file below the root, its text after it, and what differs."""
    for path, name, number in places:
        before = path.read_text(encoding="utf-8")
        after = mutate_code(before, get_operator(f"core/{name}")(), number) or before
        lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
        shown = " ".join(line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---"))
        if shown and not NO_BEHAVIOUR.search(shown):
            yield path.relative_to(ROOT).as_posix(), after, " ".join(shown.split())


def passes(copy: Path, tests: tuple[str, ...], file: str = "", text: str = "") -> bool:
    """Tell whether the tests of a room pass in a copy of the guide, in which a file may have another text."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": ""}
    if file:
        (copy / file).write_text(text, encoding="utf-8")
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=LONGEST, check=False)
        return done.returncode == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        if file:
            shutil.copy(ROOT / file, copy / file)


def copy_of_guide(folder: Path) -> Path:
    """Return a copy of what git knows, with the set-up of this folder."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    for name in filter(None, listed.stdout.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    for name in (".venv", "tests/node_modules"):
        (folder / name).symlink_to((ROOT / name).resolve())
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)  # some tests ask git what changed
    return folder


def main(rooms: list[str]) -> int:
    """Print a line for each room and for each survivor; return 1 where too few are caught."""
    tried = caught = 0
    with tempfile.TemporaryDirectory() as scratch:
        copy = copy_of_guide(Path(scratch))
        for room in rooms:
            if not passes(copy, ROOMS[room]):
                sys.exit(f"{room}: its own tests do not pass as they are")
            every = places_in(room)
            random.Random(room).shuffle(every)
            sample = list(islice(changes_at(every), SAMPLE))
            survivors = [(file, shown) for file, text, shown in sample if passes(copy, ROOMS[room], file, text)]
            found = len(sample) - len(survivors)
            tried, caught = tried + len(sample), caught + found
            sys.stdout.write(f"{room}: {found} of {len(sample)} caught, out of {len(every)} changes\n")
            sys.stdout.writelines(f"  {file}: {shown}\n" for file, shown in survivors)
            sys.stdout.flush()
    sys.stdout.write(f"mutations: {caught} of {tried} caught ({caught / tried:.0%}, at least {LEAST:.0%})\n")
    return int(caught < LEAST * tried)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(ROOMS)))
