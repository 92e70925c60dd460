"""Tells of pictures that show the average body, where another one was asked for and cannot do what they show."""

from __future__ import annotations

from collections.abc import Mapping

import click

from supple_editions import Edition
from supple_editions.model import EditionFigure
from supple_schema.models.booklet import Build


def tell_other_bodies(edition: Edition, wanted: Build) -> None:
    """Name the exercises of an edition whose pictures show another body than is wanted."""
    if wanted is not Build.VARIED:
        tell_other_figures({exercise.title: exercise.figure for exercise in edition.exercises}, wanted)


def tell_other_figures(figures: Mapping[str, EditionFigure | None], wanted: str) -> None:
    """Name the figures that show another body than is wanted."""
    others = [
        name for name, figure in figures.items() if figure and figure.solved and not figure.solved.has_wanted_body
    ]
    if others:
        listed = ", ".join(others)
        click.echo(f"The average body is shown, as the body `{wanted}` cannot do what is posed in: {listed}.", err=True)
