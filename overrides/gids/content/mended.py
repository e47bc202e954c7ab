"""The text that a page is made of: filled in, and without what the build cannot read."""

from gids.content.filling import edited
from gids.content.front_matter import read_settings, readable_front_matter
from gids.content.html import loose_tags
from gids.content.links import find_links
from gids.content.model import Content
from gids.content.pages import COMMENT, TypedPage, blank, open_comments
from gids.content.typed_questions import read_quizzes


def text_for_build(page: TypedPage, content: Content) -> str:
    """Return the page's text with facts and blocks filled in, as MkDocs is to read it.

    What would stop the build is left out and front matter that does not read is made anew, so that a preview still
    shows the rest of the page; the check has said what is wrong.
    """
    filled = content.filled[page.uri]
    quizzes = read_quizzes(page)
    spans = [*quizzes.broken, *filled.broken]
    spans += [
        (question.start, question.end)
        for question in quizzes.questions
        if not question.is_usable or any(loose_tags(page.markdown[question.start : question.end]))
    ]
    spans += [link.span for link in find_links(page) if not link.is_readable]
    spans += [found.span() for found in COMMENT.finditer(page.body) if "quiz" in found[0]]
    spans += [(start, start + len("<!--")) for start in open_comments(page)]
    edits = [edit for edit in filled.edits if not any(start <= edit.start < end for start, end in spans)]
    if not spans and page.uri in content.settings:
        return edited(page.text, edits)
    settings, _ = read_settings(page)
    body = edited(blank(page.body, spans), edits).lstrip("\n")
    front = page.front_matter if settings else readable_front_matter(page)
    return f"---\n{front}---\n\n{body}"
