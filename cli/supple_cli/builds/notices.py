"""What a person is told of every build, even of one that had nothing to make: who has reviewed it, what is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
from rich.text import Text

from supple_cli.content_paths import show_path
from supple_cli.terminal import write_text
from supple_exporters.publishing.memory import Memory
from supple_schema.diagnostics.wording import counted


def tell_unchanged(place: Path, memory: Memory) -> None:
    """Say that there was nothing to make."""
    outputs = counted(len(memory.folders), "output is", "outputs are")
    write_text(f"Nothing has changed: {outputs} as made, in {show_path(place)}/.")
    tell_notices(memory.notices, memory.elsewhere)


def tell_notices(notices: Iterable[str], elsewhere: Iterable[str]) -> None:
    """Say who has reviewed it, and what a check finds that has not stopped the build."""
    write_text("")
    for notice in notices:
        write_text(Text(notice, "bold yellow"))
    for found in elsewhere:
        click.echo(f"The content has {found}: `supple check`.", err=True)
