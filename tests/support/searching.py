"""What clerks type and where it has to lead, and how often a search field leads there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

_LISTS = Path(__file__).parents[1] / "search"
NOTHING = "nothing"
"""The place of what the guide knows nothing of: then it says that it is not sure."""
_ANSWERS = """([place, queries]) => {
  const root = document.querySelector(place);
  const field = root.querySelector("input[type=text]");
  const site = new URL((document.body.dataset.gidsRoot || ".") + "/", location).href;
  return queries.map((query) => {
    field.value = query;
    field.dispatchEvent(new Event("input"));
    const sure = ".gids-hit:not(.gids-hit--doubt)";
    const addresses = [...root.querySelectorAll(`${sure} a, ${sure} ~ ul a`)].map((link) => link.href);
    const places = addresses.filter((address) => address.startsWith(site) && !address.includes("#notitie-"));
    return [...new Set(places)].slice(0, 3).map((address) => address.slice(site.length));
  });
}"""


@dataclass(frozen=True)
class Counts:
    """How often the right place stood first, among the first three, and how often nothing was sure."""

    asked: int
    first: int
    three: int
    nothing: int
    missed: tuple[str, ...]
    """What did not lead to its place at once, with where it led."""


def queries_of(name: str) -> dict[str, list[str]]:
    """Return the places that each query of a list may lead to."""
    read = yaml.safe_load((_LISTS / name).read_text(encoding="utf-8"))
    return {str(query): places.split(" | ") for places, queries in read.items() for query in queries}


def answers(page: Page, place: str, queries: Iterable[str]) -> list[list[str]]:
    """Return the first three places that a search field shows for each query; the search is loaded."""
    found: list[list[str]] = page.evaluate(_ANSWERS, [place, list(queries)])
    return found


def count(wanted: Mapping[str, list[str]], found: Iterable[list[str]]) -> Counts:
    """Return how often what was found is what was wanted."""

    def is_right(places: list[str], addresses: list[str]) -> bool:
        if places == [NOTHING]:
            return not addresses
        return any(one == place or one.endswith(f"#{place}") for one in addresses for place in places)

    given = list(zip(wanted, wanted.values(), found, strict=True))
    first = [is_right(places, addresses[:1]) for _, places, addresses in given]
    return Counts(
        len(given),
        sum(first),
        sum(is_right(places, addresses) for _, places, addresses in given),
        sum(not addresses for *_, addresses in given),
        tuple(f"{one[0]}: {one[2][:1]}" for one, right in zip(given, first, strict=True) if not right),
    )
