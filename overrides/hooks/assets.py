"""Writes the style sheet and the scripts of the site under hashed names, and leaves the theme's own out."""

from pathlib import Path
from urllib.parse import unquote

import material
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from gids.assets.bundles import bundle_styles, hashed, place_assets, without_indents
from gids.assets.pictures import SizeOf, picture_size, sized
from gids.assets.prune import prune, words_of
from gids.assets.scripts import bundle_scripts
from gids.build import Build

ASSETS = Path(__file__).resolve().parents[1] / "assets"
THEME_STYLES = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    for file in list(files):
        path = file.src_uri
        if (
            path.startswith(("assets/javascripts/", "assets/stylesheets/", "gids/"))
            or path == "assets/images/favicon.png"
        ):
            files.remove(file)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["gids"]
    site = Path(config.site_dir)
    for leftover in ("sitemap.xml", "sitemap.xml.gz"):  # they name no address without the address of the site
        (site / leftover).unlink(missing_ok=True)
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    bundles = bundle_scripts(ASSETS / "javascripts")
    theme = next(THEME_STYLES.glob("main.*.min.css")).read_text(encoding="utf-8")
    own = bundle_styles(ASSETS / "stylesheets", build.look_styles)
    kept = prune(theme, words_of([*pages.values(), *bundles.values()]))
    styles = (
        f"@layer theme{{{kept}}}{own}{build.blocks.icons.styles()}"  # the guide's own rules win, whatever their weight
    )
    contents = {f"assets/javascripts/{name}.js": script for name, script in bundles.items()}
    contents |= build.scripts | {"assets/stylesheets/gids.css": styles}
    names = {path: hashed(path, content) for path, content in contents.items()}
    placed = {path: without_indents(place_assets(sized(html, _sizes(path)), names)) for path, html in pages.items()}
    needed = [path for path, name in names.items() if any(name in html for html in placed.values())]
    placed |= {site / names[path]: contents[path] for path in needed}
    for path, text in placed.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _sizes(page: Path) -> SizeOf:
    """Return how to find the size of a picture of the site by its address in this page."""

    def size(source: str) -> tuple[float, float] | None:
        file = page.parent / unquote(source)
        return picture_size(file) if file.is_file() else None

    return size
