"""Keeps two builds from writing into the same folder at the same time."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Generator
from pathlib import Path

from supple_exporters.publisher.outputs import PublishError

LOCK = "lock"


@contextlib.contextmanager
def locked(workspace: Path) -> Generator[None]:
    """Hold the lock of a workspace, which is made and removed again. The system frees it when a process dies.

    Raises:
        PublishError: another build holds it.
    """
    descriptor = _take(workspace)
    try:
        yield
    finally:
        with contextlib.suppress(
            OSError
        ):  # it stays where a failed clean-up left something: the next build tries again
            (workspace / LOCK).unlink()
            workspace.rmdir()
        os.close(descriptor)


def _take(workspace: Path) -> int:
    while True:
        workspace.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(workspace / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
        except FileNotFoundError:  # another build has just ended and tidied up
            continue
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_current(descriptor, workspace):
                return descriptor
        except BlockingIOError:
            os.close(descriptor)
            raise PublishError(
                f"Another build is writing into {workspace.parent}. Wait until it is done, then build again."
            ) from None
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _is_current(descriptor: int, workspace: Path) -> bool:
    """Whether the locked file is still the one that others find: its last holder removes it."""
    try:
        return os.path.samestat(os.fstat(descriptor), (workspace / LOCK).stat())
    except FileNotFoundError:
        return False
