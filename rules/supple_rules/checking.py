"""From a folder, or a library, to a report: every rule held against every item.

Of a large folder this process reads the standards first. The other files are cut into shares: this process and others
load the files of a share and judge their items one by one. What takes the whole library to judge is judged at the end,
here.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, Self

from supple_rules.context import Context
from supple_rules.item_context import ItemContext, Standards
from supple_rules.registry import all_rules
from supple_rules.rule import ItemRule
from supple_rules.waivers import apply_settings
from supple_schema.diagnostics import Diagnostic, Report
from supple_schema.linking import Library, load_content
from supple_schema.linking.folder import Entry
from supple_schema.linking.loading import Loaded, garbage_kept, load_files, make_item
from supple_schema.models.entry import Tombstone
from supple_schema.reading.document import Document

FEWEST_FILES = 1000
"""So many files take about half a second. With fewer, starting processes costs more than it saves."""

MOST_PROCESSES = 8
SHARES_OF_A_PROCESS = 8
LARGEST_SHARE = 125
"""Shares are small, so that all processes end at about the same time and none of them needs much memory."""


def check_content(root: Path, as_of: date | None = None, processes: int | None = None) -> tuple[Library, Report]:
    """Read a content folder and hold it against every rule.

    `as_of` is as for `check_library`. `processes` is how many to share the work between; as many as there are
    processors where it is left out and the folder is large. The result is the same for any number.
    """
    with garbage_kept(), _Shares(as_of, processes) as shares:
        library, report = load_content(root, shares.load)
        context = Context(library, as_of)
        if shares.found is None:
            return library, report + _weigh(context, _judge(context))
        paths = {item.path for item in library}
        found = (finding for finding in shares.found if finding.place and finding.place.file in paths)
        return library, report + _weigh(context, (*found, *_judge_whole(context)))


def check_library(library: Library, as_of: date | None = None) -> Report:
    """Hold a library against every rule, with the severities and waivers of its project file.

    `as_of` is the day on which dates are judged; the date of the set where it is left out, so that the same files give
    the same report for ever.
    """
    with garbage_kept():
        context = Context(library, as_of)
        return _weigh(context, _judge(context))


def _judge(context: Context) -> Iterator[Diagnostic]:
    yield from judge_items(context)
    yield from _judge_whole(context)


def judge_items(context: ItemContext) -> Iterator[Diagnostic]:
    """Hold items against every rule that judges each by itself."""
    return (found for rule in all_rules() if issubclass(rule, ItemRule) for found in rule.check(context))


def _judge_whole(context: Context) -> Iterator[Diagnostic]:
    return (found for rule in all_rules() if not issubclass(rule, ItemRule) for found in rule.check(context))


def _weigh(context: Context, found: Iterable[Diagnostic]) -> Report:
    return Report.of(apply_settings(context, found, {rule.code: rule for rule in all_rules()}))


class _Job(NamedTuple):
    """What every process must know."""

    root: Path
    shares: Sequence[Sequence[Entry]]
    library: Library
    """What holds the standards."""
    standards: Standards
    folder: Path
    """Where the processes leave what they send."""


class _Share(NamedTuple):
    """What became of a share of the files, and what was found in their items."""

    loaded: tuple[Loaded, ...]
    found: tuple[Diagnostic, ...]


class _Sent(NamedTuple):
    """A share on its way from another process: of items the documents only. Models take longer to send than to build.

    It goes by a file. Through a pipe it would have to wait, piece by piece, for the work of the process that reads it.
    """

    loaded: tuple[tuple[Document | None, tuple[Diagnostic, ...]], ...]
    found: tuple[Diagnostic, ...]


class _Shares:
    """Loads files in several processes, where that is worth it, and keeps what these found in the items."""

    def __init__(self, as_of: date | None, processes: int | None) -> None:
        self.found: list[Diagnostic] | None = None
        self._as_of = as_of
        self._processes = processes
        self._opened = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def load(self, root: Path, files: Sequence[Entry], standards: Library) -> Iterable[Loaded]:
        wanted = self._processes or (_count_processors() if len(files) >= FEWEST_FILES else 1)
        if wanted == 1:
            return load_files(root, files, standards)
        size = min(LARGEST_SHARE, len(files) // (wanted * SHARES_OF_A_PROCESS) + 1)
        shares = [files[start : start + size] for start in range(0, len(files), size)]
        try:
            with _uninterrupted():
                folder = self._opened.enter_context(TemporaryDirectory(prefix="supple-"))
                job = _Job(root, shares, standards, Standards(standards, self._as_of), Path(folder))
                executor = _start(wanted - 1, job)
                self._opened.callback(executor.shutdown, cancel_futures=True)
                others = [executor.submit(_send_share, number) for number in range(len(shares))]
        except (OSError, ImportError, NotImplementedError):  # the system has no processes to give
            self._opened.close()
            return load_files(root, files, standards)
        return self._gather(job, executor, others)

    def _gather(self, job: _Job, executor: ProcessPoolExecutor, others: Sequence[Future[bool]]) -> Iterator[Loaded]:
        """Give the shares in their order. While others work on the next one, this process takes the last ones."""
        self.found = [*judge_items(ItemContext(job.standards, job.library))]
        own: dict[int, _Share] = {}
        left = len(others)
        for number, other in enumerate(others):
            while not other.done() and left > number and _claim(job, left - 1):
                left -= 1
                own[left] = _judge_share(job, left)
            share = own.pop(number, None) or _receive_share(other, job, number)
            self.found += share.found
            yield from share.loaded
        executor.shutdown(wait=False, cancel_futures=True)  # nothing is left to do: they end while this goes on


@contextmanager
def _uninterrupted() -> Generator[None]:
    """Put off Ctrl-C while processes are being started. They never hear of it: who waits for them does."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _judge_share(job: _Job, number: int) -> _Share:
    loaded = tuple(load_files(job.root, job.shares[number], job.library))
    items = (item for item, _ in loaded if item and not isinstance(item.model, Tombstone))
    return _Share(loaded, tuple(judge_items(ItemContext(job.standards, items))))


def _place(job: _Job, number: int) -> Path:
    return job.folder / str(number)


def _claim(job: _Job, number: int) -> bool:
    """Take a share, unless another process has: it belongs to the one that makes its file."""
    try:
        _place(job, number).touch(exist_ok=False)
    except OSError:
        return False
    return True


def _send_share(number: int) -> bool:
    """Judge a share and leave it in its file. Whether this process did it, and no other."""
    job = _JOB.get()
    if not _claim(job, number):
        return False
    loaded, found = _judge_share(job, number)
    sent = _Sent(tuple((item.document if item else None, found) for item, found in loaded), found)
    _place(job, number).write_bytes(pickle.dumps(sent, pickle.HIGHEST_PROTOCOL))
    return True


def _receive_share(future: Future[bool], job: _Job, number: int) -> _Share:
    try:
        data = _place(job, number).read_bytes() if future.result() else None
    except (BrokenExecutor, OSError):  # something has stopped a process, or the disk is full
        data = None
    if data is None:
        return _judge_share(job, number)
    sent: _Sent = pickle.loads(data)  # noqa: S301 - a copy of this program has written it
    loaded = (
        Loaded(make_item(entry, document).item if document else None, found)
        for entry, (document, found) in zip(job.shares[number], sent.loaded, strict=True)
    )
    return _Share(tuple(loaded), sent.found)


def _start(processes: int, job: _Job) -> ProcessPoolExecutor:
    """Get processes ready to start.

    Raises:
        OSError: the system has none to give. It may also be an ImportError or a NotImplementedError.
    """
    # A copy of this process is ready at once, but is safe only while nothing else runs in it, such as another library.
    copy = sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1
    return ProcessPoolExecutor(processes, get_context("fork" if copy else "spawn"), _prepare, (job,))


_JOB: ContextVar[_Job] = ContextVar("job")
"""What a helping process works at."""


def _prepare(job: _Job) -> None:
    """Remember the job. A process does not live long enough for garbage to matter."""
    _JOB.set(job)
    gc.disable()


def _count_processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return min(MOST_PROCESSES, len(affinity(0)) if affinity else os.cpu_count() or 1)
