"""The guide is closed: it asks nothing of anybody else, runs nothing inline and leaves nothing behind."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from conftest import NewPage, in_bench
from gids.policy import policy_meta
from support.building import build_own, make_municipality
from support.pages import differing_pages, pages_of
from support.reader import RECORD_VIOLATIONS, use_everything
from support.server import served

KEPT = """async () => ({
  local: Object.keys(localStorage),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(),
  cookie: document.cookie,
})"""
CONTROLS = "all => all.map(({ autocomplete }) => autocomplete)"
COLOURED = "[...document.querySelectorAll('link[rel=stylesheet]')].every(({ sheet }) => sheet?.cssRules.length)"
MISSING = "signalen/bestaat/niet.html"


def test_every_page_carries_the_policy_before_it_asks_for_anything(site: Path) -> None:
    """It allows nothing inline, and a browser says of every page what it forbids (tests/browser/test_everyone.py)."""
    assert "unsafe" not in policy_meta()
    for path, page in pages_of(site).items():
        policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')
        assert policy and policy["content"] == policy_meta(), path
        assert policy.find_previous(["link", "script", "style", "img"]) is None, path


@pytest.mark.parametrize("site", ["guide", in_bench("teststad")], indirect=True)
def test_a_reader_who_uses_everything_on_pages_of_many_kinds_breaks_no_policy_and_leaves_nothing(
    site: Path, new_page: NewPage
) -> None:
    page, watch = new_page()
    page.add_init_script(RECORD_VIOLATIONS)
    with served(site) as address:
        for path in [*differing_pages(site)[:5], MISSING]:
            page.goto(f"{address}/{path}")
            use_everything(page)
            assert page.evaluate("violations") == [], path
            # that it keeps nothing of what is typed Firefox heeds on the control itself alone
            assert set(page.locator("input, textarea, select").evaluate_all(CONTROLS)) == {"off"}, path
        assert watch.elsewhere(address) == []
        assert [message for message in watch.messages if "404 (Not Found)" not in message] == []
        assert page.context.cookies() == []
        assert page.evaluate(KEPT) == {"local": ["gids.palette"], "databases": [], "caches": [], "cookie": ""}


def test_a_missing_page_is_whole_at_any_depth_can_be_searched_from_and_leads_back(
    guide_address: str, new_page: NewPage, tmp_path: Path
) -> None:
    address = 'gids_adres: "https://intranet.teststad.internal/kazen/gids/"\n'
    build_own(make_municipality(tmp_path / "stad", "Teststad", address), tmp_path / "server" / "kazen" / "gids")
    (tmp_path / "server" / "404.html").symlink_to(tmp_path / "server" / "kazen" / "gids" / "404.html")
    with served(tmp_path / "server") as teststad_address:
        for root in (guide_address, f"{teststad_address}/kazen/gids"):
            page, watch = new_page()
            for missing in ("weg.html", "signalen/weg.html", MISSING):
                answer = page.goto(f"{root}/{missing}")
                assert answer and answer.status == 404
                expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")
                page.get_by_role("textbox", name="Waar zoek je naar?").fill("signaal")
                expect(page.locator(".gids-hit--framed"), "it has its scripts, and its search").to_be_visible()
                assert page.evaluate(COLOURED), "it has its colours"
                page.get_by_role("link", name="Ga naar het begin").click()
                page.wait_for_url(f"{root}/index.html")
            assert [url for url in watch.messages if "404 (Not Found)" not in url] == []
            expect(page).to_have_title(re.compile("Baliegids$"))
