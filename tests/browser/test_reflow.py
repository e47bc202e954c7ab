"""On a screen of 320 px nothing is wider than the screen, however long a municipality's name and addresses are."""

from collections.abc import Iterator
from shutil import copytree

import pytest
from PIL import Image

from conftest import NewPage
from support.building import TESTSTAD, build_site
from support.server import served

NAME = "Gemeente Nuenen, Gerwen en Nederwetten"
MAIL = "aandachtsfunctionarismensenhandel@nuenengerwenennederwetten.internal"
ADDRESS = "https://www.nuenengerwenennederwetten.internal/zorg-en-ondersteuning/mensenhandel/melden-van-een-vermoeden"
WORD = "meldcodehuiselijkgeweldenkindermishandelingfunctionaris"
PAGE = f"""---
title: "Lang"
description: "Lange woorden en adressen overal."
---

# {WORD.capitalize()}

Mail {MAIL} over {WORD}, of lees {ADDRESS}. Noem `{WORD}`.

## {WORD.capitalize()}

| Wie | Waar | {WORD} |
| --- | --- | --- |
| {MAIL} | {ADDRESS} | {WORD} |

- {WORD}
- [{WORD}](melden.md)

!!! aanvulling "{WORD}"

    {ADDRESS}

{WORD}
:   {MAIL}

<quiz>
Wat stuur je naar {MAIL} of {WORD}?

- [x] {WORD}
> Zie [{WORD}](melden.md) en {ADDRESS}.
- [ ] {MAIL}
> {WORD}
</quiz>
"""
FACTS = f"""naam: "{NAME}"
korte_naam: "Nuenen, Gerwen en Nederwetten"
website: "{ADDRESS}"
intranet: "{ADDRESS}"
verberg_naar: "{ADDRESS}"
logo: "logo.png"
aandachtsfunctionaris:
  naam: "{WORD.capitalize()} van de gemeente"
  telefoon: "+31 40 263 16 31 99"
  telefoon_2: "+31 40 263 16 31 98"
  email: "{MAIL}"
  bereikbaar: "maandag tot en met donderdag van 8.30 tot 12.30 uur en van 13.00 tot 17.00 uur, vrijdag tot 12.30 uur"
meer_aandachtsfunctionarissen:
  - naam: "Vervanger van de {WORD}"
    email: "{MAIL}"
zorgcoordinator:
  naam: "{WORD.capitalize()}"
  telefoon: "040-263 16 31"
  email: "{MAIL}"
meldingsformulier:
  naam: "{WORD.capitalize()}"
  adres: "{ADDRESS}"
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the fixture's guide with the longest names of Dutch municipalities in every place."""
    folder = tmp_path_factory.mktemp("lang")
    docs = copytree(TESTSTAD, folder / "docs")
    (docs / "handelen" / "lang.md").write_text(PAGE, encoding="utf-8")
    own = folder / "gemeente"
    own.mkdir()
    (own / "gemeente.yml").write_text(FACTS, encoding="utf-8")
    Image.new("RGB", (1600, 200), "navy").save(own / "logo.png")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("GEMEENTE", str(own))
        build_site(folder / "site", docs)
    with served(folder / "site") as found:
        yield found


def test_nothing_is_wider_than_a_screen_of_320_pixels(address: str, new_page: NewPage) -> None:
    docs = [path.relative_to(TESTSTAD).with_suffix(".html").as_posix() for path in sorted(TESTSTAD.rglob("*.md"))]
    page, _ = new_page(viewport={"width": 320, "height": 640})
    wide = {}
    for path in [*docs, "handelen/lang.html"]:
        page.goto(f"{address}/{path}")
        if (width := page.evaluate("document.documentElement.scrollWidth")) > 320:
            wide[path] = width
    assert wide == {}
    page.goto(f"{address}/handelen/lang.html")
    name = page.locator(".gids-header__name").bounding_box()
    assert name
    assert name["x"] >= 0
    assert name["x"] + name["width"] <= 320
