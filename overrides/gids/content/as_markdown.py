"""The Markdown that a page is made of: filled in, with the templates of what it asks, without what cannot be read."""

import re
from collections.abc import Iterable

from gids.content.filling import Edit, edited
from gids.content.front_matter import front_matter_as_text
from gids.content.html import loose_tags
from gids.content.model import Content
from gids.content.page import COMMENT, Page, blank, is_readable, open_comments
from gids.content.quiz import Question

_LINK = re.compile(
    r"!?\[[^\[\]]*\]\(\s*<?([^()\s<>]+)[^()\n]*\)|^[ ]{0,3}\[[^\]\n]+\]:\s*<?(\S+?)>?(?:\s.*)?$|<(https?://[^>\s]+)>",
    re.MULTILINE,
)


def as_markdown(page: Page, content: Content, parts: Iterable[Edit] = ()) -> str:
    """Return the page's text as MkDocs is to read it, with `parts` in the place of its questions.

    What would stop the build is left out, so that a preview still shows the rest of the page; the check has said what
    is wrong.
    """
    spans = unreadable(page, content)
    kept = [edit for edit in parts if not _is_within(edit, spans)]
    taken = [*spans, *((edit.start, edit.end) for edit in kept if edit.end > edit.start)]
    edits = [*(edit for edit in content.filled[page.uri].edits if not _is_within(edit, taken)), *kept]
    edits.sort(key=lambda edit: edit.start)
    return f"---\n{front_matter_as_text(page)}\n---\n\n{edited(blank(page.body, spans), edits)}"


def unreadable(page: Page, content: Content) -> list[tuple[int, int]]:
    """Return the parts of a page's text that a build cannot read, or would show in pieces."""
    quizzes, typed = content.quizzes[page.uri], _LINK.finditer(page.markdown)
    links = [link.span() for link in typed if not is_readable("".join(filter(None, link.groups())))]
    spans = [*quizzes.broken, *content.filled[page.uri].broken, *links]
    for one in quizzes.questions:
        has_link = any(one.start <= start < one.end for start, _ in links)
        if has_link or not one.is_usable or any(loose_tags(page.markdown[one.start : one.end])):
            spans.append((one.start, one.end))
    spans += [comment.span() for comment in COMMENT.finditer(page.body) if "quiz" in comment[0]]
    return spans + [(start, start + len("<!--")) for start in open_comments(page)]


def shown_questions(page: Page, content: Content) -> list[Question]:
    """Return the questions of a page that a build can read."""
    spans = unreadable(page, content)
    return [one for one in content.questions_of(page) if not any(start <= one.start < end for start, end in spans)]


def _is_within(edit: Edit, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= edit.start < end for start, end in spans)
