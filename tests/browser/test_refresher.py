"""A learner comes back after a week, a month and three months."""

from datetime import datetime, timedelta

import icalendar
import pytest
from playwright.sync_api import Page, expect


def drawn(page: Page) -> set[str]:
    expect(page.get_by_role("heading", name="Jouw vragen van nu")).to_be_focused()
    return {str(asked.get_attribute("id")) for asked in page.locator(".gids-question").all()}


def test_a_second_round_asks_other_questions_and_another_case(page: Page, teststad_address: str) -> None:
    page.goto(f"{teststad_address}/leren/kaasherhaling.html")
    page.get_by_role("button", name="Begin met opfrissen").click()
    first = drawn(page)
    assert len(first) == 4 + 2
    for asked in page.locator(".gids-question").all():
        asked.locator("input").first.check()
        asked.get_by_role("button", name="Controleer").click()
    expect(page.get_by_text("6 van de 6 vragen gedaan")).to_be_visible()
    expect(page.locator(".gids-timeline")).to_have_count(1)
    page.reload()
    assert drawn(page) == first
    expect(page.get_by_text("6 van de 6 vragen gedaan")).to_be_visible()
    page.get_by_role("button", name="Geef mij andere vragen").click()
    expect(page.get_by_text("0 van de 6 vragen gedaan")).to_be_visible()
    assert not drawn(page) & first


@pytest.mark.parametrize(
    ("today", "moments"),
    [
        ("2026-11-24T15:30:00", ["2026-12-01", "2026-12-24", "2027-02-24"]),
        # from a Saturday: on the Mondays after it; 31 January and a month: the end of February
        ("2026-01-31T08:00:00", ["2026-02-09", "2026-03-02", "2026-04-30"]),
    ],
)
def test_the_calendar_file_holds_three_moments_that_a_calendar_understands(
    page: Page, teststad_address: str, today: str, moments: list[str]
) -> None:
    page.clock.set_fixed_time(today)
    page.goto(f"{teststad_address}/leren/kaasherhaling.html")
    with page.expect_download() as download:
        page.get_by_role("button", name="Zet in je agenda").click()
    assert download.value.suggested_filename == "opfrissen.ics"
    data = download.value.path().read_bytes()
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.count(b"\n") == data.count(b"\r\n")
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar.errors == []
    events = calendar.walk("VEVENT")
    assert [event.decoded("DTSTART") for event in events] == [datetime.fromisoformat(f"{day}T09:00") for day in moments]
    assert [event.decoded("DURATION") for event in events] == [timedelta(minutes=15)] * 3
    assert len({str(event["UID"]) for event in events}) == 3
    assert [str(event["SUMMARY"]) for event in events] == [
        "Baliegids opfrissen (na 1 week)",
        "Baliegids opfrissen (na 1 maand)",
        "Baliegids opfrissen (na 3 maanden)",
    ]
    for event in events:
        assert event.errors == []
        assert event.decoded("DTSTAMP").tzinfo is not None
        assert str(event["DESCRIPTION"]) == (
            f"Een paar vragen en een casus, ongeveer 5 minuten.\n{teststad_address}/leren/kaasherhaling.html"
        )
        assert [str(alarm["ACTION"]) for alarm in event.walk("VALARM")] == ["DISPLAY"]
