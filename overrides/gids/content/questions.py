"""A question: some options, one or more of them right, each with its own explanation.

mkdocs-quiz parses what an editor wrote and turns its Markdown into HTML. This module reads that HTML once; the page,
the test and the packages are all made from what it returns.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import unescape

from lxml.html import HtmlElement, fragment_fromstring, tostring

from gids.content.asked import Asked, hash_of, identity_of, question_id, split_scene
from gids.content.links import joined
from gids.content.sentences import words_of

RENDERED_BY_PLUGIN = re.compile(
    r'<div class="quiz" .*?<section class="content hidden">(?:.*?)</section>\s*</div>', re.DOTALL
)
_ADDED_BY_PLUGIN = '<div id="quiz-progress-sidebar"'
QUESTION_PLACE = re.compile(r"<!--gids-question:(vraag-[0-9a-f]{8})-->")
_ADDRESS = re.compile(r'\bhref="([^"]*)"')
_ANCHOR = re.compile(r'\bhref="[^"#]*#([^"]+)"')


@dataclass(frozen=True)
class Option:
    """One answer to choose from."""

    id: str
    """Made from the text, so that the order may change: unique within its question."""
    text: str
    html: str
    right: bool
    explanation: str
    """HTML: why this is right or wrong, with a link to the signal or rule."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """The anchors that its explanation links to, in their order."""
        return tuple(_ANCHOR.findall(self.explanation))


@dataclass(frozen=True)
class Question(Asked):
    """A question as the reader gets it."""

    id: str
    text: str
    html: str
    """The question itself, without paragraphs; of a scene only its last line."""
    options: tuple[Option, ...]
    page: str
    """Address of its page below the site's root: `leren/casussen.html`."""
    scene: str = ""
    """HTML: the paragraphs with what happens at the counter; empty for an ordinary question."""

    @property
    def has_several(self) -> bool:
        """Whether more than one option may be ticked."""
        return sum(option.right for option in self.options) > 1 or self.is_about_signals

    @property
    def targets(self) -> frozenset[str]:
        """What the question belongs to: the addresses, below the root, that its explanations link to."""
        return frozenset(target for option in self.options for target in self._links(option))

    @property
    def subjects(self) -> tuple[str, ...]:
        """What the question is about: what its right answers link to, else all its targets, in their order."""
        right = [target for option in self.options if option.right for target in self._links(option)]
        return tuple(dict.fromkeys(right)) or tuple(sorted(self.targets))

    def _links(self, option: Option) -> list[str]:
        return [joined(self.page, unescape(address)) for address in _ADDRESS.findall(option.explanation)]


def without_runtime(html: str) -> str:
    """Return a page's HTML without the styles, scripts and progress bar that mkdocs-quiz puts behind every page."""
    return html.partition(_ADDED_BY_PLUGIN)[0].rstrip()


def take_questions(html: str, page: str) -> tuple[str, tuple[Question, ...]]:
    """Return the HTML of the page with address `page` with a place for each question in its stead, and the questions.

    Without them the page is what can be found: a search must not tell the answers.
    """
    questions = tuple(read_questions(RENDERED_BY_PLUGIN.findall(html), page))
    places = iter(f"<!--gids-question:{question.id}-->" for question in questions)
    return RENDERED_BY_PLUGIN.sub(lambda found: next(places), html), questions


def put_questions(html: str, questions: Sequence[Question], render: Callable[[Question], str]) -> str:
    """Return the HTML with each question, as `render` makes it, in its place."""
    known = {question.id: question for question in questions}
    return QUESTION_PLACE.sub(lambda place: render(known[place[1]]), html)


def read_questions(rendered: Iterable[str], page: str) -> list[Question]:
    """Read the questions of the page with address `page` from what mkdocs-quiz made of each, in their order."""
    questions: list[Question] = []
    for html in rendered:
        questions.append(_read_question(html, page, questions[-1] if questions else None))
    return questions


def _read_question(html: str, page: str, before: Question | None) -> Question:
    root = fragment_fromstring(html)
    asked = _one(root, "div", "quiz-question")
    options = tuple(_read_option(item) for item in root.iterfind(".//fieldset/div"))
    answers = [option.text for option in options]
    told, last = split_scene([_html(part) for part in asked], answers)
    scene = "\n".join(told)
    legend = fragment_fromstring(last) if told else asked
    identity = question_id(identity_of(words_of(scene), _text(legend), answers, before))
    return Question(identity, _text(legend), _phrasing(legend), options, page, scene)


def _read_option(item: HtmlElement) -> Option:
    label = _one(item, "label", "")
    return Option(
        id=hash_of(_text(label)),
        text=_text(label),
        html=_phrasing(label),
        right=_one(item, "input", "").get("data-correct") == "true",
        explanation="".join(map(_phrasing, item.iterfind("div"))),
    )


def _one(element: HtmlElement, tag: str, name: str) -> HtmlElement:
    found = element.find(f".//{tag}[@class='{name}']" if name else tag)
    if found is None:
        raise ValueError("mkdocs-quiz rendered a question in a way that is not known here")
    return found


def _text(element: HtmlElement) -> str:
    """Return the words of an element; a picture counts with its text."""
    parts = (part for node in element.iter() for part in (_own_text(node), *_tail(node, element)))
    return " ".join("".join(parts).split())


def _own_text(node: HtmlElement) -> str:
    if not isinstance(node.tag, str):  # a comment
        return ""
    return str(node.get("alt", "")) if node.tag == "img" else node.text or ""


def _tail(node: HtmlElement, root: HtmlElement) -> list[str]:
    return [] if node is root else [node.tail or ""]


def _html(element: HtmlElement) -> str:
    return str(tostring(element, encoding="unicode", with_tail=False))


def _phrasing(element: HtmlElement) -> str:
    """Return the element's content without paragraphs, as a legend and a label may only hold phrasing content."""
    content = _html(element).partition(">")[2].rpartition("</")[0].strip()
    return re.sub(r"</?p>", "", re.sub(r"</p>\s*<p>", "<br>", content))
