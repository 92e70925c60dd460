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
