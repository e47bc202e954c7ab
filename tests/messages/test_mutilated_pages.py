"""Whatever an editor does to a page, the check answers in sentences and the build goes on."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from support.building import ROOT, build_site
from support.checking import copy_of_basis, problems_in

PIECES = [
    "<quiz>", "</quiz>", '<quiz id="x">', "- [x] Ja.", "- [ ] Nee.", "- [v] Wat?", "  - [ ] Scheef.", "-[]Los",
    "> Uitleg.", "[[woord]]", "<?quiz?>", "---", "title: Proef", "title: [a", "title: {a: b}", "description: *x",
    "eindtoets: x", "# Kop", "#### Diep", "{{ telefoon(", "}}", '{{ telefoon("kaaswacht") }}', "{{ 1 / 0 }}",
    "{% raw %}", "{#", "{## ##}", "[link](", "[link](x.md#y)", "![](", "```", "~~~", "<!--", "-->", "<div markdown>",
    "</div>", "\t", "\u200b", "\u0000", "| a | b |", "!!! aanvulling", "&amp;", "<b>", "\\", "é", "{ #anker }",
    "::: x", "https://[", "0800-12", "Wat doe je?", "- [x] Ik zie hier geen signaal", "",
]  # fmt: skip
GOOD = (ROOT / "tests" / "messages" / "basis" / "docs" / "signalen" / "kaasroof.md").read_text(encoding="utf-8")
LINES = GOOD.splitlines()
made_of_pieces = st.lists(st.sampled_from([*PIECES, *LINES]), max_size=30).map("\n".join)
torn = st.tuples(st.integers(0, len(GOOD)), st.integers(0, len(GOOD)), st.sampled_from([*PIECES, *LINES])).map(
    lambda cut: GOOD[: cut[0]] + cut[2] + GOOD[cut[1] :]
)
mutilated = st.one_of(made_of_pieces, torn, st.text(max_size=200))
MESSAGE = re.compile(r"(?:docs/[^\n:]+|mkdocs\.yml):[1-9]\d*: [^\n]+ Zie CONTRIBUTING\.md#[a-z-]+")


@settings(max_examples=60, deadline=None)
@given(mutilated)
def test_the_check_answers_in_sentences(text: str) -> None:
    with TemporaryDirectory() as folder:
        guide = copy_of_basis(Path(folder))
        (guide / "docs" / "signalen" / "kaasroof.md").write_text(text, encoding="utf-8", errors="replace")
        unreadable = [str(problem) for problem in problems_in(guide) if not MESSAGE.fullmatch(str(problem))]
    assert unreadable == []


@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(st.lists(mutilated, min_size=8, max_size=8))
def test_the_build_goes_on(texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        docs = copy_of_basis(Path(folder)) / "docs"
        for number, text in enumerate(texts):
            page = docs / "signalen" / f"proef-{number}.md"
            page.write_text(text, encoding="utf-8", errors="replace")
        site = Path(folder) / "site"
        build_site(site, docs)
        pages = sorted(path.name for path in (site / "signalen").glob("proef-*.html"))
    assert pages == [f"proef-{number}.html" for number in range(8)]
