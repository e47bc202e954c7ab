"""A talk shows one turn at a time, is heard as a whole, and leaves nothing behind but that it was held."""

import re

from playwright.sync_api import Page, expect

from conftest import Visit
from support.accessibility import violations
from support.learner import keep
from support.reader import becomes

TALK = "leren/kaasgesprek.html"
KEPT = "() => (({ answers, read }) => [answers, read])(JSON.parse(sessionStorage.getItem('gids.learning') ?? '{}'))"
TURN, REPLIES = ".gids-turn:visible", ".gids-turn:visible .gids-turn__link"


def say(page: Page, words: str) -> None:
    """Choose a reply by keyboard."""
    page.locator(REPLIES, has_text=words).focus()
    page.keyboard.press("Enter")


def test_what_you_said_what_came_of_it_and_what_happens_is_heard_in_one(visit: Visit) -> None:
    page = visit(width=360, height=740)
    page.goto(f"{TALK}")
    expect(page.locator(TURN)).to_have_count(1)
    say(page, "Dag, meneer de pet.")
    expect(page.locator(".gids-turn__counter:focus")).to_have_accessible_name(
        "“Dag, meneer de pet.” De man lacht. De man houdt de deur dicht. "
        "De begeleider wil weg Je hoorde Gouda zelf: 0 keer"
    )
    say(page, "Mevrouw, gaat het?")
    expect(page.locator(".gids-turn__counter:focus")).to_have_accessible_name(
        re.compile("De begeleider let op Je hoorde Gouda zelf: 1 keer$")
    )
    page.get_by_text("Lees terug").click()
    expect(page.locator(".gids-turn__read li")).to_have_count(2)
    assert violations(page) == []
    page.get_by_role("button", name="Eén beurt terug").click()
    expect(page.locator(TURN).get_by_role("heading")).to_have_text("Beurt 2. 2. De man lacht")
    page.go_back()
    expect(page.locator(TURN).get_by_role("heading")).to_contain_text("Mevrouw Gouda antwoordt")


def test_an_end_says_where_it_changed_and_nothing_is_kept_but_that_it_came(page: Page) -> None:
    page.goto(f"{TALK}")
    address = page.url
    say(page, "Dag, mevrouw Gouda.")
    becomes(lambda: page.evaluate(KEPT), [{}, []])  # who goes away half way is somebody whose answers are wiped
    say(page, "Ik wacht nog even.")
    expect(page.locator(".gids-turn__changed li")).to_have_count(1)
    expect(page.locator(".gids-turn__changed")).to_contain_text("Beurt 2Ik wacht nog even.Dan ben je het kwijt.")
    becomes(lambda: page.evaluate(KEPT), [{}, [TALK]])
    expect(page).to_have_url(address)
    page.get_by_role("button", name="Probeer beurt 2 opnieuw").click()
    say(page, "Ik schrijf het op.")
    expect(page.get_by_role("heading", name="Zij weet meer")).to_be_visible()
    expect(page.locator(".gids-turn__changed")).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.locator(TURN)).to_have_count(5)  # on paper the whole talk, whatever way was taken
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Wis wat ik invulde").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(page.locator(TURN).get_by_role("heading")).to_contain_text("Beurt 1.")


def test_without_javascript_every_turn_stands_there_with_its_number_and_no_key(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"{TALK}")
    expect(page.locator(TURN)).to_have_count(5)
    expect(page.locator(".gids-turn__on").first).to_have_text("Verder bij 3.")
    page.get_by_role("link", name="“Dag, mevrouw Gouda.”").click()
    expect(page).to_have_url(re.compile("#gouda-zelf$"))
    key = ("vraagt-de-persoon", "noteert", "verder&quot;", 'einde="', 'class="verder', "begeleider=")
    assert [word for word in key if word in page.content()] == []


def test_the_path_and_the_proof_know_the_talks_that_came_to_an_end(visit_guide: Visit) -> None:
    page = visit_guide("leren/index")
    step = page.locator("[data-page='leren/gesprek.html']")
    talks = str(step.get_attribute("data-read")).split()
    assert len(talks) == 4
    passed = {"right": 20, "of": 20, "date": 1_767_600_000_000, "content": "kaas"}
    for count, state, proves in (
        (3, "Bezig", "Signalen van uitbuiting herkennen en melden"),
        (4, "Klaar", "Signalen van uitbuiting herkennen, handelen en melden"),
    ):
        page.goto("leren/index.html")
        keep(page, read=talks[:count], passed=passed)
        expect(step.locator(".gids-path__state")).to_have_text(state)
        page.goto("leren/bewijs.html")
        expect(page.locator(".gids-proof__title")).to_have_text(proves, use_inner_text=True)
