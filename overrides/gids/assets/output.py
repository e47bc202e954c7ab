"""Makes the style sheet and the scripts of the site, and its pages with their hashed names in them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from gids.assets.bundles import bundle_styles, hashed, place_assets, styles_of_some, without_indents
from gids.assets.scripts import bundle_scripts
from gids.assets.theme_files import icon_styles
from gids.facts.pictures import picture_size

_PICTURE = re.compile(r"<img\b(?P<attributes>[^>]*)>")
_SOURCE = re.compile(r'\bsrc="([^"]*)"')
NOT_IN_THE_SITE = (
    *(f"assets/{folder}/" for folder in ("drawings", "javascripts", "stylesheets")),
    *("gids/", "assets/images/favicon.png"),
)
"""What MkDocs takes from the theme and from overrides/, and the guide writes itself or does not need."""
_LEFTOVERS = ("sitemap.xml", "sitemap.xml.gz")
"""What MkDocs wrote: they name no address without the address of the site."""


@dataclass(frozen=True)
class BuiltSite:
    """A site that stands whole in its folder."""

    folder: Path


@dataclass(frozen=True)
class Output:
    """The third stage: what is written, text by its path below the site's root."""

    files: Mapping[str, str]

    def write(self, site: Path) -> BuiltSite:
        """Write everything below `site`, and take away what MkDocs wrote there and nobody asked for."""
        for name in _LEFTOVERS:
            (site / name).unlink(missing_ok=True)
        for name, text in self.files.items():
            path = site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        return BuiltSite(site)


@dataclass(frozen=True)
class Sources:
    """Where the style sheet and the scripts come from."""

    folder: Path
    """overrides/assets/."""
    icons: Path
    """The folder of icons, SVG files with one shape each."""


def make_output(
    pages: Mapping[str, str], made: Mapping[str, str], sources: Sources, look_styles: str, site: Path
) -> Output:
    """Return the pages as they are to stand in the site, with the scripts and the style sheet that they need.

    `pages` are the pages that MkDocs wrote and `made` the scripts that were made of their content, by path below the
    site's root; `look_styles` is the municipality's layer, and `site` the built site, for the size of its pictures.
    """
    bundles = bundle_scripts(sources.folder / "javascripts")
    own = bundle_styles(sources.folder / "stylesheets", look_styles)
    some = styles_of_some(sources.folder / "stylesheets")
    icons = icon_styles([*pages.values(), *bundles.values(), *made.values()], sources.icons)
    contents = {f"assets/javascripts/{name}.js": script for name, script in bundles.items()}
    contents |= {f"assets/stylesheets/{name}.css": styles for name, styles in some.items()}
    contents |= {**made, "assets/stylesheets/gids.css": own + icons}
    names = {path: hashed(path, content) for path, content in contents.items()}
    finished = {
        path: without_indents(place_assets(_sized(html, (site / path).parent), names)) for path, html in pages.items()
    }
    needed = [path for path, name in names.items() if any(name in html for html in finished.values())]
    return Output({**finished, **{names[path]: contents[path] for path in needed}})


def read_pages(site: Path) -> dict[str, str]:
    """Return the pages of a built site by their path below its root."""
    paths = sorted(site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in paths}


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
