"""The path of learning leads from each step to the next, and says what was done of what is advised."""

from playwright.sync_api import Page, expect

from conftest import Visit
from support.accessibility import violations
from support.learner import RIGHT


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
