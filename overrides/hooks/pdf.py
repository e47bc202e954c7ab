"""Makes the PDFs of the leaflets and the cards for a release, beside their pages, which link to them."""

import importlib
import os
from pathlib import Path
from types import ModuleType
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from gids.build import Build
from gids.release.pango import ADVICE


def _pdf() -> ModuleType:
    """Load the maker of PDFs for a release alone: it needs a library that the preview goes without."""
    try:
        return importlib.import_module("gids.release.pdf")
    except OSError as error:
        raise PluginError(ADVICE) from error


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    if os.environ.get("GIDS_RELEASE") and _pdf().template_for(page.content or ""):
        context["pdf"] = f"{Path(page.url).stem}.pdf"
    return context


@event_priority(-50)  # after the pages are finished, before the packages take them along
def on_post_build(config: MkDocsConfig) -> None:
    if not os.environ.get("GIDS_RELEASE"):
        return
    pdf = _pdf()
    build: Build = config.extra["gids"]
    site = Path(config.site_dir)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if pdf.template_for(html):
            address = path.relative_to(site).as_posix()
            server = build.facts.gemeente.guide_address
            path.with_suffix(".pdf").write_bytes(pdf.make_pdf(html, address, server, build.look, site))
