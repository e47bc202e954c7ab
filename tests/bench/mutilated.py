"""Whatever an editor or a program does to a file: 20,000 new examples, and how many were answered in sentences.

What is found is printed as small as it gets, to become a case of tests/messages.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.reading import read_facts
from gids.huisstijl.brand import read_brand
from gids.problems import Problem
from support.building import build_site
from support.checking import BASIS, copy_of_basis, problems_in
from support.looks import NEUTRAL, TOKENS

EACH = 5000
PIECES = [
    "<quiz>", "</quiz>", '<quiz id="x">', "- [x] Ja.", "- [ ] Nee.", "- [v] Wat?", "  - [ ] Scheef.", "-[]Los",
    "> Uitleg.", "[[woord]]", "<?quiz?>", "---", "title: Proef", "title: [a", "title: {a: b}", "description: *x",
    "eindtoets: x", "# Kop", "#### Diep", "{{ telefoon(", "}}", '{{ telefoon("kaaswacht") }}', "{{ 1 / 0 }}",
    "{% raw %}", "{#", "{## ##}", "[link](", "[link](x.md#y)", "![](", "```", "~~~", "<!--", "-->", "<div markdown>",
    "</div>", "\t", "\u200b", "\u0000", "| a | b |", "!!! aanvulling", "&amp;", "<b>", "\\", "é", "{ #anker }",
    "::: x", "https://[", "https://[koffer", "0800-12", "Wat doe je?", "- [x] Ik zie hier geen signaal", "",
    "[a](https://[b)", "<a href=x.md>", "[![](x.png)](y.md)", "javascript:1", "??? note", "</section>", "<section>",
    "- [x] Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel.",
    "- [ ] Gewoon helpen. Niets te melden.",
]  # fmt: skip
IN_DATA = [
    "naam: 's-Gravenhage", "naam: 'x", 'naam: "x', "a: #1", "- b", "a: &b", "a: *b", "a: !c d", "<<: *b", "? x", "{",
    "}", "[", "]", "naam: ~", "naam:", "  telefoon: 06‑1", "huisstijl:", "huisstijl: x", "  primair: #123",
    "  - naam: x", "a: b: c", "%", "@", "\t", "\u0085", "\u2028", "\u200b", "---", "...", "voorbeeld: nee",
    "email: a@[b", "adres: https://[x", "links:", "tekst: x", "bron: x", "|", ">", '"', "'", "\\", "logo: ../x",
    "logo: .", "logo: \u0000", "tokens: x.css",
    "meer_aandachtsfunctionarissen:", "opgezocht: 2026-13-45", "slaaggrens: ²", "é: é", "",
]  # fmt: skip
IN_TOKENS = [
    "{", "}", "[", "]", ":", ",", '"', ":root {", "--utrecht-color: red;", "--x: var(--y);", "--y: var(--x);", "/*",
    "*/", "@", "@import 'x.css';", '"$value": "{a.b}"', '"value": 3', '"$root": {}', "rgb(1 2",
    "oklch(from", "\\", "\u0000", "é", "#12", "NaN", "1e999", '"$extensions": []', "null", "!important",
]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"]
MESSAGE = re.compile(r"(?:[^\n:]+):[1-9]\d*: [^\n]+ Zie CONTRIBUTING\.md#[^\s#]+")


def _mutilated(good: str, pieces: list[str]) -> st.SearchStrategy[str]:
    lines = st.sampled_from([*pieces, *good.splitlines()])
    torn = st.tuples(st.integers(0, len(good)), st.integers(0, len(good)), lines).map(
        lambda cut: good[: cut[0]] + cut[2] + good[cut[1] :]
    )
    return st.one_of(st.lists(lines, max_size=30).map("\n".join), torn, st.text(max_size=200))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


FILES = {path.name: _text(path) for path in sorted((BASIS / "docs" / "_gegevens").iterdir())}
TOKEN_FILES = {name: _text(TOKENS / name) for name in ("utrecht.css", "ams.json", "basis.tokens.json")}


def _files(good: dict[str, str], pieces: list[str]) -> st.SearchStrategy[tuple[str, str, str]]:
    """Return a name, a mutilated text and how it is encoded."""
    return st.sampled_from(sorted(good)).flatmap(
        lambda name: st.tuples(st.just(name), _mutilated(good[name], pieces), st.sampled_from(ENCODINGS))
    )


def _no_messages(problems: list[Problem]) -> list[str]:
    return [str(problem) for problem in problems if not MESSAGE.fullmatch(str(problem))]


def told_of_page(folder: Path, text: str) -> list[str]:
    """Return what is said of a guide with this page that is no message."""
    guide = copy_of_basis(folder)
    _write(guide / "docs" / "signalen" / "kaasroof.md", text, "utf-8")
    return _no_messages(problems_in(guide))


def told_of_data(folder: Path, name: str, text: str, encoding: str) -> list[str]:
    """Return what is said that is no message, of a data file, or of a gemeente.yml or token file of a municipality."""
    facts, own = copytree(BASIS / "docs" / "_gegevens", folder / "_gegevens"), folder / "stad"
    own.mkdir()
    look = f'huisstijl:\n  tokens: "{name}"\n' if name in TOKEN_FILES else ""
    (own / "gemeente.yml").write_text(f"{FILES['gemeente.yml']}{look}", encoding="utf-8")
    _write((own if look or name == "gemeente.yml" else facts) / name, text, encoding)
    read, problems = read_facts(facts, "docs/_gegevens", MunicipalityFolder(own, "stad"))
    looks = read_brand(read.gemeente.huisstijl, own, "stad", NEUTRAL)[1] if read else []
    return _no_messages([*problems, *(read.problems if read else []), *looks])


def told_of_build(folder: Path, texts: list[str]) -> list[str]:
    """Return the pages with these texts that are not in the site, though a build goes on in spite of a mistake."""
    docs = copy_of_basis(folder) / "docs"
    names = [f"proef-{number}" for number in range(len(texts))]
    for name, text in zip(names, texts, strict=True):
        _write(docs / "signalen" / f"{name}.md", text, "utf-8")
    build_site(folder / "site", docs)
    return [name for name in names if not (folder / "site" / "signalen" / f"{name}.html").exists()]


def _write(path: Path, text: str, encoding: str) -> None:
    path.write_bytes(text.encode(encoding, errors="replace"))


def run(told: Callable[..., list[str]], examples: st.SearchStrategy[Any]) -> tuple[int, str]:
    """Return how many examples were tried, and the smallest one that was not answered in sentences."""
    tried = 0

    @settings(
        max_examples=EACH // 50 if told is told_of_build else EACH,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(examples)
    def answers(example: Any) -> None:
        nonlocal tried
        tried += 1
        with TemporaryDirectory() as folder:
            assert told(Path(folder), *(example if isinstance(example, tuple) else (example,))) == []

    try:
        answers()
    except Exception as error:  # whatever it is, it is what was looked for
        notes = "\n".join(getattr(error, "__notes__", []))
        return tried, f"{type(error).__name__}: {error}\n{notes}"
    return tried, ""


if __name__ == "__main__":
    pages = _mutilated(_text(BASIS / "docs" / "signalen" / "kaasroof.md"), PIECES)
    kinds: dict[str, tuple[Callable[..., list[str]], st.SearchStrategy[Any]]] = {
        "pages": (told_of_page, pages),
        "data files": (told_of_data, _files(FILES, IN_DATA)),
        "municipality folders": (told_of_data, _files({"gemeente.yml": FILES["gemeente.yml"]}, IN_DATA)),
        "token files": (told_of_data, _files(TOKEN_FILES, IN_TOKENS)),
        "whole sites": (told_of_build, st.tuples(st.lists(pages, min_size=8, max_size=8))),
    }
    found = []
    sys.stdout.write("\nMutilated files\n| kind | tried | seconds | found |\n| --- | --- | --- | --- |\n")
    for kind in sys.argv[1:] or kinds:
        begin = time.monotonic()
        tried, mistake = run(*kinds[kind])
        seconds = time.monotonic() - begin
        sys.stdout.write(f"| {kind} | {tried} | {seconds:.0f} | {'a mistake' if mistake else 'nothing'} |\n")
        found += [mistake] if mistake else []
    sys.exit("\n".join(found) or 0)
