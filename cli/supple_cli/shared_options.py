"""Options that several commands share, so that they read the same everywhere."""

from __future__ import annotations

from pathlib import Path

import click

content_option = click.option(
    "--content",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The content folder. Default: the nearest one, here or in a folder around.",
)

as_of_option = click.option(
    "--as-of",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day on which dates are judged, such as 2026-12-31. Default: the date of the set.",
)
