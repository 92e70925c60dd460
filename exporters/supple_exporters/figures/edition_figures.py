"""Figures of an edition, drawn with all that it says of them: their title, the steps that each frame shows, the marks.

In: an `EditionFigure`. Out: a `Drawing`, or None for an edition that was read from a bundle: the poses are not in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from supple_editions.model import EditionFigure, EditionFrame
from supple_figures import FrameVisit, SolvedFigure
from supple_figures.drawing.badges import Marks
from supple_figures.drawing.figure import draw_figure, draw_frames, draw_styles
from supple_figures.drawing.layout import Drawing
from supple_figures.drawing.motion import animate_figure
from supple_figures.looks import StyleName
from supple_schema.models.exercise import Breath

MOST_DRAWN = 500
"""Drawings that are kept, of some 30 kB each."""
MOST_ANIMATED = 200
"""Moving drawings that are kept, of some 50 kB each."""


def draw_edition_figure(
    figure: EditionFigure,
    *,
    style: StyleName = StyleName.FULL_COLOUR,
    place_mm: tuple[float, float] | None = None,
    text_mm: float | None = None,
    hold: str | None = None,
    other_side: bool = False,
) -> Drawing | None:
    """All frames in one drawing, numbered by the steps that they show.

    `place_mm` is where it will be fitted in, `text_mm` the size of the text around it. `hold` is the mark for the hold
    of the dose that is shown beside it, where that is another than the exercise's own; an empty one shows none.
    `other_side` shows the other side of the body doing it.
    """
    if figure.solved is None:
        return None
    return _draw(
        figure.solved,
        _title(figure, other_side=other_side),
        style,
        tuple(_numbers(figure)),
        tuple(_marks(figure, hold).items()),
        place_mm=place_mm,
        text_mm=text_mm,
        mirrored=other_side != figure.mirrored,
    )


@lru_cache(maxsize=MOST_DRAWN)
def _draw(  # noqa: PLR0913 - all that a drawing depends on
    solved: SolvedFigure,
    title: str,
    style: StyleName,
    numbers: tuple[str, ...],
    marks: tuple[tuple[int, Marks], ...],
    *,
    place_mm: tuple[float, float] | None,
    text_mm: float | None,
    mirrored: bool,
) -> Drawing:
    """Draw once for all prints in which the same figure stands in the same place, as in the handouts of a clinic."""
    return draw_figure(
        solved,
        title=title,
        style=style,
        numbers=numbers,
        marks=dict(marks),
        place_mm=place_mm,
        text_mm=text_mm,
        mirrored=mirrored,
    )


def draw_edition_styles(figure: EditionFigure, styles: Sequence[StyleName]) -> Mapping[StyleName, Drawing]:
    """The same in several styles, its shapes worked out once."""
    if figure.solved is None:
        return {}
    return draw_styles(figure.solved, title=figure.alt, styles=styles, numbers=_numbers(figure), marks=_marks(figure))


def draw_edition_frames(
    figure: EditionFigure,
    *,
    style: StyleName = StyleName.FULL_COLOUR,
    hold: str | None = None,
    other_side: bool = False,
) -> tuple[Drawing, ...]:
    """Each frame in a drawing of its own, with its own words and its close-up."""
    if figure.solved is None:
        return ()
    return draw_frames(
        figure.solved,
        titles=[frame.alt for frame in figure.frames],
        style=style,
        numbers=_numbers(figure),
        marks=_marks(figure, hold),
        mirrored=other_side != figure.mirrored,
        further=True,
    )


def animate_edition_figure(
    figure: EditionFigure, *, style: StyleName = StyleName.FULL_COLOUR, other_side: bool = False
) -> Drawing | None:
    """One drawing that plays a repetition of the dose over and over, of the other side if that is wanted."""
    if figure.solved is None:
        return None
    return _animate(
        figure.solved,
        _title(figure, other_side=other_side),
        style,
        tuple(FrameVisit(visit.frame - 1, visit.move_seconds, visit.stay_seconds) for visit in figure.motion),
        tuple(_numbers(figure)),
        tuple(_marks(figure).items()),
        mirrored=other_side != figure.mirrored,
    )


@lru_cache(maxsize=MOST_ANIMATED)
def _animate(  # noqa: PLR0913 - all that a moving drawing depends on
    solved: SolvedFigure,
    title: str,
    style: StyleName,
    visits: tuple[FrameVisit, ...],
    numbers: tuple[str, ...],
    marks: tuple[tuple[int, Marks], ...],
    *,
    mirrored: bool,
) -> Drawing:
    """Draw once for all bundles and pages in which the same figure moves in the same way."""
    return animate_figure(
        solved, title=title, style=style, mirrored=mirrored, visits=visits, numbers=numbers, marks=dict(marks)
    )


def _title(figure: EditionFigure, *, other_side: bool) -> str:
    return figure.other_side_alt or figure.alt if other_side else figure.alt


def _numbers(figure: EditionFigure) -> list[str]:
    return [frame.label for frame in figure.frames]


def _marks(figure: EditionFigure, hold: str | None = None) -> dict[int, Marks]:
    return {index: _mark(frame, hold) for index, frame in enumerate(figure.frames)}


def _mark(frame: EditionFrame, hold: str | None) -> Marks:
    shown = hold if hold is not None and frame.hold else frame.hold
    match frame.breathing:
        case Breath.IN:
            return Marks(shown, "in")
        case Breath.OUT:
            return Marks(shown, "out")
        case Breath.NORMAL | None:
            return Marks(shown)
