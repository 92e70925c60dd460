"""Changes files of content in place: the old file stays until the new one is complete."""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.content_paths import show_path
from supple_schema.moving import replace_file
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
