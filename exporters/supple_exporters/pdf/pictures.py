"""The picture of an exercise for a page: a figure of the edition in, an address that holds the whole drawing out."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from supple_exporters.figures import Drawing, Marks, draw_figure
from supple_exporters.figures.styles import StyleName
from supple_exporters.pdf.options import Ink, PdfOptions
from supple_schema.edition.model.figure import EditionFigure, EditionFrame
from supple_schema.models.exercise import Breath
from supple_schema.posing import SolvedFigure

STYLES = {Ink.COLOUR: StyleName.FULL_COLOUR, Ink.LOW: StyleName.LINE_ART}
# Width and height of the two places for a picture, as in base.css.
COLUMN_MM = (86.0, 74.0)
PAGE_MM = (166.0, 58.0)
CLEARLY_LARGER = 1.25


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as a `data:` address. A wide one needs the whole width of the page."""

    address: str
    wide: bool


def draw_picture(figure: EditionFigure, options: PdfOptions) -> Picture | None:
    """Draw all frames of a figure as one picture. None: the edition came without the solved poses.

    The frames stand in a column of the page, unless they come out clearly larger over its whole width.
    """
    if figure.solved is None:
        return None
    narrow = _draw(figure, figure.solved, options, COLUMN_MM)
    hoped = CLEARLY_LARGER * _scale(narrow, COLUMN_MM)
    if hoped < 1.0:
        wide = _draw(figure, figure.solved, options, PAGE_MM)
        if _scale(wide, PAGE_MM) > hoped:
            return Picture(_address(wide), wide=True)
    return Picture(_address(narrow), wide=False)


def _address(drawing: Drawing) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(drawing.svg.encode()).decode()}"


def _draw(figure: EditionFigure, solved: SolvedFigure, options: PdfOptions, place: tuple[float, float]) -> Drawing:
    return draw_figure(
        solved,
        title=figure.alt,
        style=STYLES[options.ink],
        numbers=[frame.label for frame in figure.frames],
        marks={index: _marks(frame) for index, frame in enumerate(figure.frames)},
        place_mm=place,
    )


def _scale(drawing: Drawing, place: tuple[float, float]) -> float:
    return min(1.0, place[0] / drawing.width_mm, place[1] / drawing.height_mm)


def _marks(frame: EditionFrame) -> Marks:
    match frame.breathing:
        case Breath.IN:
            return Marks(frame.hold, "in")
        case Breath.OUT:
            return Marks(frame.hold, "out")
        case Breath.NORMAL | None:
            return Marks(frame.hold)
