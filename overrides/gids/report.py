"""The editor's report: what is on each page, how it reads and when somebody looks at it again.

`python -m gids.report rapport.html` prints a table and writes the same as HTML; it reads docs/.
"""

import sys
from pathlib import Path

from gids.build import today
from gids.content.model import Content, ContentPlace, read_content
from gids.content.page import Page
from gids.content.words import flesch_douma, plain_text, sentences
from gids.facts.model import in_words
from gids.facts.municipality_files import municipality_folder
from gids.facts.reading import read_facts
from gids.templates import render_template

_HEADINGS = ("pagina", "woorden", "leesbaarheid", "vragen", "signalen", "links", "nakijken voor")
_EXPLANATION = (
    "Leesbaarheid is de score van Flesch-Douma, van 0 (moeilijk) tot 100 (makkelijk). "
    "Signalen zijn de signalen waar een vraag op de pagina naar verwijst."
)


def main(settings: Path, target: Path) -> None:
    """Print the report on the guide of this mkdocs.yml, and write it to `target` as HTML.

    Raises SystemExit with what is wrong in the data files.
    """
    place = ContentPlace(settings, settings.parent / "docs")
    facts, problems = read_facts(place.data.path, place.data.shown_as, municipality_folder(place.data, None))
    if facts is None:
        raise SystemExit("\n".join(["De gegevens kloppen nog niet:", *map(str, problems)]))
    content = read_content(place, facts, lambda page: {}, today())
    rows = [_row(page, content) for page in content.pages.values()]
    html = render_template("partials/page-table.html", headings=_HEADINGS, rows=rows, explanation=_EXPLANATION)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(html, encoding="utf-8")
    widths = [max(map(len, column)) for column in zip(_HEADINGS, *rows, strict=True)]
    for row in (_HEADINGS, *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
    sys.stdout.write(f"\n{_EXPLANATION}\n\nOok als pagina: {target.as_posix()}\n")


def _row(page: Page, content: Content) -> tuple[str, ...]:
    text = plain_text(page)
    questions = content.questions_of(page)
    anchors = {name for question in questions for option in question.options for name in option.anchors}
    review, ease = content.settings_of(page).nakijken_voor, flesch_douma(text)
    return (
        page.path,
        str(sum(len(words) for _, words in sentences(text))),
        "-" if ease is None else str(ease),
        str(len(questions)),
        str(len(anchors & set(content.facts.signalen))),
        str(sum(not link.is_picture for link in page.links)),
        in_words(review) if review else "-",
    )


if __name__ == "__main__":
    main(Path("mkdocs.yml"), Path(sys.argv[1]))
