"""Builds the guide of one municipality as a command of its own would, unless what it depends on has not changed."""

import json
import logging
import os
import re
import runpy
import shutil
import sys
import traceback
import warnings
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from gids.huisstijl.look import CHANGES_FILE
from gids.release.packages import zip_of

State = Literal["gemaakt", "ongewijzigd", "mislukt"]
_LEVEL = re.compile(r"^(?:WARNING|ERROR)\s+-\s+")
_SAYS_NOTHING = ("INFO", "DEBUG", "Aborted with")


@dataclass(frozen=True)
class Result:
    """What became of a municipality, by the name of its folder."""

    name: str
    state: State
    notices: Sequence[str]
    """Colours that moved; of a guide that failed, what is wrong."""


@dataclass(frozen=True)
class Job:
    """One guide to build: into `out/<name>`, with a zip beside it.

    `command` is the builder, run as a module, with its arguments; `wanted` is the fingerprint of what goes in, and
    `day` the ISO date that the zip gives its files.
    """

    folder: Path
    out: Path
    command: Sequence[str]
    wanted: str
    day: str

    def run(self) -> Result:
        """Return the remembered result while nothing changed, else that of a build; where it fails the old one stays.

        The process keeps what it read for one guide, such as the dictionary and the templates, for the next.
        """
        name = self.folder.name
        site, new, memory = self.out / name, self.out / ".nieuw" / name, self.out / ".gemaakt" / f"{name}.json"
        last = json.loads(memory.read_text(encoding="utf-8")) if memory.exists() and site.exists() else {}
        if last.get("fingerprint") == self.wanted:
            return Result(name, "ongewijzigd", last["notices"])
        log, changes = new.with_name(f"{name}.log"), new.with_name(f"{name}.json")
        os.environ |= {"GEMEENTE": str(self.folder), CHANGES_FILE: str(changes)}
        if not _succeeds([*self.command, "--site-dir", str(new)], log):
            shutil.rmtree(new, ignore_errors=True)
            lines = map(str.strip, log.read_text(encoding="utf-8").splitlines())
            wrong = [_LEVEL.sub("", line) for line in lines if line and not line.startswith(_SAYS_NOTHING)]
            return Result(name, "mislukt", wrong)
        shutil.rmtree(site, ignore_errors=True)
        new.rename(site)
        files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        site.with_name(f"{name}.zip").write_bytes(zip_of(files, self.day))
        result = Result(name, "gemaakt", json.loads(changes.read_text(encoding="utf-8")))
        memory.write_text(json.dumps({"fingerprint": self.wanted} | asdict(result)), encoding="utf-8")
        return result


def _succeeds(command: list[str], log: Path) -> bool:
    """Run a module as a command, with what it tells in a log, and tell whether it came to a good end."""
    sys.argv = command
    logging.getLogger("mkdocs").handlers.clear()  # the command adds one, for the log of its own, each time
    with log.open("w", encoding="utf-8") as output, redirect_stdout(output), redirect_stderr(output):
        # runpy warns of what was loaded before (sys.modules), which concerns nobody who reads this log
        warnings.filterwarnings("ignore", category=RuntimeWarning, module="runpy")
        try:
            runpy.run_module(command[0], run_name="__main__", alter_sys=True)
        except SystemExit as end:
            return not end.code
        except Exception:  # named among what went wrong with this guide; the other builds go on
            traceback.print_exc()
            return False
    return True
