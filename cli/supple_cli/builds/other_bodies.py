"""Tells of pictures that show the average body, where another one was asked for and cannot do what they show."""

from __future__ import annotations

from collections.abc import Mapping

import click

from supple_editions import Edition
from supple_editions.model import EditionFigure
from supple_schema.models.booklet import Build


def tell_other_bodies(edition: Edition, wanted: Build) -> None:
    """Name the guides and exercises of an edition whose pictures show another body than is wanted."""
    guides = {guide.title: guide.figure for guide in edition.safety.guides}
    tell_other_figures({**guides, **{exercise.title: exercise.figure for exercise in edition.exercises}}, wanted)


def tell_other_figures(figures: Mapping[str, EditionFigure | None], wanted: Build) -> None:
    """Name the figures that show another body than is wanted. Where bodies vary, none is wanted for one of them."""
    others = [
        name for name, figure in figures.items() if figure and figure.solved and not figure.solved.has_wanted_body
    ]
    if others and wanted is not Build.VARIED:
        listed = ", ".join(others)
        click.echo(f"The average body is shown, as the body `{wanted}` cannot do what is posed in: {listed}.", err=True)
