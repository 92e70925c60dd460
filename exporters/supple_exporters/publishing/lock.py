"""Keeps two builds from writing into the same folder at the same time."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from pathlib import Path

from filelock import FileLock, Timeout

from supple_exporters.publishing.outputs import PublishError

LOCK = "lock"


@contextlib.contextmanager
def locked(folder: Path) -> Generator[None]:
    """Hold the lock of a folder, which is made and removed again. The system frees it when a process dies.

    Raises:
        PublishError: another build holds it.
    """
    lock = _take(folder)
    try:
        yield
    finally:
        _tidy(folder)
        lock.release()
        _tidy(folder)  # on Windows a file that is open cannot be removed


def _take(folder: Path) -> FileLock:
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK, blocking=False, thread_local=False, mode=0o666)
        try:
            lock.acquire()
        except FileNotFoundError:  # another build has just ended and tidied up
            continue
        except Timeout:
            raise PublishError(
                f"Another build is writing into {folder.parent}. Wait until it is done, then build again."
            ) from None
        if (folder / LOCK).exists():  # its last holder removes it
            return lock
        lock.release()


def _tidy(folder: Path) -> None:
    # What a failed clean-up has left stays, with its folder: the next build tries again.
    with contextlib.suppress(OSError):
        (folder / LOCK).unlink()
        folder.rmdir()
