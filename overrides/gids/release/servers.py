"""What web servers need beside the pages: types, headers, caching, compression and the page for a wrong address."""

import re
from pathlib import Path
from urllib.parse import unquote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from gids.policy import security_headers

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
}
"""Every type of file that a site can hold (RFC 9239 for scripts, RFC 5545 for calendars)."""
HASHED_FOLDERS = ("assets/javascripts", "assets/stylesheets")
"""Folders in which each name holds a hash of the content, so that a browser may keep the file for a year."""
_NAMES = {"web.config": "web.config.jinja", ".htaccess": "htaccess.jinja", "nginx.conf": "nginx.conf.jinja"}


def server_files(base: str, compressed: tuple[str, ...]) -> dict[str, str]:
    """Return web.config (IIS), .htaccess (Apache) and nginx.conf (a snippet for a server block) by their names.

    `base` is the path of the guide on its server, as it is sent, such as `/` or `/Balie%20Gids/`; `compressed` are the
    endings, without their dot, of the files that have a compressed twin.
    """
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "servers"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=lambda name: name == _NAMES["web.config"],
    )
    templates.filters["in_quotes"] = _in_quotes
    values = {
        "base": base,
        "folder": unquote(base),  # nginx compares with the address as it is meant, not as it is sent
        "types": TYPES,
        "headers": security_headers(),
        "hashed_folders": HASHED_FOLDERS,
        "compressed": compressed,
    }
    return {name: templates.get_template(template).render(values) for name, template in _NAMES.items()}


def _in_quotes(path: str) -> str:
    """Return a path as nginx reads it, with quotes where it holds more than a plain name."""
    plain = re.fullmatch(r"[\w./-]+", path)
    return path if plain else '"' + re.sub(r'(["\\])', r"\\\1", path) + '"'
