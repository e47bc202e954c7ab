"""The editor's report: what is on each page, how it reads and when somebody looks at it again; and what its form tells.

`python -m gids.report rapport.html` prints a table and writes the same as HTML; it reads docs/.
"""

import re
import sys
from dataclasses import dataclass
from html import escape
from math import ceil
from pathlib import Path

from gids.build import today
from gids.check.question_form import question_scores, questions_of
from gids.check.scene_form import scene_scores, scenes_of
from gids.content.links import TypedLink, find_links
from gids.content.model import Content, ContentPlace, read_content
from gids.content.pages import TypedPage
from gids.content.prose import flesch_douma, plain_text, sentences
from gids.content.typed_questions import read_quizzes
from gids.facts.model import in_words
from gids.facts.municipality_files import municipality_folder
from gids.facts.reading import read_facts

TITLE = "Rapport voor de redactie"


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


def form_table(content: Content) -> Table:
    """Return how well somebody does who knows nothing, for each rule that one could follow."""
    scenes = scenes_of(content.pages.values())
    questions = [question for _, question in questions_of(content.pages.values())]
    scores = [(f"{len(scenes)} scènes", score) for score in scene_scores(scenes)]
    scores += [(f"{len(questions)} vragen met vier antwoorden", score) for score in question_scores(questions)]
    return Table(
        ("wie niets weet, en …", "bij", "goed", "hoogstens"),
        tuple((one.rule, where, f"{ceil(100 * one.right)} %", f"{100 * one.limit:.0f} %") for where, one in scores),
        "Zo veel heeft iemand goed die niets weet en een vuistregel volgt. De controle meldt wat te hoog is.",
    )


def as_page(title: str, body: str) -> str:
    """Return a page of its own for editors, with this title and HTML."""
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f'<!doctype html>\n<html lang="nl">\n{head}\n<body>\n<h1>{title}</h1>\n{body}</body>\n</html>\n'


def read_guide_content(settings: Path) -> Content:
    """Return the content of the guide of this mkdocs.yml. Raises SystemExit with what is wrong in the data files."""
    place = ContentPlace(settings, settings.parent / "docs", None)
    facts, problems = read_facts(place.data.path, place.data.shown_as, municipality_folder(place.data, None))
    if facts is None:
        raise SystemExit("\n".join(["De gegevens kloppen nog niet:", *map(str, problems)]))
    return read_content(place, facts, lambda page: {}, today())


def main(settings: Path, target: Path) -> None:
    """Print the report on the guide of this mkdocs.yml, and write it to `target` as HTML.

    Raises SystemExit with what is wrong in the data files.
    """
    content = read_guide_content(settings)
    tables = [table for table in (page_table(content), form_table(content)) if table.rows]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(as_page(TITLE, "".join(table.as_html() for table in tables)), encoding="utf-8")
    sys.stdout.write("\n".join([*(table.as_text() for table in tables), f"Ook als pagina: {target.as_posix()}\n"]))


def _row(page: TypedPage, content: Content) -> tuple[str, ...]:
    text = plain_text(page)
    questions = read_quizzes(page).questions
    asked = {name for question in questions for name in re.findall(r"#([\w-]+)\)", question.links)}
    settings = content.settings.get(page.uri)
    ease = flesch_douma(text)
    links: list[TypedLink] = [link for link in find_links(page) if not link.is_picture]
    return (
        page.path,
        str(sum(len(words) for _, words in sentences(text))),
        "-" if ease is None else str(ease),
        str(len(questions)),
        str(len(asked & set(content.facts.signalen))),
        str(len(links)),
        in_words(settings.nakijken_voor) if settings and settings.nakijken_voor else "-",
    )


if __name__ == "__main__":
    main(Path("mkdocs.yml"), Path(sys.argv[1]))
