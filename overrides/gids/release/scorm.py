"""The guide as one SCO for a learning system, in SCORM 1.2 and in SCORM 2004 3rd Edition.

A page round the guide holds the conversation with the system, as a session ends where its page is left. Sources: SCORM
1.2 and 2004 Content Aggregation Model (imsmanifest.xml) and Run-Time Environment (what scorm/system.js says).
"""

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Literal

import rcssmin

from gids.assets.scripts import bundle_scripts
from gids.policy import policy_meta
from gids.release.course import course_of
from gids.release.guide import Guide, below
from gids.templates import render_template

SOURCES = Path(__file__).parent / "scorm"
_ROOM = {"1.2": 4096, "2004": 64000}
"""How many characters `cmi.suspend_data` holds at least in each version (Run-Time Environment)."""


def scorm_package(guide: Guide, version: Literal["1.2", "2004"]) -> dict[str, bytes]:
    """Return the files of the package for a version of SCORM by their path.

    Raises ValueError where a learner could answer more than the learning system can keep.
    """
    course = course_of(guide)
    size = course.largest_state()
    if size > _ROOM[version]:
        raise ValueError(
            f"De antwoorden op {len(guide.questions)} vragen passen niet in SCORM {version}: "
            f"{size} tekens, en er is plaats voor {_ROOM[version]}."
        )
    shell = render_template(
        "gids/release/scorm/shell.html.jinja",
        policy=f"{policy_meta()}; frame-src 'self'; connect-src 'self'",
        icon=guide.source.own_files.favicon,
        styles=_asset(guide, "assets/stylesheets/gids"),
        palette=_asset(guide, "assets/javascripts/palette"),
        scorm=version,
        start=guide.source.learning.addresses.get("leerpad", "index.html"),
        proof=guide.source.learning.addresses.get("bewijs", ""),
    )
    scripts = bundle_scripts(SOURCES.parent)[SOURCES.name]
    data = json.dumps(asdict(course), ensure_ascii=False, separators=(",", ":"))
    files = {
        "index.html": shell.encode(),
        "scorm/course.js": f"window.gidsCourse={data};\n".encode(),
        "scorm/shell.js": scripts.encode(),
        "scorm/shell.css": str(rcssmin.cssmin((SOURCES / "shell.css").read_text(encoding="utf-8"))).encode(),
        **below("gids", guide.pages),
    }
    manifest = render_template(
        f"gids/release/scorm/imsmanifest-{version}.xml.jinja",
        identifier=f"baliegids-{re.sub('[^a-z0-9]+', '-', guide.source.facts.gemeente.short_name.lower())}",
        version=guide.source.version.number,
        title=guide.name,
        paths=sorted(files),
    )
    return {"imsmanifest.xml": manifest.encode(), **files}


def _asset(guide: Guide, stem: str) -> str:
    """Return the one file whose hashed name begins with `stem`."""
    return next(path for path in sorted(guide.files) if re.fullmatch(rf"{stem}\.[0-9a-f]{{8}}\.\w+", path))
