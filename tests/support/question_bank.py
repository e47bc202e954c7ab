"""What the questions on the pages are, to compare with what other readers find in the files for question banks."""

import re
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag


@dataclass(frozen=True)
class Printed:
    """A question as it stands on its page."""

    asked: str
    several: bool
    choices: dict[str, tuple[bool, str]]
    """By its words, whether a choice is right, and its explanation; without links nothing says where to read on."""


def words_in(html: str) -> str:
    """Return the words of HTML, with single spaces."""
    return " ".join(BeautifulSoup(html, "html.parser").get_text().split())


def printed_questions(pages: dict[str, BeautifulSoup]) -> dict[str, Printed]:
    """Return the questions of all pages by their id."""
    found = {str(asked["id"]): _printed(asked) for page in pages.values() for asked in page.select(".gids-question")}
    assert found
    return found


def _printed(asked: Tag) -> Printed:
    explanations = iter(
        re.sub(r"(Zie|Lees) .*", "", words_in(str(item))) for item in asked.select(".gids-answer__explanation")
    )
    return Printed(
        asked=words_in(str(asked.select_one("legend"))),
        several=asked["data-gids-question"] == "several",
        choices={
            words_in(str(option.select_one(".gids-option__text"))): (
                option["data-right"] == "yes",
                "" if option.has_attr("data-plain") else next(explanations),
            )
            for option in asked.select(".gids-option")
        },
    )
