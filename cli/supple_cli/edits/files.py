"""Changes files of content in place: the old file stays until the new one is complete."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from supple_cli.content_paths import show_path
from supple_schema.moving import move
from supple_schema.reading.source_file import BYTE_ORDER_MARK

MARK = BYTE_ORDER_MARK.encode()


def replace_text(path: Path, text: str, *, keep_mark: bool = True) -> None:
    """Put a new text in the place of a file, with the file's permissions and, if wanted, its byte order mark.

    Raises:
        click.ClickException: it cannot be written, for example because an editor on Windows has it open.
    """
    target = path.resolve()
    mark = MARK if keep_mark and target.read_bytes()[: len(MARK)] == MARK else b""
    try:
        replace_file(target, mark + text.encode(), target.stat().st_mode & 0o7777)
    except OSError as error:
        raise click.ClickException(
            f"`{show_path(path)}` cannot be written: {error.strerror or error}. It is as it was. If another program has"
            " it open, close it there, then run this again."
        ) from None


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
