"""Makes the script that holds everything that can be found; it is loaded when a reader opens the search."""

import json
from collections.abc import Mapping, Sequence

from gids.facts.search_words import SearchWords
from gids.search.compounds import compounds_among, parts_in, vocabulary
from gids.search.sections import Section, weight_of

SEARCH_INDEX = "assets/javascripts/search-index.js"
"""Its name before gids.assets.output puts a hash in it and writes it."""


def search_index(sections: Sequence[Section], listed: Mapping[str, SearchWords]) -> str:
    """Return the script that sets `gids.searchIndex`: a script, as a browser fetches no data from `file://`.

    Each section is enriched with the editors' words for it and with the parts of the compounds in it.
    """
    editors = {target: ", ".join(words.words) for target, words in listed.items()}
    texts = [f"{section.title} {section.text}" for section in sections]
    compounds = compounds_among(vocabulary([*texts, *editors.values()]))
    documents = [
        {
            "address": section.address,
            "page": section.page,
            "title": section.title,
            "text": section.text,
            "words": editors.get(section.target, ""),
            "parts": " ".join(parts_in(text, compounds)),
            "weight": weight_of(section),
            "signal": section.signal,
        }
        for section, text in zip(sections, texts, strict=True)
    ]
    return f"(window.gids??={{}}).searchIndex={json.dumps(documents, ensure_ascii=False, separators=(',', ':'))};\n"
