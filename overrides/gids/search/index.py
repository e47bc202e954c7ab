"""Makes the script that holds everything that can be found; it is loaded when a reader opens the search.

A result shows a card at once: a signal with what to do, and whose number it is, with hours and who else to call.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from textwrap import shorten

from gids.content.blocks import Blocks, telephone_uri
from gids.content.page_blocks import PageBlocks
from gids.facts.model import ALONE, DANGER, NEVER, NOWHERE, NUMBER, PEOPLE, Facts
from gids.facts.municipality import Person
from gids.search.dutch import ABOUT_WORDS, irregular, plain, shortest, split_words, stem
from gids.search.mistakes import BESIDE, as_filters, look_alikes
from gids.search.sections import Section, weight_of, with_signals

SEARCH_INDEX = "assets/javascripts/search-index.js"
"""Its name before gids.assets.output puts a hash in it and writes it."""
_FIELDS: Mapping[str, str] = {DANGER: "urgent", ALONE: "alone", NEVER: "never"}
"""Where the words of a kind stand in the index; those of all other kinds are simply words."""
LONGEST, LONGEST_ASIDE = 104, 50
"""Characters of a text, and of one about the guide itself: what decides stands at its beginning, and in its title."""
_DANGER_CONTACT = "noodgeval"
"""The contact for acute danger: its card is red and names the three that come after it."""


def search_index(read: Sequence[Section], facts: Facts, blocks: Blocks) -> str:
    """Return the script that sets `gids.searchIndex`: a script, as a browser fetches no data from `file://`.

    Each section that was read is enriched with the editors' words for it and with its card, instead of its text.
    """
    sections, listed, cards = with_signals(read, facts.signalen), facts.zoekwoorden, _read_cards(blocks)
    editors: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    there = {section.target for section in sections}
    for words in listed:
        if words.kind != NUMBER:  # a heading may be gone where a municipality has a page of its own
            target = words.target if words.target in there else words.target.partition("#")[0]
            editors[target][_FIELDS.get(words.kind, "words")] += words.words
    places = []
    for section in sections:
        card = cards.get(section.target) or cards.get(section.address.partition("#")[2])
        longest = LONGEST if weight_of(section) >= 1 else LONGEST_ASIDE
        is_little = "#" in section.target and (longest < LONGEST or not section.text)
        if is_little and not card and section.target not in editors:
            continue  # a heading about the guide itself, or with nothing below it, leads no further than its page
        place = {
            "address": section.address,
            "title": section.title,
            "text": "" if card else shorten(section.text, longest, placeholder=" …"),
            "weight": weight_of(section),
            "signal": section.signal,
            **{field: _once(tuple(words), field) for field, words in editors[section.target].items()},
            **(card or {}),
        }
        places.append({field: value for field, value in place.items() if value})
    places.sort(key=lambda place: "card" in place)  # what is alike stands together: that is smaller when compressed
    known = split_words(" ".join([str(value) for place in places for value in place.values()]))
    every = [word for words in listed if words.kind not in (NEVER, NUMBER, ALONE) for word in words.words]
    titles = [section.title for section in sections]
    strong = split_words(" ".join([*titles, *(shortest(plain(word)) for word in every if " " not in word)]))
    groups = irregular(frozenset(split_words(" ".join([*titles, *every]))))
    same = {core for group in groups for core in group.split()} | {stem(word) for word in known}
    index = {
        "words": [place.pop("words", "") for place in places],  # together: that is smaller too
        "places": places,
        "never": _once(tuple(editors[NOWHERE]["never"]), "never"),
        "irregular": ",".join(groups),
        **ABOUT_WORDS,
        "beside": BESIDE,
        "real": as_filters(*look_alikes(frozenset(strong), frozenset(known), frozenset(same))),
    }
    return f"(window.gids??={{}}).searchIndex={json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n"


def _card(html: str, number: str = "", *, is_danger: bool = False) -> dict[str, object]:
    return {"card": html, "number": number, "danger": is_danger, "call": number and telephone_uri(number)}


def _read_cards(blocks: Blocks) -> dict[str, dict[str, object]]:
    """Return what stands in the frame of a result by place as an editor names it, or by id of a signal or contact."""
    facts, block = blocks.facts, PageBlocks(blocks, "index.md")
    after = [facts.contacten[name] for name in ("politie", "veilig-thuis") if name in facts.contacten]

    def people(number: int, *persons: Person) -> dict[str, object]:
        html = block.render("result-person.html", people=persons, is_reported_to=number == 0)
        return _card(html, next((one for person in persons for one in person.telefoons), ""))

    cards = {name: _card(block.render("result-signal.html", signaal=signal)) for name, signal in facts.signalen.items()}
    for name, contact in facts.contacten.items():
        html = block.render("result-contact.html", contact=contact, after=after if name == _DANGER_CONTACT else [])
        cards[name] = _card(html, contact.telefoon, is_danger=name == _DANGER_CONTACT)
    officers, coordinator = people(0, *facts.gemeente.aandachtsfunctionarissen), facts.gemeente.zorgcoordinator
    # who arranges care in the region is asked of the officer where the municipality does not say
    whose = cards | {PEOPLE[0]: officers, PEOPLE[1]: people(1, coordinator) if coordinator else officers}
    return cards | {words.target: whose[words.words[0]] for words in facts.zoekwoorden if words.kind == NUMBER}


@lru_cache(maxsize=200)
def _once(words: tuple[str, ...], field: str) -> str:
    """Return words and phrases as the index holds them: each once, what counts in all its forms as short as it is known
    by, and what is alike side by side, which is smaller when compressed.
    """
    rest = sorted({one if field in ("never", "alone") else shortest(plain(one)) for one in words})
    parts = {one: {f",{one},"[at : at + 3] for at in range(len(one))} for one in rest}
    order, rest = rest[:1], rest[1:]
    while rest:
        order.append(max(rest, key=lambda one: len(parts[order[-1]] & parts[one])))
        rest.remove(order[-1])
    return ",".join(order)
