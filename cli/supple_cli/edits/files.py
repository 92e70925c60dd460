"""Changes files of content in place: the old file stays until the new one is complete."""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.content_paths import show_path
from supple_schema import atomic_writes


def replace_text(path: Path, text: str, *, keep_mark: bool = True) -> None:
    """Put a new text in the place of a file, with the file's permissions and, if wanted, its byte order mark.

    Raises:
        click.ClickException: it cannot be written, for example because an editor on Windows has it open.
    """
    try:
        atomic_writes.replace_text(path.resolve(), text, keep_mark=keep_mark)
    except OSError as error:
        raise click.ClickException(
            f"`{show_path(path)}` cannot be written: {error.strerror or error}. It is as it was. If another program has"
            " it open, close it there, then run this again."
        ) from None
