"""The one way in which every command reads and checks content, and says that it could not read all of it."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

import click

import supple_rules
from supple_schema.diagnostics import Report
from supple_schema.linking import Library
from supple_schema.linking.loading import garbage_kept

_read: list[Library] = []
"""What was read last. The process ends before anybody has to take it apart."""


def check_content(root: Path, as_of: date | None = None) -> tuple[Library, Report]:
    """Read a content folder and hold it against every rule. Dates are judged on `as_of`, or on the set's own date."""
    with garbage_kept():
        found = supple_rules.check_content(root, as_of)
        gc.freeze()  # no search for garbage need walk the library
    _read[:] = found[:1]
    return found


def count_files(library: Library) -> int:
    """How many content files were read, whether they are right or not."""
    return sum(1 for _ in library) + len(library.tombstones) + len(library.broken) + (library.project is not None)


def warn_of_broken(library: Library) -> None:
    """Say on standard error that files are left out because they are not right."""
    number = len(library.broken)
    if number:
        files = "1 file is" if number == 1 else f"{number} files are"
        click.echo(f"{files} left out because of errors. `supple check` says which.", err=True)
