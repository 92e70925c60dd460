"""Moves a file or a folder into its place, with patience, and writes files whole or not at all.

Windows refuses while another program has a file of it open. A scanner or an index lets go after a moment; an editor or
a viewer of PDF does not, and the person is told.
"""

from __future__ import annotations

import codecs
import errno
import os
import shutil
import tempfile
import time
from pathlib import Path

WAITS: tuple[float, ...] = (0.05, 0.1, 0.2, 0.4)
"""Seconds between tries."""
MEGABYTE = 1_000_000
ENOUGH = 20
"""Megabytes: a print takes less than 1 for its faces, and one is drawn on each processor."""
MARK = codecs.BOM_UTF8
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What a system says where there is no room for a file."""


def lacks_room(error: BaseException) -> bool:
    """Whether something failed as a disk is full, or as no folder is left for temporary files."""
    nowhere = isinstance(error, FileNotFoundError) and "temporary directory" in str(error)
    return nowhere or (isinstance(error, OSError) and error.errno in FULL)


def describe_room() -> str:
    """Say which folder has no room for temporary files, how much there is and is enough, and how to choose another."""
    try:
        folder = tempfile.gettempdir()
        free = f"in {folder}: {shutil.disk_usage(folder).free / MEGABYTE:.1f} MB are free"
    except OSError:
        free = "in any folder for them"
    variable = "TEMP" if os.name == "nt" else "TMPDIR"
    return (
        f"There is no room for temporary files {free}, and {ENOUGH} MB are enough. Free some space, or name a folder on"
        f" another disk in {variable}, then run this again."
    )


def move(source: Path, target: Path) -> None:
    """Give a file or a folder another path. A file at that path is replaced.

    Raises:
        OSError: it cannot be done, or not before the last try.
    """
    for wait in WAITS:
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    source.replace(target)


def replace_text(target: Path, text: str, *, keep_mark: bool = True) -> None:
    """Put a text in the place of a file, with its permissions and, if wanted, its byte order mark; or write it anew.

    Raises:
        OSError: it cannot be written. What was there is as it was.
    """
    there = target.exists()
    mark = MARK if keep_mark and there and target.read_bytes().startswith(MARK) else b""
    replace_file(target, mark + text.encode(), target.stat().st_mode & 0o7777 if there else 0o644)


def replace_file(target: Path, data: bytes, mode: int | None = None) -> None:
    """Write a file whole or not at all. Without a mode only its owner can read it.

    Raises:
        OSError: it cannot be written. What was there is as it was.
    """
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            new.chmod(mode)
        move(new, target)
    finally:
        new.unlink(missing_ok=True)
