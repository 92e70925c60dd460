"""`supple rules`: a table of every kind of finding."""

from __future__ import annotations

import click

from supple_cli.content_paths import content_around
from supple_cli.terminal import open_console, write_table
from supple_rules.house_rules import codes_of


@click.command(
    epilog="""
\b
Examples:
  supple rules
  supple rules | grep '^S4'
"""
)
def command() -> None:
    """List everything that a check can find, with its code and how much it counts.

    Inside a project, the rules of its own folder `rules/` are among them.

    `supple explain CODE` tells more about each. Through a pipe there are tabs between the columns.
    """
    write_table(
        open_console(),
        ("code", "counts as", "stage", "name", "finds"),
        [
            (code, found.severity.value, found.stage.value, found.name, found.manual_page().title)
            for code, found in codes_of(content_around()).items()
        ],
    )
