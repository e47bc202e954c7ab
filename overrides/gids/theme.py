"""What the templates of the theme know beside the page itself."""

from jinja2 import Environment

from gids.build import Input
from gids.content.blocks import KEPT, telephone_uri
from gids.huisstijl.files import logo_size
from gids.policy import policy_meta


def with_guide(templates: Environment, guide: Input, is_preview: bool) -> Environment:
    """Return the templates with what overrides/main.html and its partials use, by name."""
    own_files = guide.own_files
    templates.globals.update(
        gemeente=guide.blocks.facts.gemeente,
        versie=guide.version.number,
        icoon=guide.blocks.icon,
        content_version=guide.content.version,
        logo=own_files.logo,
        logo_size=logo_size(own_files.files[own_files.logo]) if own_files.logo else None,
        favicon=own_files.favicon,
        policy="" if is_preview else policy_meta(),  # the preview reloads itself by an inline script
    )
    templates.filters["telefoonlink"] = telephone_uri
    templates.bytecode_cache = KEPT
    return templates
