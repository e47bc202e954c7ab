"""Takes out of a page what the build cannot read, so that the preview still shows the rest of it."""

from gids.check.links import find_links
from gids.content.front_matter import read_settings, readable_front_matter
from gids.content.model import Content
from gids.content.pages import COMMENT, TypedPage, blank, open_comments
from gids.content.typed_questions import read_quizzes


def mended(page: TypedPage, content: Content) -> str:
    """Return the page's text without what would stop the build, and with front matter that reads."""
    quizzes = read_quizzes(page)
    spans = list(quizzes.broken)
    spans += [(question.start, question.end) for question in quizzes.questions if not question.is_usable]
    spans += content.expander.expand(page).broken
    spans += [link.span for link in find_links(page) if not link.is_readable]
    spans += [found.span() for found in COMMENT.finditer(page.body) if "quiz" in found[0]]
    spans += [(start, start + len("<!--")) for start in open_comments(page)]
    if not spans and page.uri in content.settings:
        return page.text
    settings, _ = read_settings(page)
    body = blank(page.body, spans).lstrip("\n")
    front = page.front_matter if settings else readable_front_matter(page)
    return f"---\n{front}---\n\n{body}"
