"""Options that several commands share, so that they read the same everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from supple_schema.models.booklet import Build, MuscleMarks, ShownFigures, Tones

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


def figure_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command be told what figures show. What is left out, the booklet says, or the usual figure."""
    for name, choices, text in (
        ("--muscles", MuscleMarks, "Whether the pictures mark the muscles that work or stretch."),
        ("--tones", Tones, "The tones of skin, hair and clothes in the pictures."),
        ("--body", Build, "Whom the pictures show."),
    ):
        command = click.option(name, type=click.Choice(_values(choices)), help=text)(command)
    return command


def read_shown_figures(typed: Mapping[str, str | None]) -> ShownFigures:
    """Give what was typed of `figure_options`."""
    names = {"body": "build", "tones": "tones", "muscles": "muscles"}
    return ShownFigures.model_validate({field: typed[name] for name, field in names.items() if typed[name]})


def _values(choices: type[StrEnum]) -> list[str]:
    return [choice.value for choice in choices]
