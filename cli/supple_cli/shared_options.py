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

port_option = click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="N",
    help="The port of the page. Default: any that is free.",
)

browser_option = click.option("--no-browser", is_flag=True, help="Do not open a browser; print the address only.")
