"""Workers: processes that a pool of the standard library starts, for a large folder, many outputs or many handouts.

Only the program `supple` uses them, as only it knows that its process is its own.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.context import BaseContext, SpawnContext, SpawnProcess
from pathlib import Path
from threading import Thread

import click

MOST_WORKERS = 8
SAFE_PATH = "PYTHONSAFEPATH"


def may_start_processes() -> bool:
    """Whether this process is that of the program `supple`, which may start others; a program that calls it may not."""
    context = click.get_current_context(silent=True)
    return context is not None and context.find_root().obj is True


def count_processors() -> int:
    """How many workers this machine has room for."""
    affinity = getattr(os, "sched_getaffinity", None)
    return min(MOST_WORKERS, len(affinity(0)) if affinity else os.cpu_count() or 1)


def choose_start() -> BaseContext:
    """Choose how processes start. A fork is ready at once, but is safe only while nothing else runs in this process."""
    alone = sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1
    if alone:
        return get_context("fork")
    if os.name == "posix":
        with _without_current_folder():
            resource_tracker.ensure_running()  # a process too, which the locks of a pool would start
    return SpawnedContext()


class SpawnedProcess(SpawnProcess):
    """A new process that takes no module from the folder that a person happens to stand in."""

    def start(self) -> None:
        """Start it."""
        with _without_current_folder():
            super().start()


class SpawnedContext(SpawnContext):
    """How the standard library makes such processes."""

    Process = SpawnedProcess  # type: ignore[mutable-override]  # as its base does


@contextmanager
def _without_current_folder() -> Generator[None]:
    """Let a Python that starts now not look for modules in the current folder. Its command line cannot be told so."""
    before = os.environ.get(SAFE_PATH)
    os.environ[SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[SAFE_PATH]
        else:
            os.environ[SAFE_PATH] = before


def begin_worker() -> None:
    """Make a new process a worker: Ctrl+C is for the one that started it, and it ends when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(RuntimeError):  # the system has no more threads
        Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
