"""A bar that shows how far a long command has come, where somebody is watching."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import count

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from supple_cli.terminal import is_interactive, open_console


@contextmanager
def show_progress(total: int) -> Generator[Callable[[str], None]]:
    """Show a bar while work of so many parts is done. Call what this gives with the name of each part."""
    if not is_interactive():
        yield lambda _: None
        return
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=open_console(error=True),
        transient=True,
    ) as bar:
        task = bar.add_task("", total=total)
        done = count()
        yield lambda text: bar.update(task, description=text, completed=next(done))
