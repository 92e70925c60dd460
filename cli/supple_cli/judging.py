"""Judges the files of a large folder by several processes: files in, what became of each out.

Where the system has no processes to give, or something ends one, this process does the work itself: the result is the
same.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextvars import ContextVar
from functools import partial
from multiprocessing import active_children
from pathlib import Path
from typing import TypeAlias

from supple_cli.workers import begin_worker, choose_start, count_processors
from supple_rules.checking import Judged, judge_files
from supple_rules.standards import Standards
from supple_schema.linking.folder import ListedFile

FEWEST_FILES = 1000
"""So many files take about half a second. With fewer, starting processes costs more than it saves."""
CHUNK = 125
"""Files of a chunk. Chunks are small, so that all workers end at about the same time."""

Judge: TypeAlias = Callable[[Sequence[ListedFile]], Iterable[Judged]]


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


def _judge_chunk(chunk: Sequence[ListedFile]) -> Judged:
    (judged,) = _JUDGE.get()(chunk)
    return judged
