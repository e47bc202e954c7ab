"""Runs builds side by side, each in a process of its own that already has what every build needs.

The libraries, the Dutch dictionary and the pages take a while to read. Where the system can fork, a build begins with
what this process has read; elsewhere each build reads it again.
"""

import gc
import multiprocessing
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from gids.many.building import Job, Result
from gids.many.warming import warm


def run_jobs(jobs: Iterable[Job], module: str, arguments: Sequence[str]) -> Iterator[Result]:
    """Yield what becomes of each job as it ends, as many at once as the machine has cores."""
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork") if can_fork else multiprocessing.get_context("spawn")
    waiting = deque[Job]()
    for job in jobs:
        if remembered := job.unchanged():
            yield remembered
        else:
            waiting.append(job)
    if waiting:
        warm(Path("mkdocs.yml"), module)
        gc.freeze()  # what the builds share stays shared
    running: dict[int, tuple[Job, BaseProcess, float]] = {}
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            job = waiting.popleft()
            process = job.start(context, module, arguments)
            running[process.sentinel] = (job, process, time.monotonic())
        for sentinel in wait(list(running)):
            assert isinstance(sentinel, int)
            job, process, begin = running.pop(sentinel)
            process.join()
            yield job.finish(process, begin)
