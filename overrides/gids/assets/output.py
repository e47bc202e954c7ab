"""Makes the style sheet and the scripts of the site, and its pages with their hashed names in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from gids.assets.bundles import bundle_styles, hashed, place_assets, styles_of_some, without_indents
from gids.assets.icons import icon_styles
from gids.assets.pictures import SizeOf, sized
from gids.assets.prune import prune, words_of
from gids.assets.scripts import bundle_scripts
from gids.facts.pictures import picture_size


@dataclass(frozen=True)
class BuiltSite:
    """A site that stands whole in its folder."""

    folder: Path


@dataclass(frozen=True)
class Output:
    """The third stage: what is written, text by its path below the site's root."""

    files: Mapping[str, str]

    def write(self, site: Path, leftovers: Iterable[str]) -> BuiltSite:
        """Write everything below `site`; take away `leftovers`, what others wrote there and nobody asked for."""
        for name in leftovers:
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
    theme: str
    """The theme's style sheet."""
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
    theme = prune(sources.theme, words_of(pages.values(), bundles.values()))
    own = bundle_styles(sources.folder / "stylesheets", look_styles)
    some = styles_of_some(sources.folder / "stylesheets")
    icons = icon_styles([*pages.values(), *bundles.values(), *made.values()], sources.icons)
    contents = {f"assets/javascripts/{name}.js": script for name, script in bundles.items()}
    contents |= {f"assets/stylesheets/{name}.css": styles for name, styles in some.items()}
    contents |= {**made, "assets/stylesheets/gids.css": f"@layer theme{{{theme}}}{own}{icons}"}
    names = {path: hashed(path, content) for path, content in contents.items()}
    placed = {
        path: without_indents(place_assets(sized(html, _sizes(site, path)), names)) for path, html in pages.items()
    }
    needed = [path for path, name in names.items() if any(name in html for html in placed.values())]
    return Output({**placed, **{names[path]: contents[path] for path in needed}})


def read_pages(site: Path) -> dict[str, str]:
    """Return the pages of a built site by their path below its root."""
    paths = sorted(site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def _sizes(site: Path, page: str) -> SizeOf:
    """Return how to find the size of a picture of the site by its address in this page."""

    def size(source: str) -> tuple[float, float] | None:
        file = site / PurePosixPath(page).parent / unquote(source)
        return picture_size(file) if file.is_file() else None

    return size
