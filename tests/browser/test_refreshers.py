"""Three refreshers with scenes of their own, and a calendar that leads to each."""

import re
from datetime import datetime, timedelta

import icalendar
import pytest
from playwright.sync_api import Page, expect

from support.learner import answer_screens, begin_test, hand_in, keep

PAGES = {"1 week": "kaas-na-1-week", "1 maand": "kaas-na-1-maand", "3 maanden": "kaas-na-3-maanden"}


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
