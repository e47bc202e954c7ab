"""Makes the script that holds everything that can be found; it is loaded when a reader opens the search."""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from gids.facts.model import ALONE, DANGER, NEVER, NOWHERE, NUMBER, SearchWords
from gids.search.cards import Card
from gids.search.dutch import SMALL_WORDS, STEM_RULES, irregular, split_words, stem
from gids.search.mistakes import as_filter, beginnings, look_alikes
from gids.search.sections import Section, weight_of

SEARCH_INDEX = "assets/javascripts/search-index.js"
"""Its name before gids.assets.output puts a hash in it and writes it."""
_FIELDS: Mapping[str, str] = {DANGER: "urgent", ALONE: "alone", NEVER: "never"}
"""Where the words of a kind stand in the index; those of all other kinds are simply words."""
LONGEST_ASIDE = 80
"""Characters of a text about the guide itself: nobody at the counter looks for more of it."""


def search_index(sections: Sequence[Section], listed: Sequence[SearchWords], cards: Mapping[str, Card]) -> str:
    """Return the script that sets `gids.searchIndex`: a script, as a browser fetches no data from `file://`.

    Each section is enriched with the editors' words for it and with its card, whose text is not repeated.
    """
    editors: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for words in listed:
        if words.kind != NUMBER:
            editors[words.target][_FIELDS.get(words.kind, "words")] += words.words
    places = []
    for section in sections:
        own = cards.get(section.address.partition("#")[2])
        card = cards.get(section.target) or own
        weight = weight_of(section)
        place = {
            "address": section.address,
            "title": section.title,
            "text": "" if own and not section.signal else section.text[: None if weight >= 1 else LONGEST_ASIDE],
            "weight": weight,
            "signal": section.signal,
            **{field: ", ".join(words) for field, words in editors[section.target].items()},
            **(card.as_data() if card else {}),
        }
        places.append({field: value for field, value in place.items() if value})
    known = split_words(" ".join([str(value) for place in places for value in place.values()]))
    typed = [word for words in listed if words.kind not in (NEVER, NUMBER, ALONE) for word in words.words]
    titles = [section.title for section in sections]
    strong = split_words(" ".join([*titles, *(word for word in typed if " " not in word)]))
    groups = irregular(known)
    same = {core for group in groups for core in group.split()} | {stem(word) for word in known}
    index = {
        "places": places,
        "never": ", ".join(editors[NOWHERE]["never"]),
        "rules": [[pattern, re.sub(r"\\(\d)", r"$\1", replacement)] for pattern, replacement in STEM_RULES],
        "small": SMALL_WORDS,
        "irregular": ",".join(groups),
        "words": as_filter(look_alikes(frozenset(strong), frozenset(same)) | beginnings(known, same)),
    }
    return f"(window.gids??={{}}).searchIndex={json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n"
