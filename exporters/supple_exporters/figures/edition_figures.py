"""Figures of an edition, drawn with all that it says of them: their title, the steps that each frame shows, the marks.

In: an `EditionFigure`. Out: a `Drawing`, or None for an edition that was read from a bundle: the poses are not in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from supple_editions.model import EditionFigure, EditionFrame
from supple_figures.drawing.badges import Marks
from supple_figures.drawing.figure import draw_figure, draw_styles
from supple_figures.drawing.layout import Drawing
from supple_figures.drawing.motion import animate_figure
from supple_figures.looks import StyleName
from supple_schema.models.exercise import Breath


def draw_edition_figure(
    figure: EditionFigure,
    *,
    style: StyleName = StyleName.FULL_COLOUR,
    place_mm: tuple[float, float] | None = None,
) -> Drawing | None:
    """All frames in one drawing, numbered by the steps that they show. `place_mm` is where it will be fitted in."""
    if figure.solved is None:
        return None
    return draw_figure(
        figure.solved,
        title=figure.alt,
        style=style,
        numbers=_numbers(figure),
        marks=_marks(figure),
        place_mm=place_mm,
    )


def draw_edition_styles(figure: EditionFigure, styles: Sequence[StyleName]) -> Mapping[StyleName, Drawing]:
    """The same in several styles, its shapes worked out once."""
    if figure.solved is None:
        return {}
    return draw_styles(figure.solved, title=figure.alt, styles=styles, numbers=_numbers(figure), marks=_marks(figure))


def animate_edition_figure(figure: EditionFigure, *, style: StyleName = StyleName.FULL_COLOUR) -> Drawing | None:
    """One drawing that plays the frames forth and back."""
    return animate_figure(figure.solved, title=figure.alt, style=style) if figure.solved else None


def _numbers(figure: EditionFigure) -> list[str]:
    return [frame.label for frame in figure.frames]


def _marks(figure: EditionFigure) -> dict[int, Marks]:
    return {index: _mark(frame) for index, frame in enumerate(figure.frames)}


def _mark(frame: EditionFrame) -> Marks:
    match frame.breathing:
        case Breath.IN:
            return Marks(frame.hold, "in")
        case Breath.OUT:
            return Marks(frame.hold, "out")
        case Breath.NORMAL | None:
            return Marks(frame.hold)
