"""The picture of an exercise or a guide: its figure or an author's own picture in, an address that holds all of it out.

A picture stands in a column beside the text, unless it comes out clearly larger over the whole width of the page.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass

from supple_editions.model import EditionExercise, EditionGuide
from supple_editions.model.figure import EditionFigure
from supple_editions.model.image import EditionImage
from supple_exporters.figures import draw_edition_figure
from supple_exporters.pdf.options import Ink, PdfOptions
from supple_figures.drawing import Drawing
from supple_figures.looks import StyleName

STYLES = {Ink.COLOUR: StyleName.FULL_COLOUR, Ink.LOW: StyleName.LINE_ART}
# Width and height of the two places for a picture, as in base.css.
COLUMN_MM = (86.0, 74.0)
PAGE_MM = (166.0, 58.0)
CLEARLY_LARGER = 1.25


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a `data:` address with its width on paper. A wide one needs the whole width of the page."""

    address: str
    alt: str
    credit: str | None
    width_mm: float
    wide: bool


def make_picture(item: EditionExercise | EditionGuide, options: PdfOptions) -> Picture | None:
    """Make the picture of an exercise or a guide. None: it has none, or the edition came without the solved poses."""
    if isinstance(item, EditionGuide):
        return _fit_figure(item.figure, options, beside=False) if item.figure is not None else None
    if item.image is not None and item.image.data:
        return _fit_image(item.image)
    return _fit_figure(item.figure, options, beside=True) if item.figure is not None else None


def _fit_image(image: EditionImage) -> Picture:
    column, page = (_scale(image.width, image.height, place) for place in (COLUMN_MM, PAGE_MM))
    wide = page > CLEARLY_LARGER * column
    width = image.width * (page if wide else column)
    return Picture(_address(image.media_type, image.data), image.alt, image.credit, width, wide)


def _fit_figure(figure: EditionFigure, options: PdfOptions, *, beside: bool) -> Picture | None:
    """All frames of a figure as one picture, never larger than the scale that all figures share.

    It may stand `beside` the text, or only above it.
    """
    drawing, scale = _draw(figure, options, COLUMN_MM if beside else PAGE_MM)
    wide = not beside
    if drawing is None:
        return None
    if beside and CLEARLY_LARGER * scale < 1.0:
        other, larger = _draw(figure, options, PAGE_MM)
        if other is not None and larger > CLEARLY_LARGER * scale:
            drawing, scale, wide = other, larger, True
    return Picture(
        _address("image/svg+xml", drawing.svg.encode()), figure.alt, None, round(drawing.width_mm * scale, 2), wide
    )


def _draw(figure: EditionFigure, options: PdfOptions, place: tuple[float, float]) -> tuple[Drawing | None, float]:
    """A drawing for a place, and by how much it is shrunk there."""
    drawing = draw_edition_figure(figure, style=STYLES[options.ink], place_mm=place)
    return drawing, min(1.0, _scale(drawing.width_mm, drawing.height_mm, place)) if drawing else 1.0


def _scale(width: float, height: float, place: tuple[float, float]) -> float:
    return min(place[0] / width, place[1] / height)


def _address(media_type: str, data: bytes) -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
