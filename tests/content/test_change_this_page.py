"""A reader who sees a mistake is one click from the source of that page, when the municipality has a Git server."""

from pathlib import Path
from shutil import copytree

from support.building import TESTSTAD, build_site
from support.pages import pages_of

SERVER = "https://git.teststad.internal/gids/edit/main/docs/"


def test_change_this_page_leads_to_the_source_of_each_page(tmp_path: Path) -> None:
    docs = copytree(TESTSTAD, tmp_path / "docs")
    with (docs / "_gegevens" / "gemeente.yml").open("a", encoding="utf-8") as facts:
        facts.write(f'wijzig_adres: "{SERVER}"\n')
    build_site(tmp_path / "site", docs)
    for path, page in pages_of(tmp_path / "site").items():
        links = [str(link["href"]) for link in page.find_all("a", string="Wijzig deze pagina")]
        if path == "404.html":  # has no source
            assert links == [], path
            continue
        assert len(links) == 1 and links[0].startswith(SERVER), path
        assert (docs / links[0].removeprefix(SERVER)).is_file(), path
        assert links[0] == f"{SERVER}{path.removesuffix('.html')}.md", path


def test_without_a_git_server_no_page_offers_it(teststad: Path) -> None:
    for path, page in pages_of(teststad).items():
        assert "Wijzig deze pagina" not in page.get_text(), path
