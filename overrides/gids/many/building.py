"""Builds the guide of one municipality in a process of its own, unless what it depends on has not changed."""

import gc
import json
import os
import re
import runpy
import shutil
import sys
import time
import traceback
import warnings
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass
from multiprocessing.context import ForkContext, SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Literal

from gids.huisstijl.look import CHANGES_FILE
from gids.release.archive import zip_of

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
    seconds: float


@dataclass(frozen=True)
class Job:
    """One guide to build: into `out/<name>`, with a zip beside it.

    `wanted` is the fingerprint of what goes in; `day` is the ISO date that the zip gives its files.
    """

    folder: Path
    out: Path
    wanted: str
    day: str

    @property
    def name(self) -> str:
        """The name of the folder, of the guide and of the zip."""
        return self.folder.name

    @property
    def new(self) -> Path:
        """Where the guide is built before it takes the place of the earlier one; its log and its look stand beside."""
        return self.out / ".nieuw" / self.name

    @property
    def memory(self) -> Path:
        """Where the last good build is remembered."""
        return self.out / ".gemaakt" / f"{self.name}.json"

    def unchanged(self) -> Result | None:
        """Return the remembered result while nothing changed and the guide is still there."""
        if not self.memory.exists() or not (self.out / self.name).exists():
            return None
        last = json.loads(self.memory.read_text(encoding="utf-8"))
        return Result(self.name, "ongewijzigd", last["notices"], 0) if last["fingerprint"] == self.wanted else None

    def start(self, context: ForkContext | SpawnContext, module: str, arguments: Sequence[str]) -> BaseProcess:
        """Start the build: `module` runs as a command with these arguments and `--site-dir`, GEMEENTE set."""
        command = [module, *arguments, "--site-dir", str(self.new)]
        process = context.Process(target=_run, args=(command, str(self.folder), str(self.new)))
        process.start()
        return process

    def finish(self, process: BaseProcess, begin: float) -> Result:
        """Put the new guide in its place; after a failing build the earlier one stays."""
        log, changes = self.new.with_name(f"{self.name}.log"), self.new.with_name(f"{self.name}.json")
        seconds = time.monotonic() - begin
        if process.exitcode:
            shutil.rmtree(self.new, ignore_errors=True)
            lines = map(str.strip, log.read_text(encoding="utf-8").splitlines())
            wrong = [_LEVEL.sub("", line) for line in lines if line and not line.startswith(_SAYS_NOTHING)]
            return Result(self.name, "mislukt", wrong, seconds)
        site = self.out / self.name
        shutil.rmtree(site, ignore_errors=True)
        self.new.rename(site)
        files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        site.with_name(f"{self.name}.zip").write_bytes(zip_of(files, self.day))
        result = Result(self.name, "gemaakt", json.loads(changes.read_text(encoding="utf-8")), seconds)
        self.memory.write_text(json.dumps({"fingerprint": self.wanted} | asdict(result)), encoding="utf-8")
        return result


def _run(command: list[str], gemeente: str, beside: str) -> None:
    gc.disable()  # a build is over before there is anything worth collecting
    os.environ |= {"GEMEENTE": gemeente, CHANGES_FILE: f"{beside}.json"}
    sys.argv = command
    with Path(f"{beside}.log").open("w", encoding="utf-8") as log, redirect_stdout(log), redirect_stderr(log):
        # runpy warns of what was loaded before (sys.modules), which concerns nobody who reads this log
        warnings.filterwarnings("ignore", category=RuntimeWarning, module="runpy")
        try:
            runpy.run_module(command[0], run_name="__main__", alter_sys=True)
        except Exception:  # named among what went wrong with this guide; the other builds go on
            traceback.print_exc()
            sys.exit(1)
