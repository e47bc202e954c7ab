"""A folder of scripts becomes one function with one export, made small without changing what it does."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from gids.assets.bundles import blocks_of, bundle_styles, needed_scripts
from gids.assets.scripts import bundle_scripts

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 60
STILL_LONG = {"form.js"}
"""To be taken apart; no other may join them."""
OPENS = re.compile(r"(?!.*\bclass\b).*(?:\bfunction\b.*|=> ?|^ *(?!(?:if|for|while|switch|catch)\b)[\w# ]+\(.*\) ?)\{$")


def _bundles(folder: Path, **files: str) -> dict[str, str]:
    """Return the bundles of the given files: `greeting__say="…"` is greeting/say.js."""
    for name in ("greeting", "party"):
        (folder / name).mkdir()
    for name, text in files.items():
        (folder / f"{name.replace('__', '/')}.js").write_text(text, encoding="utf-8")
    return bundle_scripts(folder)


def _run(*scripts: str) -> str:
    """Return what the scripts print, run one after the other as a page does."""
    command = [str(ROOT / ".venv/bin/node"), "--eval", "".join(["globalThis.window=globalThis;", *scripts])]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_bundle_gives_others_what_it_exports_and_keeps_the_rest_to_itself(tmp_path: Path) -> None:
    bundles = _bundles(
        tmp_path,
        greeting__a='import { word } from "./z.js";\n\nexport const greet = (name) => `${word}, ${name}`;\n',
        greeting__z='export const word = "Dag";\n',
        party__all='import { greet } from "../greeting/a.js";\n\nconsole.log(greet("gast"), typeof word);\n',
    )
    names = 'console.log(Object.keys(gids.greeting).join(" "))'
    assert _run(*bundles.values(), names) == "Dag, gast undefined\ngreet word\n"


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"party__all": 'import "./a.js";\n'}, 'all.js: bundles cannot be made of `import "./a.js";`'),
        ({"party__all": "export default 1;\n"}, "all.js: bundles cannot be made of `export default 1;`"),
        (
            {
                "greeting__a": 'import { x } from "../party/x.js";\n',
                "party__x": 'import { a } from "../greeting/a.js";\n',
            },
            "('nodes are in a cycle', ['greeting', 'party', 'greeting'])",
        ),
    ],
)
def test_what_would_break_on_a_page_is_refused_in_the_build(
    tmp_path: Path, files: dict[str, str], message: str
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        _bundles(tmp_path, **files)


@pytest.mark.parametrize("inner", ["`gids  ${name}`", "call({ name }, `gids`)", "name ? `gids` : name"])
def test_a_script_that_minifying_would_break_is_refused(tmp_path: Path, inner: str) -> None:
    with pytest.raises(ValueError, match=r"^say\.js: give the inner template literal a name of its own"):
        _bundles(tmp_path, greeting__say=f"const greeting = `Dag  ${{{inner}}}  // gast`;\n")


def test_a_text_in_a_script_keeps_its_spaces(tmp_path: Path) -> None:
    script = "const a = `Dag  ${ 1 }`; // who\nconst b = `  // gast`;\nconsole.log(a, b);\n"
    assert _run(_bundles(tmp_path, greeting__say=script)["greeting"]) == "Dag  1   // gast\n"


def test_the_first_script_of_a_page_is_read_by_a_browser_of_2017(guide: Path) -> None:
    """Who has to hide the screen may have the oldest browser of the house."""
    parser = ROOT / "tests/node_modules/acorn/bin/acorn"
    (script,) = (guide / "assets/javascripts").glob("palette.*.js")
    subprocess.run([ROOT / ".venv/bin/node", parser, "--ecma2017", "--silent", script], timeout=30, check=True)


def test_a_part_of_a_bundle_that_fails_takes_no_other_part_along(tmp_path: Path) -> None:
    files = {"greeting__a": "throw new Error();\n", "greeting__b": 'console.log("Dag");\n'}
    quiet = "process.on('uncaughtException',()=>{});"
    assert _run(quiet, _bundles(tmp_path, **files)["greeting"]) == "Dag\n"


def test_no_function_of_a_script_is_longer_than_a_screen() -> None:
    """Whoever picks a script up reads one step at a time."""
    scripts = [*(ROOT / "overrides/assets/javascripts").rglob("*.js"), *(ROOT / "overrides/gids").rglob("*.js")]
    found = [
        f"{path.name}:{begin + 1}"
        for path in scripts
        if path.parent.name != "vendor"
        for begin, end in _functions(path.read_text(encoding="utf-8").split("\n"))
        if end - begin >= LONGEST
    ]
    assert {place.partition(":")[0] for place in found} == STILL_LONG


def _functions(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Give the first and last line of every function of more than one, by the indent at which its brace closes."""
    for begin, line in enumerate(lines):
        if OPENS.match(line):
            indent = line[: len(line) - len(line.lstrip())]
            yield begin, next(at for at in range(begin + 1, len(lines)) if lines[at].startswith(f"{indent}}}"))


def test_a_page_loads_the_scripts_that_its_attributes_ask_for_and_none_twice() -> None:
    assert needed_scripts("<p>data-gids-player</p>") == ["everywhere"]
    assert needed_scripts("<div title='een data-gids-note' data-gids-players=\"12\">") == ["everywhere"]
    assert needed_scripts("<div data-gids-player>") == ["everywhere", "player"]
    assert needed_scripts('<div class="a" data-gids-test="x">') == ["everywhere", "test"]


def test_a_page_loads_the_style_sheet_of_each_block_that_it_shows() -> None:
    html = '<p title=\'class="gids-note"\'>gids-finder</p><i class="a gids-card gids-path__list">class="gids-proof"</i>'
    assert blocks_of(html) == {"card", "path__list"}


def test_only_pages_with_a_block_load_what_every_sheet_says_of_it(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    shared = ".gids-a, .gids-hit--far b:not(.gids-a, p), .gids-b:has(.gids-hit) { color: red; }"
    paper = "@media print { .gids-hit { color: black; } }"
    (tmp_path / "base.css").write_text(shared + paper, encoding="utf-8")
    (tmp_path / "search/hit.css").write_text(".gids-hit { order: 1; }", encoding="utf-8")
    assert bundle_styles(tmp_path) == {
        "gids": ".gids-a,.gids-b:has(.gids-hit){color:red}@media print{.gids-hit{color:black}}",
        "search": ".gids-hit--far b:not(.gids-a,p){color:red}.gids-hit{order:1}",
    }
    (tmp_path / "base.css").write_text(".gids-a { color: blue; }", encoding="utf-8")
    assert bundle_styles(tmp_path)["gids"] == ".gids-a{color:blue}", "a preview shows what was changed"
