"""The templates of what is no page: found by their path below overrides/, and strict about names."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from gids.content.blocks import telephone_uri

_OVERRIDES = Path(__file__).resolve().parents[1]
_PLAIN = ("htaccess.jinja", ".conf.jinja")
"""Templates in which `&` and `<` are signs as all others."""
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(_OVERRIDES),
    undefined=StrictUndefined,
    autoescape=lambda name: not str(name).endswith(_PLAIN),
)
_ENVIRONMENT.filters["telefoonlink"] = telephone_uri


def render_template(template: str, **values: object) -> str:
    """Return a template, such as `partials/huisstijl.html`, with these values in it; markup in a value stays text."""
    return _ENVIRONMENT.get_template(template).render(values)
