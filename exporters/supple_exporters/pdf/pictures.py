"""The picture of an exercise for a page: a figure of the edition in, an address that holds the whole drawing out."""

from __future__ import annotations

import base64

from supple_exporters.figures.drawing import Marks, draw_figure
from supple_exporters.figures.styles import StyleName
from supple_exporters.pdf.options import Ink, PdfOptions, TextSize
from supple_schema.edition.model.figure import EditionFigure, EditionFrame
from supple_schema.models.exercise import Breath

STYLES = {Ink.COLOUR: StyleName.FULL_COLOUR, Ink.LOW: StyleName.LINE_ART}
WIDEST_MM = {TextSize.NORMAL: 92.0, TextSize.LARGE: 150.0}


def draw_picture(figure: EditionFigure, options: PdfOptions) -> str | None:
    """Draw all frames of a figure as one picture. None: the edition came without the solved poses."""
    if figure.solved is None:
        return None
    drawing = draw_figure(
        figure.solved,
        title=figure.alt,
        style=STYLES[options.ink],
        numbers=[frame.label for frame in figure.frames],
        marks={index: _marks(frame) for index, frame in enumerate(figure.frames)},
        widest_mm=WIDEST_MM[options.text_size],
    )
    return f"data:image/svg+xml;base64,{base64.b64encode(drawing.svg.encode()).decode()}"


def _marks(frame: EditionFrame) -> Marks:
    match frame.breathing:
        case Breath.IN:
            return Marks(frame.hold, "in")
        case Breath.OUT:
            return Marks(frame.hold, "out")
        case Breath.NORMAL | None:
            return Marks(frame.hold)
