"""Makes the style sheet and the scripts of the site, and its pages with their hashed names in them."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from gids.assets.bundles import bundle_styles, hashed, icon_styles, place_assets
from gids.assets.scripts import bundle_scripts
from gids.facts.pictures import picture_size

_ASSETS = Path(__file__).parents[2] / "assets"
_PICTURE = re.compile(r"<img\b(?P<attributes>[^>]*)>")
_SOURCE = re.compile(r'\bsrc="([^"]*)"')
NOT_IN_THE_SITE = (
    *(f"assets/{folder}/" for folder in ("drawings", "javascripts", "stylesheets")),
    *("gids/", "assets/images/favicon.png"),
)
"""What MkDocs takes from the theme and from overrides/, and the guide writes itself or does not need."""
_LEFTOVERS = ("sitemap.xml", "sitemap.xml.gz")
"""What MkDocs wrote: they name no address without the address of the site."""


def write_output(site: Path, made: Mapping[str, str], look_styles: str) -> None:
    """Finish the pages that MkDocs wrote in `site`, and write the scripts and the style sheets that they need.

    `made` are the scripts that were made of the content of the pages, by path below the site's root; `look_styles` is
    the municipality's layer.
    """
    pages = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))
    }
    bundles = bundle_scripts(_ASSETS / "javascripts")
    styles = bundle_styles(_ASSETS / "stylesheets")
    icons = icon_styles([*pages.values(), *bundles.values(), *made.values()])
    contents = {f"assets/javascripts/{name}.js": script for name, script in bundles.items()}
    contents |= {f"assets/stylesheets/{name}.css": text for name, text in styles.items()}
    contents |= {**made, "assets/stylesheets/gids.css": styles["tokens"] + look_styles + styles["gids"] + icons}
    names = {path: hashed(path, content) for path, content in contents.items()}
    finished = {path: place_assets(_sized(html, (site / path).parent), names) for path, html in pages.items()}
    needed = [path for path, name in names.items() if any(name in html for html in finished.values())]
    for name in _LEFTOVERS:
        (site / name).unlink(missing_ok=True)
    for name, text in {**finished, **{names[path]: contents[path] for path in needed}}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8", newline="\n")


def _sized(html: str, folder: Path) -> str:
    """Return the page in this folder with width and height, in whole pixels, on each picture that says neither.

    A page does not move then when the picture comes.
    """

    def mend(picture: re.Match[str]) -> str:
        source = _SOURCE.search(picture["attributes"])
        file = folder / unquote(source[1]) if source else folder
        if "width=" in picture["attributes"] or not file.is_file() or not (size := picture_size(file)):
            return picture[0]
        width, height = map(round, size)
        return f'<img width="{width}" height="{height}"{picture["attributes"]}>'

    return _PICTURE.sub(mend, html)
