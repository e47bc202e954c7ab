"""Renders one page as the build does, without the theme's markup: what mkdocs-quiz and Markdown make of it."""

from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from gids.content.passages import Passage, read_passages
from gids.content.questions import take_questions, without_runtime

ADDRESS = "leren/pagina.html"


def passages_of(markdown: str, folder: Path) -> list[Passage]:
    """Return the passages of a page with this Markdown; `folder` is where it is built."""
    (folder / "docs" / "leren").mkdir(parents=True)
    (folder / "theme").mkdir()
    (folder / "theme" / "main.html").write_text("{{ page.content }}", encoding="utf-8")
    (folder / "docs" / "leren" / "pagina.md").write_text(markdown, encoding="utf-8")
    settings = {
        "site_name": "Pagina",
        "docs_dir": str(folder / "docs"),
        "site_dir": str(folder / "site"),
        "use_directory_urls": False,
        "theme": {"name": "material", "font": False, "custom_dir": str(folder / "theme")},
        "plugins": [{"mkdocs_quiz": {"embed_source": False, "confetti": False, "show_progress": False}}],
        "markdown_extensions": ["attr_list"],
        "validation": {"links": {"not_found": "ignore"}},
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    html = without_runtime((folder / "site" / ADDRESS).read_text(encoding="utf-8"))
    return read_passages(*take_questions(html, ADDRESS))
