"""What web servers need beside the pages: types, headers, caching, compression and the page for a wrong address."""

import re
from pathlib import Path
from urllib.parse import unquote

from gids.facts.tables import read_table
from gids.policy import security_headers
from gids.templates import render_template

TYPES: dict[str, str] = read_table(str(Path(__file__).parent / "servers/types"))
"""Every type of file that a site can hold, by its ending."""
HASHED_FOLDERS = ("assets/javascripts", "assets/stylesheets")
"""Folders in which each name holds a hash of the content, so that a browser may keep the file for a year."""
_NAMES = ("web.config", ".htaccess", "nginx.conf")


def server_files(base: str, compressed: tuple[str, ...]) -> dict[str, str]:
    """Return web.config (IIS), .htaccess (Apache) and nginx.conf (a snippet for a server block) by their names.

    `base` is the path of the guide on its server, as it is sent, such as `/` or `/Balie%20Gids/`; `compressed` are the
    endings, without their dot, of the files that have a compressed twin.
    """
    folder = unquote(base)  # nginx compares with the address as it is meant, not as it is sent
    values = {
        "base": base,
        "folder": folder,
        "place": _in_quotes(folder),
        "missing": _in_quotes(f"{folder}404.html"),
        "types": TYPES,
        "headers": security_headers(),
        "hashed_folders": HASHED_FOLDERS,
        "compressed": compressed,
    }
    place = "gids/release/servers"
    return {name: render_template(f"{place}/{name.lstrip('.')}.jinja", **values) + "\n" for name in _NAMES}


def _in_quotes(path: str) -> str:
    """Return a path as nginx reads it, with quotes where it holds more than a plain name."""
    plain = re.fullmatch(r"[\w./-]+", path)
    return path if plain else '"' + re.sub(r'(["\\])', r"\\\1", path) + '"'
