"""What editors and their programs could do to a page, a data file, a token file and a municipality's folder."""

import re
from pathlib import Path
from shutil import copytree

from hypothesis import strategies as st

from gids.facts.municipality_files import MunicipalityFolder
from gids.facts.reading import read_facts
from gids.huisstijl.brand import read_brand
from support.building import build_site
from support.checking import BASIS, copy_of_basis, problems_in
from support.looks import NEUTRAL, TOKENS

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
DATA = sorted(path.name for path in (BASIS / "docs" / "_gegevens").iterdir())


def _mutilated(good: str, pieces: list[str]) -> st.SearchStrategy[str]:
    lines = st.sampled_from([*pieces, *good.splitlines()])
    torn = st.tuples(st.integers(0, len(good)), st.integers(0, len(good)), lines).map(
        lambda cut: good[: cut[0]] + cut[2] + good[cut[1] :]
    )
    return st.one_of(st.lists(lines, max_size=30).map("\n".join), torn, st.text(max_size=200))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


pages = _mutilated(_text(BASIS / "docs" / "signalen" / "kaasroof.md"), PIECES)
data_files = st.sampled_from(DATA).flatmap(
    lambda name: st.tuples(
        st.just(name), _mutilated(_text(BASIS / "docs" / "_gegevens" / name), IN_DATA), st.sampled_from(ENCODINGS)
    )
)
builds = st.tuples(st.lists(pages, min_size=8, max_size=8))
folders = st.tuples(
    _mutilated(_text(BASIS / "docs" / "_gegevens" / "gemeente.yml"), IN_DATA), st.sampled_from(ENCODINGS)
)
TOKEN_FILES = ["utrecht.css", "ams.json", "basis.tokens.json"]
token_files = st.sampled_from(TOKEN_FILES).flatmap(
    lambda name: st.tuples(st.just(name), _mutilated(_text(TOKENS / name), IN_TOKENS), st.sampled_from(ENCODINGS))
)


def told_of_page(folder: Path, text: str) -> list[str]:
    """Return what is said of a guide with this page that is no message."""
    guide = copy_of_basis(folder)
    _write(guide / "docs" / "signalen" / "kaasroof.md", text, "utf-8")
    return [str(problem) for problem in problems_in(guide) if not MESSAGE.fullmatch(str(problem))]


def told_of_data(folder: Path, name: str, text: str, encoding: str) -> list[str]:
    """Return what is said of this data file that is no message."""
    facts = copytree(BASIS / "docs" / "_gegevens", folder / "_gegevens")
    _write(facts / name, text, encoding)
    read, problems = read_facts(facts)
    problems += read.problems if read else []
    return [str(problem) for problem in problems if not MESSAGE.fullmatch(str(problem))]


def told_of_folder(folder: Path, text: str, encoding: str) -> list[str]:
    """Return what is said of a municipality's folder with this gemeente.yml that is no message."""
    own = folder / "stad"
    own.mkdir()
    _write(own / "gemeente.yml", text, encoding)
    _, problems = read_facts(BASIS / "docs" / "_gegevens", "docs/_gegevens", MunicipalityFolder(own, "stad"))
    return [str(problem) for problem in problems if not MESSAGE.fullmatch(str(problem))]


def told_of_tokens(folder: Path, name: str, text: str, encoding: str) -> list[str]:
    """Return what is said of a folder with this token file that is no message."""
    own = folder / "stad"
    own.mkdir()
    facts = _text(BASIS / "docs" / "_gegevens" / "gemeente.yml")
    (own / "gemeente.yml").write_text(f'{facts}huisstijl:\n  tokens: "{name}"\n', encoding="utf-8")
    _write(own / name, text, encoding)
    place = MunicipalityFolder(own, "stad")
    read, problems = read_facts(BASIS / "docs" / "_gegevens", "docs/_gegevens", place)
    if read:
        problems += read_brand(read.gemeente.huisstijl, own, "stad", NEUTRAL)[1]
    return [str(problem) for problem in problems if not MESSAGE.fullmatch(str(problem))]


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
