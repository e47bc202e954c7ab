"""Whatever an editor or a program does to a file, the check answers in sentences and the build goes on.

The same examples every time; tests/bench/mutilated.py makes new ones, and what those find becomes a case.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from support.building import build_site
from support.checking import copy_of_basis
from support.mutilated import (
    data_files,
    folders,
    pages,
    token_files,
    told_of_data,
    told_of_folder,
    told_of_page,
    told_of_tokens,
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(pages)
def test_the_check_answers_in_sentences(text: str) -> None:
    with TemporaryDirectory() as folder:
        assert told_of_page(Path(folder), text) == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data_files)
def test_a_data_file_is_answered_in_sentences(file: tuple[str, str, str]) -> None:
    with TemporaryDirectory() as folder:
        assert told_of_data(Path(folder), *file) == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(folders)
def test_a_folder_of_a_municipality_is_answered_in_sentences(file: tuple[str, str]) -> None:
    with TemporaryDirectory() as folder:
        assert told_of_folder(Path(folder), *file) == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(token_files)
def test_a_token_file_is_answered_in_sentences(file: tuple[str, str, str]) -> None:
    with TemporaryDirectory() as folder:
        assert told_of_tokens(Path(folder), *file) == []


@settings(max_examples=8, deadline=None, derandomize=True, phases=[Phase.generate])
@given(st.lists(pages, min_size=8, max_size=8))
def test_the_build_goes_on(texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        docs = copy_of_basis(Path(folder)) / "docs"
        for number, text in enumerate(texts):
            page = docs / "signalen" / f"proef-{number}.md"
            page.write_text(text, encoding="utf-8", errors="replace")
        site = Path(folder) / "site"
        build_site(site, docs)
        found = sorted(path.name for path in (site / "signalen").glob("proef-*.html"))
    assert found == [f"proef-{number}.html" for number in range(8)]
