"""The legend of an edition's figures: each sign that they may bear, drawn by itself, and what it means in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from supple_editions import Edition
from supple_editions.language import Catalogue
from supple_editions.language.amount_phrases import hold_mark
from supple_figures import SolvedFigure
from supple_figures.drawing import Drawing
from supple_figures.drawing.legend import draw_signs
from supple_figures.looks import LegendSign, StyleName
from supple_schema.models.quantities import Range, Unit


@dataclass(frozen=True, slots=True)
class ExplainedSign:
    """A sign of figures with what it means."""

    sign: LegendSign
    drawing: Drawing
    meaning: str


def explain_signs(edition: Edition, catalogue: Catalogue, style: StyleName) -> tuple[ExplainedSign, ...]:
    """Explain the signs of an edition's figures, in the tones of the first one; none where there is no figure.

    The signs of muscles are there if a figure marks such muscles.
    """
    shown = [exercise.figure for exercise in edition.exercises] + [guide.figure for guide in edition.safety.guides]
    figures = [figure.solved for figure in shown if figure and figure.solved]
    if not figures:
        return ()
    drawings = draw_signs(
        style,
        step="1",
        hold=hold_mark(catalogue, Range(5, 5), Unit.SECOND),
        title=catalogue.text("legend.sign"),
        body=figures[0].figure.body,
    )
    unused = set(_unused(figures))
    return tuple(
        ExplainedSign(sign, drawing, catalogue.text(f"legend.{sign}"))
        for sign, drawing in drawings.items()
        if sign not in unused
    )


def _unused(figures: Iterable[SolvedFigure]) -> Iterable[LegendSign]:
    drawn = [figure.figure for figure in figures]
    if not any(figure.works for figure in drawn):
        yield LegendSign.WORKS
    if not any(figure.stretched for figure in drawn):
        yield LegendSign.STRETCHED
