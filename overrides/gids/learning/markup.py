"""What a page asks as a learner gets it: each question, pair and story as its template in the page's own Markdown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from posixpath import dirname, relpath

from gids.content.as_markdown import shown_questions
from gids.content.blocks import Blocks
from gids.content.filling import Edit
from gids.content.front_matter import PageSettings
from gids.content.items import Item, Pair, Story
from gids.content.judging import is_trial
from gids.content.model import Content, Known
from gids.content.page import Page
from gids.content.quiz import NO_SIGNAL, Option, Question
from gids.content.talk import person_of
from gids.content.words import marked
from gids.learning.meeting import judged_values, meeting_values
from gids.learning.path import KEYS, Learning, order_of

BLOCKS = ("eindtoets", "bewijs", "leerpad", "werkoverleg", "oordelen")
"""The keys in the front matter that put the template of their name at the end of their page."""
_CHANGED = '<span class="gids-scene__changed">{}</span>'


def markup_of(page: Page, content: Content, learning: Learning, blocks: Blocks) -> list[Edit]:
    """Return what comes in the place of the questions of a page and round them, in the order of its text."""
    settings = content.settings_of(page)
    units, others = _units(page, content, settings), _blocks(page, content, blocks)
    if not units:
        return others
    order, shuffle = order_of(page, content), settings.schudden == "ja"
    nouns: dict[type, str] = {Story: "Verhaal", Pair: "Scène" if order == "mixed" else "Paar"}
    counts: dict[type, int] = {Story: 1, Pair: 2 if order == "mixed" else 1}
    count = sum(counts.get(type(unit.item), len(unit.questions)) for unit in units if not unit.is_reserve)
    begin = blocks.render("practice-begin.html", order=order, noun=nouns.get(type(units[0].item), "Vraag"), count=count)
    edits = [*others, Edit(units[0].start, units[0].start, f"{begin}\n\n")]
    for unit in units:
        if unit.attributes:
            edits.append(Edit(unit.start, unit.start, f'<section {unit.attributes} markdown="block">\n\n'))
        if isinstance(unit.item, Story):
            start, end = unit.item.text_span
            edits += [Edit(start, start, blocks.render("story-begin.html")), Edit(end, end, "\n\n</div>\n\n")]
        for question in unit.questions:
            shown = _shown(question, unit.item, content.signals, blocks, shuffle)
            edits.append(Edit(question.start, question.end, f"\n\n{shown}\n"))
        if unit.attributes:
            edits.append(Edit(unit.end, unit.end, "\n\n</section>\n\n"))
    tryout = settings.voorproef.genoeg if settings.voorproef else ""
    closing = blocks.render("practice-end.html", order=order, tryout=tryout, pages=learning.seen_from(page.url))
    return [*edits, Edit(units[-1].end, units[-1].end, f"\n\n{closing}\n\n")]


def _blocks(page: Page, content: Content, blocks: Blocks) -> list[Edit]:
    """Return what comes in the place of what is shown by a template of its own, such as a talk."""
    items = [item for item in content.items[page.uri] if item.block]
    values = {"ids": [item.id for item in items], "url": page.url}
    person = person_of(content.settings_of(page).title)
    shown = ((item.span, blocks.render(item.block, item=item, person=person, **values)) for item in items)
    return [Edit(*span, f"{text}\n\n") for span, text in shown]


@dataclass(frozen=True)
class _Unit:
    """One thing to practise: an item with its section, or a question that has none."""

    start: int
    end: int
    questions: Sequence[Question]
    item: Item | None = None
    attributes: str = ""
    """Of its section."""
    is_reserve: bool = False


def _units(page: Page, content: Content, settings: PageSettings) -> list[_Unit]:
    """Return what a page asks, in the order of its text."""
    must = settings.eindtoets.moet_goed if settings.eindtoets else ()
    shown, units = shown_questions(page, content), []
    for item in content.items[page.uri]:
        attributes, is_reserve = "", item.id in settings.reserve
        if isinstance(item, Pair):
            kept, signals = " data-gids-reserve" * is_reserve, " ".join(item.signals)
            attributes = f'class="gids-pair" data-gids-pair="{item.id}" data-gids-signals="{signals}"{kept}'
        elif isinstance(item, Story):
            attributes = f'class="gids-case" data-gids-case="{item.id}"'
        elif item.id in must:
            attributes = f'class="gids-must" data-gids-must="{item.id}"'
        elif settings.gesprek and item.questions:
            attributes = 'class="gids-then"'
        if attributes:
            inside_it = [question for question in shown if question in item.questions]
            units.append(_Unit(*item.span, inside_it, item, attributes, is_reserve))
    inside = [question for unit in units for question in unit.questions]
    units += [_Unit(one.start, one.end, [one]) for one in shown if one not in inside]
    return sorted(units, key=lambda unit: unit.start)


def _shown(question: Question, item: Item | None, known: Mapping[str, Known], blocks: Blocks, shuffle: bool) -> str:
    """Return the markup of a question."""
    changed, names = (item.changed(question), item.signals) if isinstance(item, Pair) else ((), ())
    folder = dirname(question.uri) or "."
    scene = [marked(paragraph, changed, _CHANGED.format) for paragraph in question.scene.split("\n\n") if paragraph]
    explained = [one for one in question.every if one.explanation or one not in question.sentences]
    return blocks.render(
        "question.html",
        question=question,
        scene=scene,
        signals=[(relpath(known[name].address, folder), known[name].name, name) for name in names],
        answers=[(word_for(question, option), option) for option in explained],
        no_signal=NO_SIGNAL,
        shuffle=shuffle,
    )


def word_for(question: Question, option: Option) -> str:
    """Return the verdict on an option as the answer key says it: a report too many is never wrong."""
    if question.is_about_signals and option.text != NO_SIGNAL:
        return "Signaal" if option.right else "Geen signaal"
    if option.right:
        return "Juist"
    return "Niet nodig, mag altijd" if question.kind == "innocent" else "Onjuist"


def with_learning(html: str, page: Page, content: Content, learning: Learning, blocks: Blocks) -> str:
    """Return the HTML of a page, and after it what its front matter asks for, such as the test."""
    settings = content.settings_of(page)
    step, own = learning.after(page.url), learning.seen_from(page.url)
    test = settings.eindtoets
    rule = test and content.facts.gemeente.pass_rule(int(test.scenes))
    logo = learning.logo and relpath(learning.logo, dirname(page.url) or ".")
    steps = [{**vars(one), "short": one.short, "address": one.seen_from(page.url)} for one in learning.steps]
    talks = [talk for one in learning.steps for talk, _ in one.talks]
    values: dict[str, Callable[[], Mapping[str, object]]] = {
        "leerpad": lambda: {"steps": steps, "minutes": round(sum(step.minutes for step in learning.steps))},
        "eindtoets": lambda: {"rule": rule, "is_trial": is_trial(content)},
        "bewijs": lambda: {"talks": talks, "logo": logo, "is_trial": is_trial(content)},
        "werkoverleg": lambda: meeting_values(content),
        "oordelen": lambda: judged_values(content),
    }
    keys = [key for key in BLOCKS if getattr(settings, key)]
    for key in keys:
        block = blocks.render(f"{key}.html", pages=own, **values[key]())
        is_first = key in ("leerpad", "werkoverleg")  # behind the introduction
        text, heading, rest = html.partition("<h2") if is_first else (html, "", "")
        html = f"{text}{block}\n{heading}{rest}" if heading else f"{text}\n{block}"
    is_learnt = any(key in KEYS for key in keys)
    if learning.refreshers and (is_learnt or settings.opfrissen):
        html += "\n" + blocks.render("refresh.html", refreshers=learning.refreshers, own=settings.opfrissen)
    if step and not test:  # the result of a test says itself what is next
        only_read = page.url if learning.is_only_read(page.url) else ""
        html += "\n" + blocks.render("next-step.html", address=step[0], name=step[1], page=only_read)
    is_asked = is_learnt or content.questions_of(page) or any(item.block for item in content.items[page.uri])
    place, resumes = learning.place_of(page.url), bool(settings.leerpad or settings.opfrissen)
    is_read = bool(place) and not is_learnt and learning.is_only_read(page.url)  # the proof gives a calendar a code
    wipe = blocks.render("wipe.html", step=None if is_read else place, resumes=resumes)
    return html + (f"\n{wipe}" if is_asked else "")
