"""The editor's report: what is on each page, how it reads and when somebody looks at it again.

`python -m gids.report rapport.html` prints a table and writes the same as HTML; it reads docs/.
"""

import sys
from dataclasses import dataclass
from html import escape
from pathlib import Path

from gids.build import today
from gids.content.model import Content, ContentPlace, read_content
from gids.content.page import Page
from gids.content.words import flesch_douma, plain_text, sentences
from gids.facts.model import in_words
from gids.facts.municipality_files import municipality_folder
from gids.facts.reading import read_facts

_PAGE = """<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>Rapport voor de redactie</title></head>
<body>
<h1>Rapport voor de redactie</h1>
{}</body>
</html>
"""


@dataclass(frozen=True)
class Table:
    """One table of the report, as text."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    explanation: str

    def as_text(self) -> str:
        """Return the table for a terminal, its columns aligned."""
        lines = [self.headings, *self.rows]
        widths = [max(len(line[column]) for line in lines) for column in range(len(self.headings))]
        shown = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)
        return "\n".join([*(line.rstrip() for line in shown), "", self.explanation, ""])

    def as_html(self) -> str:
        """Return the table as HTML, its explanation before it."""
        head = "".join(f'<th scope="col">{heading}</th>' for heading in self.headings)
        body = "".join(
            f'<tr><th scope="row">{escape(row[0])}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in row[1:])}</tr>\n'
            for row in self.rows
        )
        return (
            f"<p>{self.explanation}</p>\n<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"
        )


def page_table(content: Content) -> Table:
    """Return a row for each page."""
    return Table(
        ("pagina", "woorden", "leesbaarheid", "vragen", "signalen", "links", "nakijken voor"),
        tuple(_row(page, content) for page in content.pages.values()),
        "Leesbaarheid is de score van Flesch-Douma, van 0 (moeilijk) tot 100 (makkelijk). "
        "Signalen zijn de signalen waar een vraag op de pagina naar verwijst.",
    )


def main(settings: Path, target: Path) -> None:
    """Print the report on the guide of this mkdocs.yml, and write it to `target` as HTML.

    Raises SystemExit with what is wrong in the data files.
    """
    place = ContentPlace(settings, settings.parent / "docs")
    facts, problems = read_facts(place.data.path, place.data.shown_as, municipality_folder(place.data, None))
    if facts is None:
        raise SystemExit("\n".join(["De gegevens kloppen nog niet:", *map(str, problems)]))
    table = page_table(read_content(place, facts, lambda page: {}, today()))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(_PAGE.format(table.as_html()), encoding="utf-8")
    sys.stdout.write(f"{table.as_text()}\nOok als pagina: {target.as_posix()}\n")


def _row(page: Page, content: Content) -> tuple[str, ...]:
    text = plain_text(page)
    questions = content.questions_of(page)
    anchors = {name for question in questions for option in question.options for name in option.anchors}
    settings = content.settings.get(page.uri)
    ease = flesch_douma(text)
    return (
        page.path,
        str(sum(len(words) for _, words in sentences(text))),
        "-" if ease is None else str(ease),
        str(len(questions)),
        str(len(anchors & set(content.facts.signalen))),
        str(sum(not link.is_picture for link in page.links)),
        in_words(settings.nakijken_voor) if settings and settings.nakijken_voor else "-",
    )


if __name__ == "__main__":
    main(Path("mkdocs.yml"), Path(sys.argv[1]))
