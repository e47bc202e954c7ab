"""In each engine: what a reader depends on works, and comes through a reload and the Back button."""

from pathlib import Path

import pytest

from support.engines.engine import Engine
from support.engines.fixtures import FIREFOX, WEBKIT
from support.pages import differing_pages
from support.reader import CUT_OFF, TEXT_SPACING
from support.watched import Watched, watched

RIGHT = """const [scope] = arguments;
  const shown = [...document.querySelectorAll(`${scope} [data-right=yes] input`)].filter((input) =>
    input.closest("label").checkVisibility());
  const [input] = shown;
  if (input && !input.checked) input.closest("label").scrollIntoView({ block: "center", behavior: "instant" });
  return input?.closest(".gids-option").querySelector(".gids-option__text").textContent.trim();"""
LATER = """const [seconds] = arguments;
  const { now } = window.Date;
  window.Date.now = () => now() + seconds * 1000;"""
SCENES = 4
WAITS = "return document.querySelector('main').closest('[inert]') !== null"
OPEN = """return new Promise((resolve) => {
    document.addEventListener('focusin', ({ target }) => {
      const dialog = target.closest('#gids-search');
      const isAlone = dialog?.matches(':modal') || document.querySelector('main').closest('[inert]');
      if (dialog) resolve(target.id + (isAlone ? ', and nothing behind it' : ''));
    });
    document.querySelector('[data-gids-search]').click();
  });"""
VERDICTS = """const shown = [...document.querySelectorAll(".gids-option .gids-option__verdict")]
  .filter((verdict) => verdict.checkVisibility()).map((verdict) => verdict.textContent.trim());
  return shown.sort().join() === arguments[0];"""
# Whatever comes after a page or a click has come, and another click is no double one.
SETTLED = """return document.readyState === "complete"
  && new Promise((resolve) => setTimeout(() => resolve(true), 500));"""
NOTE = """const fields = [...document.querySelectorAll("#notitie-datum, #notitie-tijd")].map(({ value }) => value);
  return fields.every(Boolean) && [...fields, document.querySelector(".gids-note__text").textContent];"""
SAVED = """
  window.saved = null;
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => { window.saved = text; });
    return createObjectURL.call(URL, blob);
  };
  addEventListener("click", (event) => { if (event.target.download) event.preventDefault(); });"""


def judged(engine: Engine, *verdicts: str) -> None:
    """Wait until these verdicts show, in the order of the alphabet, and no others."""
    engine.until(VERDICTS, ",".join(verdicts))


def choose_right(engine: Engine, scope: str) -> None:
    """Choose the right option of the question that shows."""
    engine.click(f"{scope} label", engine.until(RIGHT, scope))


def go_through_the_test(engine: Engine) -> None:
    """Answer the scenes from the second on, hand in and answer what must be right."""
    for at in range(2, SCENES + 1):
        engine.sees("h2", f"Scène {at}")
        choose_right(engine, ".gids-screen")
        engine.click("button", "Volgende" if at < SCENES else "Kijk je toets na")
    engine.click("button", "Lever de toets in")
    while engine.until(
        """return document.querySelector(".gids-result__state")?.textContent
          ?? document.querySelector(".gids-screen > .gids-question")?.id"""
    ).startswith("vraag-"):
        choose_right(engine, ".gids-screen > .gids-question")
        engine.click("button", "Controleer")
        engine.click("button", "Volgende")


@FIREFOX
def test_a_question_and_a_story_keep_their_verdicts_through_reload_and_back(engine: Engine, city: Watched) -> None:
    engine.open(f"{city.address}/signalen/kaasroof.html")
    engine.click("label", "Eenden houden van kaas.")
    engine.click("button", "Controleer")
    judged(engine, "Juist antwoord", "Onjuist")
    engine.reload()
    judged(engine, "Juist antwoord", "Onjuist")
    engine.open(f"{city.address}/leren/index.html")
    engine.sees("h1", "Kaasschool")
    engine.back()
    judged(engine, "Juist antwoord", "Onjuist")
    engine.open(f"{city.address}/leren/gevallen.html")
    engine.click("label", "Helpen, daarna noteren en melden.")
    engine.click("button", "Verder")
    engine.click("label", "Haar koffer kwaakt drie keer.")
    engine.click("label", "Zij lacht erom.")
    engine.click("button", "Controleer")
    engine.sees(".gids-score", "Herkend 1 van 2")
    judged(engine, "Gemist", "Herkend", "Juist", "Te veel")
    engine.reload()
    engine.sees("label", "Ik luid de kaasklok.")


@FIREFOX
def test_the_final_test_leads_through_reload_and_back_to_a_proof_and_a_calendar(engine: Engine, city: Watched) -> None:
    engine.open(f"{city.address}/leren/kaasproef.html")
    engine.click("button", "Start de toets")
    engine.sees("h2", "Scène 1")
    choose_right(engine, ".gids-screen")
    engine.click("button", "Volgende")
    engine.sees("h2", "Scène 2")
    engine.reload()
    engine.sees("h2", "Scène 2")
    engine.back()
    engine.sees("h2", "Scène 1")
    engine.until("return document.querySelector('.gids-screen [data-right=yes] :checked') !== null")
    engine.click("button", "Volgende")
    go_through_the_test(engine)
    engine.sees(".gids-result__state", "Geslaagd")
    engine.sees(".gids-result__title", "Herkend: 2 van de 2 · Onnodig gemeld: 0 van de 2")
    engine.reload()
    engine.sees(".gids-result__state", "Geslaagd")
    engine.click("a", "Maak je bewijs")
    engine.fill("Je naam", "Bep Bal")
    engine.sees(".gids-proof", "Bep Bal")
    engine.sees(".gids-proof", "2 van de 2 signalen herkend, 0 van de 2 keer onnodig gemeld")
    engine.run(SAVED)
    engine.click("button", "Zet opfrissen in je agenda")
    saved = str(engine.until("return window.saved"))
    assert saved.count("BEGIN:VEVENT") == 4  # three, and then every half year
    engine.click("a", "Kaasschool")
    engine.sees("h1", "Kaasschool")
    engine.back()
    engine.sees(".gids-proof", "2 van de 2 signalen herkend, 0 van de 2 keer onnodig gemeld")
    assert not engine.run("return document.body.textContent.includes('Bep Bal')"), "a name is kept nowhere"


@WEBKIT
def test_the_note_after_back_says_what_its_fields_say(engine: Engine, city: Watched) -> None:
    engine.open(f"{city.address}/handelen/notitie.html")
    engine.fill("Welke balie?", "kaas")
    engine.sees(".gids-note__text", "Balie: kaas")
    engine.open(f"{city.address}/leren/index.html")
    engine.back()
    engine.sees("h1", "Kaasnotitie")
    engine.until(SETTLED)
    date, time, text = engine.until(NOTE)
    year, month, day = date.split("-")
    assert f" {year}" in text and str(int(day)) in text and month
    assert f"Tijd: {time.replace(':', '.')} uur" in text
    assert "Balie:" not in text, "what was typed is not left for the next person"
    assert engine.run("return document.querySelector('#notitie-balie').value") == ""


@WEBKIT
def test_enter_in_the_start_field_goes_to_the_best_hit_and_opens_nothing(engine: Engine, city: Watched) -> None:
    engine.open(f"{city.address}/index.html")
    engine.click("[data-gids-finder-field]")
    engine.press(*"kwaken")
    engine.sees("[aria-live]", "signaal gevonden")
    engine.press("Enter")
    engine.until("return document.activeElement.closest('.gids-hit') !== null")
    engine.sees("h1", "Kaas in gevaar")


@WEBKIT
def test_search_keeps_the_page_behind_it_away_and_leads_by_key_to_its_answer(engine: Engine, city: Watched) -> None:
    engine.open(f"{city.address}/leren/kaasvoorproef.html")
    engine.click("label", "Gewoon helpen.")
    engine.press("/")
    engine.until("return document.activeElement.id === 'gids-search-text'")
    engine.press(*"koffer")
    engine.sees("#gids-search [aria-live]", "1 signaal")
    engine.until(WAITS)
    engine.press("Escape")
    engine.until("return document.activeElement.type === 'radio'")
    engine.until(f"{WAITS} === false")
    # Orca follows a focus without a word when the place where it was is gone, and takes letters for commands
    assert engine.run(OPEN) == "gids-search-text", "the focus is there before the page behind it goes away"
    engine.until(WAITS)
    engine.click_at(5, 700)
    engine.until("return !document.querySelector('#gids-search').checkVisibility()")
    engine.press("/")
    engine.until("return document.activeElement.id === 'gids-search-text' && document.activeElement.value === ''")
    engine.press(*"koffer")
    engine.sees("#gids-search [aria-live]", "1 signaal")
    found = engine.run("return document.querySelector('#gids-search .gids-hit a').href")
    engine.press("Enter")
    engine.until("return document.activeElement.closest('#gids-search a') !== null")
    engine.press("Enter")
    engine.until("return location.href === arguments[0]", found)


@WEBKIT
def test_wiping_leaves_nothing_however_long_one_thinks_nor_do_sixteen_minutes(engine: Engine, city: Watched) -> None:
    engine.open(f"{city.address}/leren/kaasvoorproef.html")
    choose_right(engine, ".gids-question")
    engine.click("button", "Controleer")
    engine.run(LATER, 6)
    engine.click("button", "Wis wat ik invulde")
    engine.run(LATER, 6)
    engine.press("Tab")
    engine.click("button", "Ja, wis alles")
    engine.sees("[aria-live]", "Je antwoorden zijn gewist.")
    engine.until("return sessionStorage.length === 0 && localStorage.length === 0")
    engine.reload()
    engine.sees("button", "Controleer")
    judged(engine)
    choose_right(engine, ".gids-question")
    engine.run(LATER, 14 * 60)
    engine.run("document.dispatchEvent(new Event('visibilitychange'))")
    engine.sees("[role=alert]", "wissen we je antwoorden.")
    engine.click("button", "Ga door")
    engine.until("return document.querySelector('.gids-notice:not([hidden])') === null")
    engine.run(LATER, 16 * 60)
    engine.press("Tab")
    engine.sees(".gids-notice", "Je deed 15 minuten niets. Daarom zijn je antwoorden gewist.")
    engine.until("return sessionStorage.length === 0")


@WEBKIT
def test_the_menu_on_a_phone_opens_in_sight_and_escape_closes_it(engine: Engine, city: Watched) -> None:
    engine.fresh(360, 740)
    engine.open(f"{city.address}/leren/index.html")
    engine.run("scrollTo(0, 400)")
    engine.click("button", "Menu")
    box = engine.until("return document.querySelector('#menu').getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] < 100 and box["bottom"] <= 740
    engine.press("Tab")
    engine.until("return document.querySelector('#menu').contains(document.activeElement)")
    engine.press("Escape")
    engine.until("return document.activeElement.textContent.trim() === 'Menu'")


@FIREFOX
def test_the_palette_is_kept_and_its_button_says_what_it_does(engine: Engine, city: Watched) -> None:
    engine.open(f"{city.address}/index.html")
    before = engine.run("return getComputedStyle(document.body).backgroundColor")
    engine.click("[data-gids-palette-button]", "Donker")
    engine.sees("[data-gids-palette-button]", "Licht")
    engine.open(f"{city.address}/leren/index.html")
    engine.until("return getComputedStyle(document.body).backgroundColor !== arguments[0]", before)
    engine.reload()
    engine.sees("[data-gids-palette-button]", "Licht")


@pytest.mark.long
def test_every_kind_of_page_opens_without_an_error_and_fits(engine: Engine, guide: Path, tmp_path: Path) -> None:
    """In Chromium, tests/browser does so for every page."""
    engine.fresh(320, 640)
    found: list[str] = []
    with watched(guide, tmp_path / "gids") as site:
        for path in differing_pages(guide):
            engine.open(f"{site.address}/{path}")
            for width in (1280, 320):
                engine.resize(width, 640)
                found += [f"{path} {width}: {what}" for what in engine.run(f"return ({CUT_OFF})()")]
            engine.run(f"return ({TEXT_SPACING})()")
            found += [f"{path} 320, wide text: {what}" for what in engine.run(f"return ({CUT_OFF})()")]
            found += [f"{path}: {problem}" for problem in engine.problems()]
    assert found == []
