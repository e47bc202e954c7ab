"""What the templates of the theme know beside the page itself."""

from gids.build import Input, Pages
from gids.content.content_version import content_version
from gids.huisstijl.files import logo_size
from gids.policy import policy_meta


def known_to_templates(given: Input, pages: Pages, is_preview: bool) -> dict[str, object]:
    """Return what overrides/main.html and its partials use, by name."""
    gemeente = given.facts.gemeente
    logo = given.files.get(gemeente.logo)
    return {
        "gemeente": gemeente,
        "versie": given.version.number,
        "icoon": given.blocks.icon,
        "content_version": content_version(given.facts, pages.questions.values()),
        "logo_size": logo_size(logo) if logo else None,
        "policy": "" if is_preview else policy_meta(),  # the preview reloads itself by an inline script
    }
