"""The guide as one SCO for a learning system, in SCORM 1.2 and in SCORM 2004 3rd Edition.

A page round the guide holds the conversation with the system, as a session ends where its page is left. Sources: SCORM
1.2 and 2004 Content Aggregation Model (imsmanifest.xml) and Run-Time Environment (what scorm/system.js says).
"""

import re
from dataclasses import dataclass
from pathlib import Path

import rcssmin

from gids.assets.scripts import bundle_scripts
from gids.policy import policy_meta
from gids.release.course import course_of
from gids.release.guide import Guide, below
from gids.templates import render_template

SOURCES = Path(__file__).parent / "scorm"


@dataclass(frozen=True)
class Scorm:
    """One of the two versions that learning systems read."""

    version: str
    room: int
    """How many characters `cmi.suspend_data` holds at least (Run-Time Environment)."""


SCORM_1_2 = Scorm("1.2", 4096)
SCORM_2004 = Scorm("2004", 64000)


def scorm_package(guide: Guide, scorm: Scorm) -> dict[str, bytes]:
    """Return the files of the package by their path.

    Raises ValueError where a learner could answer more than the learning system can keep.
    """
    course = course_of(guide)
    size = course.largest_state()
    if size > scorm.room:
        raise ValueError(
            f"De antwoorden op {len(guide.questions)} vragen passen niet in SCORM {scorm.version}: "
            f"{size} tekens, en er is plaats voor {scorm.room}."
        )
    shell = render_template(
        "gids/release/scorm/shell.html.jinja",
        policy=f"{policy_meta()}; frame-src 'self'; connect-src 'self'",
        icon=guide.source.own_files.favicon,
        styles=_asset(guide, "assets/stylesheets/gids"),
        palette=_asset(guide, "assets/javascripts/palette"),
        scorm=scorm.version,
        start=guide.source.learning.addresses.get("leerpad", "index.html"),
        proof=guide.source.learning.addresses.get("bewijs", ""),
    )
    scripts = bundle_scripts(SOURCES.parent)[SOURCES.name]
    files = {
        "index.html": shell.encode(),
        "scorm/course.js": course.as_script().encode(),
        "scorm/shell.js": scripts.encode(),
        "scorm/shell.css": str(rcssmin.cssmin((SOURCES / "shell.css").read_text(encoding="utf-8"))).encode(),
        **below("gids", guide.pages),
    }
    manifest = render_template(
        f"gids/release/scorm/imsmanifest-{scorm.version}.xml.jinja",
        identifier=f"baliegids-{re.sub('[^a-z0-9]+', '-', guide.source.facts.gemeente.short_name.lower())}",
        version=guide.source.version.number,
        title=guide.name,
        paths=sorted(files),
    )
    return {"imsmanifest.xml": manifest.encode(), **files}


def _asset(guide: Guide, stem: str) -> str:
    """Return the one file whose hashed name begins with `stem`."""
    return next(path for path in sorted(guide.files) if re.fullmatch(rf"{stem}\.[0-9a-f]{{8}}\.\w+", path))
