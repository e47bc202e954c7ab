"""The editor's report: per page how much is on it, how it reads, what it asks and when it has to be looked at again.

`python -m gids.report rapport.html` prints a table and writes the same as HTML; it reads docs/.
"""

import re
import sys
from dataclasses import astuple, dataclass
from html import escape
from pathlib import Path

from gids.build import today
from gids.content.links import TypedLink, find_links
from gids.content.model import Content, ContentPlace, read_content
from gids.content.pages import TypedPage
from gids.content.prose import flesch_douma, plain_text, sentences
from gids.content.typed_questions import read_quizzes
from gids.facts.model import in_words
from gids.facts.municipality import municipality_folder
from gids.facts.reading import read_facts

HEADINGS = ("pagina", "woorden", "leesbaarheid", "vragen", "signalen", "links", "nakijken voor")
EXPLANATION = (
    "Leesbaarheid is de score van Flesch-Douma, van 0 (moeilijk) tot 100 (makkelijk). "
    "Signalen zijn de signalen waar een vraag op de pagina naar verwijst."
)


@dataclass(frozen=True)
class Row:
    """What is said of one page, as text."""

    page: str
    words: str
    ease: str
    questions: str
    signals: str
    links: str
    review: str


def rows(content: Content) -> list[Row]:
    """Return a row for each page."""
    return [_row(page, content) for page in content.pages.values()]


def as_text(table: list[Row]) -> str:
    """Return the table for a terminal, its columns aligned."""
    lines = [HEADINGS, *map(astuple, table)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    shown = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines)
    return "\n".join([*shown, "", EXPLANATION, ""])


def as_html(table: list[Row]) -> str:
    """Return the table as a page of its own."""
    head = "".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS)
    body = "".join(
        f'<tr><th scope="row">{escape(row.page)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in astuple(row)[1:])
        + "</tr>\n"
        for row in table
    )
    return (
        '<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8">'
        "<title>Rapport voor de redactie</title></head>\n"
        f"<body>\n<h1>Rapport voor de redactie</h1>\n<p>{EXPLANATION}</p>\n"
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</body>\n</html>\n"
    )


def main(settings: Path, target: Path) -> None:
    """Print the report on the guide of this mkdocs.yml, and write it to `target` as HTML.

    Raises SystemExit with what is wrong in the data files.
    """
    place = ContentPlace(settings, settings.parent / "docs", None)
    facts, problems = read_facts(place.data.path, place.data.shown_as, municipality_folder(place.data, None))
    if facts is None:
        raise SystemExit("\n".join(["De gegevens kloppen nog niet:", *map(str, problems)]))
    content = read_content(place, facts, lambda page: {}, today())
    table = rows(content)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(as_html(table), encoding="utf-8")
    sys.stdout.write(f"{as_text(table)}\nOok als pagina: {target.as_posix()}\n")


def _row(page: TypedPage, content: Content) -> Row:
    text = plain_text(page)
    questions = read_quizzes(page).questions
    asked = {name for question in questions for name in re.findall(r"#([\w-]+)\)", question.links)}
    settings = content.settings.get(page.uri)
    ease = flesch_douma(text)
    links: list[TypedLink] = [link for link in find_links(page) if not link.is_picture]
    return Row(
        page=page.path,
        words=str(sum(len(words) for _, words in sentences(text))),
        ease="-" if ease is None else str(ease),
        questions=str(len(questions)),
        signals=str(len(asked & set(content.facts.signalen))),
        links=str(len(links)),
        review=in_words(settings.nakijken_voor) if settings and settings.nakijken_voor else "-",
    )


if __name__ == "__main__":
    main(Path("mkdocs.yml"), Path(sys.argv[1]))
