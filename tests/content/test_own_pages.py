"""A municipality brings pages of its own: they stand in the menu and the search, and in the place of the guide's."""

import json
from pathlib import Path

import pytest

from support.building import LOGO, TESTSTAD, build_own, build_site, make_municipality
from support.pages import pages_of

SERVER = "https://git.kaas.nl/gids/edit/main/docs/"
PAGE = '---\ntitle: "{0}"\ndescription: "Over {0}."\n---\n\n# {0}\n\n{1}\n'
CARE = PAGE.format("Privacy in Nuenen", "Onze afdeling let op je gegevens. ![de wacht](wacht.svg)")
AGREEMENT = PAGE.format("Wie er is", "Bel de nachtkaas op 020-123 45 67. Lees [hoe je meldt](../handelen/melden.md).")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_municipality(tmp_path_factory.mktemp("gemeente") / "stad", "Nuenen", f'wijzig_adres: "{SERVER}"\n')
    for path, text in {
        "over/privacy.md": CARE,
        "over/wacht.svg": LOGO,
        "over/klachten.md": PAGE.format("Klachten", "Een klacht meld je bij de nachtkaas."),
        "onze-afspraken/avond.md": AGREEMENT,
        "onze-afspraken/index.md": PAGE.format("Onze afspraken", "Lees [wie er is](avond.md)."),
    }.items():
        (folder / "paginas" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "paginas" / path).write_text(text, encoding="utf-8")
    (folder / "woordenlijst.txt").write_text("nachtkaas\n", encoding="utf-8")
    return build_own(folder, folder.parent / "site")


def test_an_own_page_joins_its_part_of_the_menu_or_makes_one(site: Path) -> None:
    parts = pages_of(site)["index.html"].select(".gids-menu details")
    menu = {part.select("summary")[0].get_text(): [str(link["href"]) for link in part.select("a")] for part in parts}
    assert menu["Over"][-1] == "over/klachten.html"
    assert menu["Over"].count("over/privacy.html") == 1
    assert list(menu)[-1] == "Onze afspraken"
    assert menu["Onze afspraken"] == ["onze-afspraken/index.html", "onze-afspraken/avond.html"]


def test_a_word_that_is_missing_in_an_own_page_goes_into_the_own_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_municipality(tmp_path / "stad", "Nuenen")
    (folder / "paginas").mkdir()
    (folder / "paginas/klachten.md").write_text(PAGE.format("Klachten", "Bel de nachtkwaas."), encoding="utf-8")
    monkeypatch.setenv("GEMEENTE", str(folder))
    (message,) = build_site(tmp_path / "site", TESTSTAD)
    assert f"Is het woord goed, zet het dan in {folder.as_posix()}/woordenlijst.txt." in message


def test_an_own_page_takes_the_place_of_the_guides_and_brings_its_pictures(site: Path) -> None:
    page = (site / "over/privacy.html").read_text(encoding="utf-8")
    assert "Onze afdeling let op je gegevens." in page
    assert (site / "over/wacht.svg").read_text(encoding="utf-8") == LOGO


def test_an_own_page_is_found_by_search_and_is_no_step_of_the_path(site: Path) -> None:
    (script,) = site.glob("assets/javascripts/search-index.*.js")
    index = json.loads(script.read_text(encoding="utf-8").partition("searchIndex=")[2].rstrip(";\n"))
    texts = {place["address"]: place.get("text", "") for place in index["places"]}
    assert "nachtkaas" in texts["onze-afspraken/avond.html"]
    assert "Onze afdeling" in texts["over/privacy.html"]
    links = pages_of(site)["leren/index.html"].select("main a")
    assert not {link["href"] for link in links} & {"../onze-afspraken/avond.html", "../over/klachten.html"}


def test_a_page_of_the_guide_is_one_click_from_its_source_where_there_is_a_git_server(
    site: Path, teststad: Path
) -> None:
    brought = {"over/privacy.html", "over/klachten.html", "onze-afspraken/avond.html", "onze-afspraken/index.html"}
    for path, page in pages_of(site).items():
        source = f"{path.removesuffix('.html')}.md"
        has_source = path not in {*brought, "404.html"}
        links = [link["href"] for link in page.find_all("a", string="Wijzig deze pagina")]
        assert links == [f"{SERVER}{source}"] * has_source, path
        assert (TESTSTAD / source).is_file() or not has_source, path
    assert [path for path, page in pages_of(teststad).items() if "Wijzig deze pagina" in page.get_text()] == []
