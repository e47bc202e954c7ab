"""Makes the packages that are handed over, where `make release` names the folder for them in GIDS_RELEASE."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from gids.build import Build
from gids.release.guide import Guide
from gids.release.manifest import write_release
from gids.release.packages import all_packages
from gids.version import content_version


@event_priority(-100)  # after every other file of the site is written
def on_post_build(config: MkDocsConfig) -> None:
    folder = os.environ.get("GIDS_RELEASE")
    if not folder:
        return
    build: Build = config.extra["gids"]
    site = Path(config.site_dir)
    guide = Guide(
        files={path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()},
        name=f"{config.site_name} van {build.facts.gemeente.naam}",
        facts=build.facts,
        version=build.version,
        content_version=content_version(build.facts, build.questions.values()),
        questions=tuple(build.questions.values()),
        cases=tuple(build.cases),
        titles=build.titles,
        start=build.learning.get("leerpad", "index.html"),
    )
    write_release(guide, all_packages(guide), Path(folder))
