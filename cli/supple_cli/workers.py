"""Several processes for a large folder, on the standard library's pool: files in, what became of each out.

Only the program `supple` uses them, as only it knows that its process is its own. Where the system has no processes to
give, or something ends one, this process does the work itself: the result is the same.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import suppress
from contextvars import ContextVar
from functools import partial
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.context import BaseContext
from pathlib import Path
from threading import Thread
from typing import TypeAlias

import click

from supple_rules.checking import Judged, judge_files
from supple_rules.item_context import Standards
from supple_schema.linking.folder import ListedFile

FEWEST_FILES = 1000
"""So many files take about half a second. With fewer, starting processes costs more than it saves."""
CHUNK = 125
"""Files of a chunk. Chunks are small, so that all workers end at about the same time."""
MOST_WORKERS = 8

Judge: TypeAlias = Callable[[Sequence[ListedFile]], Iterable[Judged]]


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
    return get_context("fork" if alone else "spawn")


def judge_with_workers(root: Path, standards: Standards, files: Sequence[ListedFile]) -> Iterator[Judged]:
    """Load and judge files, in their order, by several processes where they are worth it."""
    judge = partial(judge_files, root, standards)
    workers = count_processors() if len(files) >= FEWEST_FILES else 1
    if workers == 1:
        yield from judge(files)
        return
    chunks = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    others = active_children()
    try:
        executor = ProcessPoolExecutor(workers, choose_start(), _begin, (judge,))
        results = [executor.submit(_judge_chunk, chunk) for chunk in chunks]
    except (OSError, RuntimeError, ImportError, NotImplementedError):  # there are no processes or threads to be had
        for process in set(active_children()).difference(others):
            process.terminate()
        yield from judge(files)
        return
    try:
        for chunk, result in zip(chunks, results, strict=True):
            try:
                yield result.result()
            except (BrokenExecutor, OSError):  # something has ended the workers
                yield from judge(chunk)
    finally:
        executor.shutdown(cancel_futures=True)


_JUDGE: ContextVar[Judge] = ContextVar("judge")
"""What a worker does with a chunk."""


def _begin(judge: Judge) -> None:
    begin_worker()
    gc.disable()  # a worker does not live long enough for garbage to matter
    _JUDGE.set(judge)


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


def _judge_chunk(chunk: Sequence[ListedFile]) -> Judged:
    (judged,) = _JUDGE.get()(chunk)
    return judged
