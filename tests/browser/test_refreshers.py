"""Three refreshers with scenes of their own, and a calendar that leads to each."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page, expect

from support.learner import answer_screens, begin_test, hand_in
from support.pages import pages_of

PAGES = ["kaas-na-1-week", "kaas-na-1-maand", "kaas-na-3-maanden"]


def test_no_refresher_asks_what_another_page_asks(teststad: Path) -> None:
    pages = pages_of(teststad)
    asked = [
        {one["id"] for one in pages[f"leren/{name}.html"].select(".gids-question")}
        for name in [*PAGES, "kaasproef", "kaasoefenen", "kaasvoorproef"]
    ]
    assert all(asked)
    assert sum(map(len, asked)) == len(set().union(*asked))


@pytest.mark.parametrize(
    ("today", "moments"),
    [
        ("2026-11-24T15:30:00", ["2026-12-01", "2026-12-24", "2027-02-24", "2027-08-24"]),
        # from a Saturday: on the Mondays after it; 31 January and a month: the end of February
        ("2026-01-31T08:00:00", ["2026-02-09", "2026-03-02", "2026-04-30", "2026-10-30"]),
    ],
)
def test_the_calendar_file_leads_to_each_refresher_at_its_moment(
    page: Page, teststad_address: str, today: str, moments: list[str]
) -> None:
    page.clock.set_fixed_time(today)
    page.goto("leren/diploma.html")
    data, calendar = calendar_of(page)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.count(b"\n") == data.count(b"\r\n")
    assert calendar.errors == []
    events = calendar.walk("VEVENT")
    assert [event.decoded("DTSTART") for event in events] == [datetime.fromisoformat(f"{day}T09:00") for day in moments]
    assert [event.decoded("DURATION") for event in events] == [timedelta(minutes=15)] * 4
    assert len({str(event["UID"]) for event in events}) == 4
    assert [str(event["SUMMARY"]) for event in events] == [
        "Baliegids opfrissen (na 1 week)",
        "Baliegids opfrissen (na 1 maand)",
        "Baliegids opfrissen (na 3 maanden)",
        "Baliegids opfrissen (elk half jaar)",
    ]
    assert [event.get("RRULE") is not None for event in events] == [False] * 3 + [True]
    for event, name in zip(events, [*PAGES, PAGES[-1]], strict=True):
        assert event.errors == []
        assert event.decoded("DTSTAMP").tzinfo is not None
        assert str(event["DESCRIPTION"]) == (
            f"Zes scènes en twee vragen, ongeveer 5 minuten.\n{teststad_address}/leren/{name}.html"
        )
        assert [str(alarm["ACTION"]) for alarm in event.walk("VALARM")] == ["DISPLAY"]


def calendar_of(page: Page) -> tuple[bytes, icalendar.Calendar]:
    """Save the calendar file of a page, and return it and what a calendar reads in it."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Zet opfrissen in je agenda").click()
    assert download.value.suggested_filename == "opfrissen.ics"
    data = download.value.path().read_bytes()
    return data, icalendar.Calendar.from_ical(data)


def test_the_calendar_of_a_refresher_sets_what_is_left(page: Page) -> None:
    for name, today, days in (
        ("kaas-na-1-week", "2026-11-24T15:30:00", ["2026-12-17", "2027-02-17", "2027-08-17"]),
        ("kaas-na-1-week", "2026-11-24T08:00:00", ["2026-12-17", "2027-02-17", "2027-08-17"]),
        ("kaas-na-1-week", "2026-11-29T15:30:00", ["2026-12-22", "2027-02-22", "2027-08-23"]),  # a Sunday
        ("kaas-na-3-maanden", "2026-11-24T15:30:00", ["2027-05-24"]),
    ):
        page.clock.set_fixed_time(today)
        page.goto(f"leren/{name}.html")
        events = calendar_of(page)[1].walk("VEVENT")
        assert [str(event.decoded("DTSTART").date()) for event in events] == days


def test_under_a_fresh_proof_stands_when_to_come_back_and_the_calendar_has_the_code_of_what_was_missed(
    page: Page,
) -> None:
    page.clock.set_fixed_time("2026-11-30T12:00:00")
    begin_test(page)
    answer_screens(page)
    assert hand_in(page) == "Geslaagd"
    page.evaluate(
        """() => { const kept = JSON.parse(sessionStorage["gids.learning"]);
        sessionStorage["gids.learning"] = JSON.stringify({...kept, weak: [7]}); }"""
    )
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
