"""The path of learning says what was done and leads on, to three refreshers with a calendar that leads to each."""

import re
from datetime import datetime, timedelta

import icalendar
import pytest
from playwright.sync_api import Page, expect

from conftest import Visit
from support.accessibility import violations
from support.learner import RIGHT, answer_screens, begin_test, hand_in, keep

PAGES = {"1 week": "kaas-na-1-week", "1 maand": "kaas-na-1-maand", "3 maanden": "kaas-na-3-maanden"}


def test_a_step_is_busy_and_then_done_and_the_button_goes_on_from_there(page: Page) -> None:
    page.goto("leren/index.html")
    states = page.locator(".gids-path__state")
    expect(states).to_have_text(["Nog niet"] * 6)
    pieces, done = (page.locator(f".gids-path__progress {part}") for part in (".gids-segments__piece", "[data-done]"))
    expect(pieces).to_have_count(6)
    expect(done).to_have_count(0)
    expect(page.locator(".gids-path__count")).to_contain_text("0 van de 6 stappen klaar")
    page.get_by_role("link", name="Begin: kaasvoorproef").click()
    for at in range(4):
        shown = page.locator(".gids-question:visible")
        shown.locator(RIGHT).check()
        shown.get_by_role("button", name="Controleer").click()
        if at == 0:
            page.go_back()
            expect(states.first).to_have_text("Bezig")
            page.go_forward()
            shown = page.locator(".gids-question:visible")
        if shown.get_by_role("button", name="Volgende").count():
            shown.get_by_role("button", name="Volgende").click()
    page.goto("signalen/kaasroof.html")  # who has all right is led to the test
    page.get_by_role("link", name="Ga verder: kaas oefenen").click()
    page.goto("leren/index.html")
    expect(states).to_have_text(["Klaar", "Klaar", *["Nog niet"] * 4])
    expect(page.locator(".gids-path__count")).to_contain_text("2 van de 6 stappen klaar")
    expect(done).to_have_count(2)
    expect(page.get_by_role("link", name="Ga verder: kaas oefenen")).to_be_visible()
    assert violations(page) == []


def test_what_comes_after_the_path_stands_beside_it_and_on_a_phone_below_it(visit_guide: Visit) -> None:
    page = visit_guide("leren/index", 1280, 720)
    after = page.get_by_role("heading", name="Daarna: fris het op")
    path = page.locator(".gids-path").bounding_box()
    expect(after).to_be_in_viewport(ratio=1)
    beside = after.bounding_box()
    assert path and beside and beside["x"] > path["x"] + path["width"]
    page.set_viewport_size({"width": 360, "height": 740})
    path, below = page.locator(".gids-path").bounding_box(), after.bounding_box()
    assert path and below and below["y"] > path["y"] + path["height"]


@pytest.mark.parametrize(
    ("name", "today", "days"),
    [
        ("diploma", "2026-11-24T15:30:00", ["2026-12-01", "2026-12-24", "2027-02-24", "2027-08-24"]),
        # from a Saturday: on the Mondays after it; 31 January and a month: the end of February
        ("diploma", "2026-01-31T08:00:00", ["2026-02-09", "2026-03-02", "2026-04-30", "2026-10-30"]),
        ("kaas-na-1-week", "2026-11-24T15:30:00", ["2026-12-17", "2027-02-17", "2027-08-17"]),
        ("kaas-na-1-week", "2026-11-24T08:00:00", ["2026-12-17", "2027-02-17", "2027-08-17"]),
        ("kaas-na-1-week", "2026-11-29T15:30:00", ["2026-12-22", "2027-02-22", "2027-08-23"]),  # a Sunday
        ("kaas-na-3-maanden", "2026-11-24T15:30:00", ["2027-05-24"]),
    ],
)
def test_the_calendar_file_leads_to_each_refresher_that_is_left(
    page: Page, teststad_address: str, name: str, today: str, days: list[str]
) -> None:
    page.clock.set_fixed_time(today)
    page.goto(f"leren/{name}.html")
    data, calendar = calendar_of(page)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.count(b"\n") == data.count(b"\r\n")
    assert calendar.errors == []
    events = calendar.walk("VEVENT")
    assert [event.decoded("DTSTART") for event in events] == [datetime.fromisoformat(f"{day}T09:00") for day in days]
    assert len({str(event["UID"]) for event in events}) == len(events)
    left = [*((f"na {moment}", path) for moment, path in PAGES.items()), ("elk half jaar", PAGES["3 maanden"])]
    for event, (moment, path) in zip(events, left[-len(days) :], strict=True):
        assert event.errors == []
        assert str(event["SUMMARY"]) == f"Baliegids opfrissen ({moment})"
        assert event.decoded("DURATION") == timedelta(minutes=15)
        assert (event.get("RRULE") is not None) == (moment == "elk half jaar")
        assert event.decoded("DTSTAMP").tzinfo is not None
        assert str(event["DESCRIPTION"]) == (
            f"Zes scènes en twee vragen, ongeveer 5 minuten.\n{teststad_address}/leren/{path}.html"
        )
        assert [str(alarm["ACTION"]) for alarm in event.walk("VALARM")] == ["DISPLAY"]


def calendar_of(page: Page) -> tuple[bytes, icalendar.Calendar]:
    """Save the calendar file of a page, and return it and what a calendar reads in it."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Zet opfrissen in je agenda").click()
    assert download.value.suggested_filename == "opfrissen.ics"
    data = download.value.path().read_bytes()
    return data, icalendar.Calendar.from_ical(data)


def test_a_fresh_proof_says_when_to_come_back_and_its_calendar_has_the_code_of_what_was_missed(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-30T12:00:00")
    begin_test(page)
    answer_screens(page)
    assert hand_in(page) == "Geslaagd"
    keep(page, weak=[7])
    page.goto("leren/diploma.html")
    expect(page.get_by_text("Kom terug op 7 december: opfrissen na 1 week.")).to_be_visible()
    expect(page.get_by_role("link", name="Volgende:")).to_have_count(0)
    event = calendar_of(page)[1].walk("VEVENT")[0]
    found = re.search(r"Typ daar deze code: ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})\.", str(event["DESCRIPTION"]))
    assert found
    page.goto("leren/kaas-na-1-week.html")
    page.get_by_label("Heb je een pauzecode?").fill(found[1])
    page.get_by_role("button", name="Ga verder", exact=True).click()
    expect(page.get_by_label("Heb je een pauzecode?")).to_be_empty()


def test_a_refresher_gives_scenes_one_by_one_and_then_its_questions(page: Page) -> None:
    page.goto("leren/kaas-na-1-week.html")
    total = page.locator(".gids-segments__piece").count()
    for _ in range(total):
        shown = page.locator(".gids-question:visible")
        expect(shown).to_have_count(1)
        shown.locator("[data-right=yes] input").first.check()
        shown.get_by_role("button", name="Controleer").click()
        shown.get_by_role("button", name="Volgende").click()
    expect(page.get_by_text(re.compile(r"Herkend: (\d) van de \1 · Onnodig gemeld: 0 van de "))).to_be_visible()
