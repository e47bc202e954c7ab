"""The search and the signal field, as a reader at the counter of Teststad uses them."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conftest import NewPage, Visit
from support.reader import becomes, hold_back
from support.server import served

ANY_PAGE = "hulp/index"
WITHOUT_POPOVER = "for (const n of ['popover', 'showPopover', 'hidePopover']) delete HTMLElement.prototype[n];"


def _search(page: Page, words: str) -> None:
    if page.get_by_role("dialog").is_hidden():
        page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Waar zoek je naar?").fill(words)


def test_nothing_of_the_search_is_loaded_before_somebody_opens_it(teststad_address: str, new_page: NewPage) -> None:
    page, watch = new_page()

    def loaded() -> list[str]:
        return sorted(url.rpartition("/")[2].partition(".")[0] for url in watch.requests)

    page.goto(f"{teststad_address}/{ANY_PAGE}.html", wait_until="networkidle")
    watch.requests.clear()
    _search(page, "koffer")
    expect(page.get_by_role("link", name="De koffer kwaakt", exact=True)).to_be_visible()
    assert loaded() == ["dialog", "search", "search", "search-index"]
    page.keyboard.press("Escape")
    _search(page, "pet")
    expect(page.get_by_role("link", name="Een paarse pet", exact=True)).to_be_visible()
    assert loaded() == ["dialog", "search", "search", "search-index"]
    assert watch.messages == []
    assert watch.elsewhere(teststad_address) == []


@pytest.mark.parametrize("before", ["", WITHOUT_POPOVER], ids=["now", "a browser of before popovers"])
def test_a_reader_searches_by_keyboard_alone(page: Page, before: str) -> None:
    if before:
        page.add_init_script(before)
    page.goto(f"{ANY_PAGE}.html")
    page.keyboard.press("/")
    field = page.get_by_role("dialog", name="Zoeken in de gids").get_by_label("Waar zoek je naar?")
    expect(field).to_be_focused()
    page.keyboard.type("kwakende koffers")
    expect(page.get_by_role("dialog").locator(".gids-hit")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Zoeken")).to_be_focused()
    page.keyboard.press("Enter")
    expect(field).to_have_value("")
    page.keyboard.type("koffer")
    expect(page.get_by_role("link", name="De koffer kwaakt", exact=True)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="De koffer kwaakt", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("signalen/*.html#kwakende-koffer")


def test_what_is_typed_before_the_search_has_come_is_not_lost(page: Page) -> None:
    page.goto(f"{ANY_PAGE}.html")
    let_come = hold_back(page, "**/dialog.*.js")
    page.keyboard.press("/")
    page.keyboard.type("een koffer")
    let_come()
    field = page.get_by_label("Waar zoek je naar?")
    expect(field).to_have_value("een koffer")
    expect(field).to_be_focused()
    expect(page.get_by_role("link", name="De koffer kwaakt", exact=True)).to_be_visible()
    page.keyboard.type("tje")
    expect(field).to_have_value("een koffertje")


def test_the_search_opens_whole_so_that_nothing_moves_under_a_hand(page: Page) -> None:
    page.goto(f"{ANY_PAGE}.html")
    let_come = hold_back(page, "**/search-index.*.js")
    with page.expect_request("**/search-index.*.js"):
        page.get_by_role("button", name="Zoeken").click()
    search = page.get_by_role("dialog")
    expect(search).to_be_hidden()
    let_come()
    expect(search).to_be_visible()
    assert search.get_by_role("list", name="Of kies wat je zag of hoorde").get_by_role("listitem").count() == 2


def test_who_types_elsewhere_while_the_search_is_coming_types_there(page: Page) -> None:
    page.goto("handelen/notitie.html")
    let_come = hold_back(page, "**/search-index.*.js")
    with page.expect_request("**/search-index.*.js"):
        page.get_by_role("button", name="Zoeken").click()
    field = page.get_by_role("textbox", name="Wat zag je precies?")
    field.press_sequentially("Zeven gaten.")
    let_come()
    becomes(lambda: bool(page.evaluate("'search' in window.gids")), True)
    expect(field).to_be_focused()
    expect(field).to_have_value("Zeven gaten.")
    page.get_by_role("button", name="Zoeken").click()
    expect(page.get_by_label("Waar zoek je naar?")).to_have_value("")


def test_what_did_not_come_once_is_asked_for_again(visit: Visit) -> None:
    page = visit(ANY_PAGE, is_watched=False)
    page.route("**/search-index.*.js", lambda route: route.abort(), times=1)
    _search(page, "pet")
    expect(page.get_by_role("link", name="Een paarse pet", exact=True)).to_be_visible()


def test_who_finds_nothing_is_led_on(visit: Visit) -> None:
    page = visit(ANY_PAGE)
    dialog = page.get_by_role("dialog")
    page.get_by_role("button", name="Zoeken").click()
    signals = dialog.get_by_role("list", name="Of kies wat je zag of hoorde").get_by_role("link")
    expect(signals).to_have_text(["De koffer kwaakt", "Een paarse pet"])
    _search(page, "qqqq")
    expect(dialog.locator("[aria-live]")).to_have_text("Niets gevonden voor “qqqq”. Kies hieronder wat erop lijkt.")
    expect(dialog.locator(".gids-hit")).to_contain_text("Twijfel je? Een vermoeden is genoeg.")
    expect(dialog.locator(".gids-hit").get_by_role("link", name="0123-456 789")).to_be_visible()
    expect(signals).to_have_text(["De koffer kwaakt", "Een paarse pet"])
    expect(dialog.get_by_role("link", name="hulp en contact")).to_have_attribute("href", "../hulp/index.html")
    dialog.get_by_role("link", name="alle signalen").click()
    page.wait_for_url("signalen/index.html")


def test_what_a_reader_types_is_never_taken_for_markup(page: Page) -> None:
    page.goto(f"{ANY_PAGE}.html")
    _search(page, "<i>koffer</i>")
    expect(page.get_by_role("link", name="De koffer kwaakt", exact=True)).to_be_visible()
    assert page.locator("#gids-search i").count() == 0
    _search(page, "<img src=x onerror=alert(1)>")
    expect(page.get_by_role("dialog").locator("[aria-live]")).to_contain_text("“<img src=x onerror=alert(1)>”")
    assert page.locator("#gids-search img").count() == 0


def test_a_reader_switches_the_key_off_for_this_session_and_hides_the_guide_from_the_search(page: Page) -> None:
    page.goto(f"{ANY_PAGE}.html")
    page.route("https://**", lambda route: route.fulfill(body="neutraal"))
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Open zoeken met de toets /").uncheck()
    page.keyboard.press("Escape")
    page.goto("over/privacy.html")
    page.keyboard.press("/")
    expect(page.locator("script[src*='/dialog.']"), "what opens later is asked for at once").to_have_count(0)
    _search(page, "koffer")
    page.get_by_role("dialog").get_by_role("link", name="Verberg").click()
    page.wait_for_url("https://**")


def test_what_somebody_types_is_answered_in_place_and_leads_to_the_signal(page: Page) -> None:
    page.goto("index.html")
    signals = page.locator(".gids-finder__name:visible")
    expect(signals).to_have_text(["De koffer kwaakt", "Alle 2 signalen"])
    page.keyboard.press("/")
    expect(page.get_by_label("Kaas in gevaar")).to_be_focused()
    page.keyboard.type("iemand met een pet")
    best = page.locator(".gids-hit")
    expect(best.get_by_role("link", name="Een paarse pet", exact=True)).to_be_visible()
    expect(signals).to_have_count(0)
    expect(best).to_contain_text("Noteer de kleur en meld het.")
    expect(best).to_contain_text("De pet hoort bij de kaasbende.")
    expect(best).to_contain_text("Het kan carnaval zijn.")
    report, number = page.locator(".gids-finder__report"), page.locator(".gids-finder__number a").first
    expect(number).to_contain_text("0123-456 789")
    inside, outside = number.bounding_box(), report.bounding_box()
    assert inside and outside
    left, right = inside["x"] - outside["x"], outside["x"] + outside["width"] - inside["x"] - inside["width"]
    assert right >= left, "a number stands within the margins of its panel"
    page.keyboard.press("Control+A")
    page.keyboard.type("qqqq")
    expect(page.locator("[aria-live]").filter(has_text="Niets gevonden")).to_be_visible()
    expect(signals).to_have_text(["De koffer kwaakt", "Een paarse pet", "Alle 2 signalen"])
    page.get_by_role("button", name="Wis wat je typte").click()
    expect(page.get_by_label("Kaas in gevaar")).to_have_value("")
    expect(page.get_by_label("Kaas in gevaar")).to_be_focused()
    page.keyboard.type("petten")
    expect(best.get_by_role("link", name="Een paarse pet", exact=True)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Een paarse pet", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("signalen/kaasroof.html#paarse-pet")
    expect(page.locator("details:has(#paarse-pet)")).to_have_attribute("open", "")
    page.go_back()
    expect(page.get_by_label("Kaas in gevaar")).to_have_value("")
    expect(signals).to_have_text(["De koffer kwaakt", "Alle 2 signalen"])


def test_a_signal_that_was_found_stands_in_the_note_and_not_in_the_address(page: Page) -> None:
    page.goto("index.html")
    page.get_by_label("Kaas in gevaar").fill("koffer")
    page.get_by_role("link", name="Zet in je notitie").click()
    expect(page.get_by_label("De koffer kwaakte.")).to_be_checked()
    expect(page.locator(".gids-note__text")).to_contain_text("- De koffer kwaakte.")
    expect(page).to_have_url("handelen/notitie.html")


@pytest.mark.parametrize("gone", ["search*", "dialog*"])
def test_both_fields_say_what_to_do_where_an_update_took_the_search_from_an_open_page(
    gone: str, teststad: Path, tmp_path: Path, visit: Visit
) -> None:
    page = visit(is_watched=False)
    site = shutil.copytree(teststad, tmp_path / "site")
    with served(site) as address:
        page.goto(f"{address}/index.html")
        for script in (*site.glob(f"assets/javascripts/{gone}.js"), *site.glob("assets/javascripts/search*.js")):
            script.unlink(missing_ok=True)
        advice = "Zoeken lukt nu niet. Misschien is er een nieuwe versie: herlaad de pagina."
        page.get_by_label("Kaas in gevaar").fill("een paarse pet")
        expect(page.locator(".gids-finder__status")).to_have_text(advice)
        expect(page.locator(".gids-finder__name:visible")).to_have_text(["De koffer kwaakt", "Alle 2 signalen"])
        page.get_by_role("button", name="Zoeken").click()
        place = page.get_by_role("alert" if gone == "dialog*" else "dialog")
        expect(place).to_contain_text(advice)
        expect(place.get_by_role("link", name="alle signalen")).to_have_count(0 if gone == "dialog*" else 1)


def test_both_fields_give_the_same_answer(visit: Visit) -> None:
    page = visit()
    for typed in ("telefoon", "pet"):
        page.goto("index.html")
        page.get_by_label("Kaas in gevaar").fill(typed)
        in_place = page.get_by_role("main").locator("[data-gids-results]")
        expect(in_place.locator(".gids-hit")).to_be_visible()
        _search(page, typed)
        in_dialog = page.get_by_role("dialog").locator("[data-gids-results]")
        expect(in_dialog.locator(".gids-hit")).to_be_visible()
        assert in_dialog.inner_html() == in_place.inner_html()


def test_what_was_found_is_said_once_after_the_last_key(page: Page) -> None:
    page.goto("index.html")
    status = page.get_by_role("main").locator("[aria-live]")
    page.get_by_label("Kaas in gevaar").focus()
    page.wait_for_function("() => window.gids.search")
    page.evaluate(
        "status => new MutationObserver(() => (window.said ??= []).push(status.textContent))"
        ".observe(status, { childList: true })",
        status.element_handle(),
    )
    page.keyboard.type("koffer", delay=50)
    expect(status).to_contain_text("1 signaal")
    page.wait_for_timeout(1000)
    assert len(page.evaluate("() => window.said")) == 1


def test_after_the_skip_link_the_field_of_the_start_page_is_the_next_stop(page: Page) -> None:
    page.goto("index.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Kaas in gevaar")).to_be_focused()


def test_without_javascript_the_signals_are_links_and_there_is_no_field(visit: Visit) -> None:
    page = visit("index", java_script_enabled=False)
    expect(page.locator(".gids-finder__link:visible")).to_have_text(["De koffer kwaakt", "Alle 2 signalen"])
    expect(page.locator("#gids-finder-field")).to_be_hidden()
    expect(page.get_by_role("button", name="Zoeken")).to_be_hidden()


def test_a_selection_that_is_dragged_out_of_the_field_leaves_the_search_open(page: Page) -> None:
    page.goto(f"{ANY_PAGE}.html")
    _search(page, "koffer")
    field = page.get_by_label("Waar zoek je naar?")
    box = field.bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(2, 300)
    page.mouse.up()
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(field).to_have_value("koffer")
    page.mouse.click(2, 300)
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_key_opens_the_search_from_an_answer_too_and_its_button_searches(page: Page) -> None:
    page.goto("signalen/kaasroof.html")
    page.locator(".gids-option__input").first.focus()
    page.keyboard.press("/")
    expect(page.get_by_label("Waar zoek je naar?")).to_be_focused()
    page.keyboard.type("koffer")
    expect(page.get_by_role("link", name="De koffer kwaakt", exact=True)).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="Zoek", exact=True).click()
    expect(page.get_by_role("dialog").get_by_role("link", name="De koffer kwaakt", exact=True)).to_be_focused()
