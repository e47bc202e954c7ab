"""`make report` tells an editor how each page stands, in a table on the screen and as a page."""

import re
from pathlib import Path

from support.building import change, run_python
from support.checking import copy_of_basis


def test_the_report_has_a_row_for_each_page(tmp_path: Path) -> None:
    folder = copy_of_basis(tmp_path)
    page = folder / "docs" / "signalen" / "kaasroof.md"
    change(page, "title: Kaasroof", 'title: Kaasroof\nnakijken_voor: "2027-05-23"')
    told = run_python("-m", "gids.report", "rapport.html", folder=folder).stdout
    lines = [re.split(r"\s{2,}", line) for line in told.splitlines()]
    assert lines[0] == ["pagina", "woorden", "leesbaarheid", "vragen", "signalen", "links", "nakijken voor"]
    assert [line[0] for line in lines[1 : lines.index([""])]] == sorted(
        f"docs/{path.relative_to(folder / 'docs').as_posix()}" for path in (folder / "docs").rglob("*.md")
    )
    assert ["docs/signalen/kaasroof.md", "69", "87", "2", "2", "6", "23 mei 2027"] in lines
    assert told.endswith("Ook als pagina: rapport.html\n")
    html = (folder / "rapport.html").read_text(encoding="utf-8")
    assert '<tr><th scope="row">docs/signalen/kaasroof.md</th><td>69</td><td>87</td>' in html
