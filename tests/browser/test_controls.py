"""What each control is called, for who sees it and for who hears it, in each of its states (WCAG 2.5.3 and 4.1.2)."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from conftest import Visit

CONTROLS = ":is(button, a.gids-button, summary, input, textarea):not(nav *):visible"
SEEN = """element => {
  const shown = element.labels?.[0] ?? element;
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode()) {
    let part = walker.currentNode.parentElement;
    while (shown.contains(part) && getComputedStyle(part).clipPath === "none") part = part.parentElement;
    if (!shown.contains(part)) text += walker.currentNode.textContent;
  }
  const folded = { true: " (open)", false: " (dicht)" }[element.getAttribute("aria-expanded")] ?? "";
  return text.replace(/\\s+/g, " ").trim() + folded;
}"""
"""The words on a control or its label that can be seen, and whether what it opens is open."""

Rows = tuple[tuple[str, str], ...]
"""What somebody presses, or types after a colon; and the controls that are there then, with a bar between them. Where
a name is heard that is longer than the words, it stands behind them: `Vul in = Vul in scène 1`."""


@dataclass(frozen=True)
class Walk:
    """The states of the controls of one part of a page, one after another."""

    path: str
    part: str
    rows: Rows
    width: int = 1280


SCENE = "Gewoon helpen. Niets te melden. | Helpen, daarna noteren en melden. Ik zie een signaal of ik twijfel."
DIALOG = "Verberg | Sluit | Waar zoek je naar? | Zoek | Open zoeken met de toets / | Verberg met drie keer Shift"
SURE = "Ja, wis alles | Nee, ga terug"
NOTE = "Wis alles | Kopieer | Print | Bewaar als tekst"
REVIEW = "Vul scène 1 in | Lever de toets in" + "".join(f" | Vul in = Vul in scène {at}" for at in (1, 2, 3, 4))
WALKS = {
    "palette": Walk(
        "over/privacy.html",
        ".gids-footer",
        (("", "Donker"), ("Donker", "Licht"), ("Licht", "Donker")),
    ),
    "header": Walk("over/privacy.html", ".gids-header", (("", "Zoeken | Verberg"),)),
    "menu": Walk(
        "over/privacy.html",
        ".gids-header",
        (
            ("", "Menu (dicht) |  = Zoeken | Verberg"),
            ("Menu", "Sluit (open) |  = Zoeken | Verberg"),
            ("Sluit", "Menu (dicht) |  = Zoeken | Verberg"),
        ),
        width=320,
    ),
    "search": Walk(
        "over/privacy.html",
        "body > :is(.gids-header, .gids-search)",
        (
            ("Zoeken", f"Zoeken | Verberg | {DIALOG}"),
            (": koffer", f"Zoeken | Verberg | {DIALOG}".replace("Zoek | Open", "Zoek | Zet in je notitie | Open")),
            ("Sluit", "Zoeken | Verberg"),
        ),
    ),
    "finder": Walk(
        "index.html",
        ".gids-finder__search",
        (("", "Kaas in gevaar | Zoek"), (": pet", "Kaas in gevaar |  = Wis wat je typte | Zoek")),
    ),
    "question": Walk(
        "leren/kaasvoorproef.html",
        ".gids-question:visible",
        (
            ("", f"{SCENE} | Controleer"),
            ("Gewoon helpen. Niets te melden.", f"{SCENE} | Controleer"),
            ("Controleer", f"{SCENE} | Volgende | Uitleg bij alle antwoorden (dicht)"),
        ),
    ),
    "wipe": Walk(
        "leren/oefenen-kaas.html",
        ".gids-wipe",
        (
            ("", "Klaar, wis mijn antwoorden"),
            ("Klaar, wis mijn antwoorden", SURE),
            ("Nee, ga terug", "Klaar, wis mijn antwoorden"),
            ("Klaar, wis mijn antwoorden", SURE),
            ("Ja, wis alles", "Klaar, wis mijn antwoorden"),
        ),
    ),
    "note": Walk(
        "handelen/notitie.html",
        ".gids-note__result",
        (("", NOTE), ("Wis alles", SURE), ("Nee, ga terug", NOTE), ("Wis alles", SURE), ("Ja, wis alles", NOTE)),
    ),
    "test": Walk(
        "leren/kaasproef.html",
        ".gids-test",
        (
            ("", "Start de toets"),
            ("Start de toets", f"{SCENE} | Volgende | Stop de toets"),
            ("Volgende", f"{SCENE} | Volgende | Vorige scène | Stop de toets"),
            ("Stop de toets", "Ga verder met de toets"),
            ("Ga verder met de toets", f"{SCENE} | Volgende | Vorige scène | Stop de toets"),
            ("Volgende", f"{SCENE} | Volgende | Vorige scène | Stop de toets"),
            ("Volgende", f"{SCENE} | Kijk je toets na | Vorige scène | Stop de toets"),
            ("Kijk je toets na", REVIEW),
            ("Vul scène 1 in", f"{SCENE} | Volgende | Stop de toets"),
        ),
    ),
}


@pytest.mark.parametrize("walk", WALKS.values(), ids=WALKS)
def test_a_control_shows_and_says_what_it_does_in_every_state(walk: Walk, visit: Visit) -> None:
    page = visit(width=walk.width, color_scheme="light")
    page.add_init_script("Math.random = () => 0.5")  # which scene comes first
    page.goto(f"{walk.path}")
    part = page.locator(walk.part)
    for does, controls in walk.rows:
        if does.startswith(": "):
            page.get_by_role("textbox").filter(visible=True).fill(does.removeprefix(": "))
        elif does:
            named = [page.get_by_role(role, name=does, exact=True) for role in ("button", "radio")]
            page.locator(CONTROLS).and_(named[0].or_(named[1])).first.click()
        wanted = [control.partition(" = ")[::2] for control in controls.split(" | ")]
        found = part.locator(CONTROLS)
        expect(found).to_have_count(len(wanted))
        for at, (words, name) in enumerate(wanted):
            control = found.nth(at)
            assert control.evaluate(SEEN) == words.strip(), does
            seen = words.removesuffix(" (open)").removesuffix(" (dicht)").strip()
            expect(control).to_have_accessible_name(name or seen)
            assert seen in (name or seen), "who talks to a computer says what stands there"
