"""What a result shows at once: a signal with what to do, and whose number it is, with hours and who else to call."""

from dataclasses import dataclass

from gids.content.blocks import Blocks, telephone_uri
from gids.content.page_blocks import PageBlocks
from gids.facts.model import NUMBER, PEOPLE
from gids.facts.municipality import Person

START = "index.md"
"""The addresses in a card count from here."""
DANGER = "noodgeval"
"""The contact for acute danger: its card is red and names the three that come after it."""
AFTER_DANGER = ("politie", "veilig-thuis")


@dataclass(frozen=True)
class Card:
    """What stands in the frame of a result, as HTML, and its number where it has one."""

    html: str
    number: str = ""
    is_danger: bool = False

    def as_data(self) -> dict[str, object]:
        """Return it as the index holds it, without what is empty."""
        data = {"card": self.html, "number": self.number, "danger": self.is_danger}
        return {key: value for key, value in data.items() if value} | (
            {"call": telephone_uri(self.number)} if self.number else {}
        )


def read_cards(blocks: Blocks) -> dict[str, Card]:
    """Return the cards by the place as an editor names it or, for a signal or contact, by its id."""
    facts, block = blocks.facts, PageBlocks(blocks, START)
    after = [facts.contacten[name] for name in AFTER_DANGER if name in facts.contacten]

    def people(number: int, *persons: Person) -> Card:
        html = block.render("result-person.html", people=persons, is_reported_to=number == 0)
        return Card(html, next((one for person in persons for one in person.telefoons), ""))

    cards = {name: Card(block.render("result-signal.html", signaal=signal)) for name, signal in facts.signalen.items()}
    for name, contact in facts.contacten.items():
        html = block.render("result-contact.html", contact=contact, after=after if name == DANGER else [])
        cards[name] = Card(html, contact.telefoon, name == DANGER)
    officers, coordinator = people(0, *facts.gemeente.aandachtsfunctionarissen), facts.gemeente.zorgcoordinator
    # who arranges care in the region is asked of the officer where the municipality does not say
    whose = cards | {PEOPLE[0]: officers, PEOPLE[1]: people(1, coordinator) if coordinator else officers}
    return cards | {words.target: whose[words.words[0]] for words in facts.zoekwoorden if words.kind == NUMBER}
