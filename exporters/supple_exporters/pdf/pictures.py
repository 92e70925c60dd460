"""The picture of an exercise for a page: its figure or an author's own picture in, an address that holds all of it out.

A picture stands in a column beside the text, unless it comes out clearly larger over the whole width of the page.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass

from supple_exporters.figures import draw_edition_figure
from supple_exporters.looks import StyleName
from supple_exporters.pdf.options import Ink, PdfOptions
from supple_schema.edition.model import EditionExercise
from supple_schema.edition.model.figure import EditionFigure
from supple_schema.edition.model.image import EditionImage

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


def make_picture(exercise: EditionExercise, options: PdfOptions) -> Picture | None:
    """Make the picture of an exercise. None: it has none, or the edition came without the solved poses."""
    if exercise.image is not None and exercise.image.data:
        return _fit_image(exercise.image)
    return _fit_figure(exercise.figure, options) if exercise.figure is not None else None


def _fit_image(image: EditionImage) -> Picture:
    column, page = (_scale(image.width, image.height, place) for place in (COLUMN_MM, PAGE_MM))
    wide = page > CLEARLY_LARGER * column
    width = image.width * (page if wide else column)
    return Picture(_address(image.media_type, image.data), image.alt, image.credit, width, wide)


def _fit_figure(figure: EditionFigure, options: PdfOptions) -> Picture | None:
    """All frames of a figure as one picture, never larger than the scale that all figures share."""
    drawing, wide = draw_edition_figure(figure, style=STYLES[options.ink], place_mm=COLUMN_MM), False
    if drawing is None:
        return None
    scale = min(1.0, _scale(drawing.width_mm, drawing.height_mm, COLUMN_MM))
    if CLEARLY_LARGER * scale < 1.0:
        other = draw_edition_figure(figure, style=STYLES[options.ink], place_mm=PAGE_MM) or drawing
        larger = min(1.0, _scale(other.width_mm, other.height_mm, PAGE_MM))
        if larger > CLEARLY_LARGER * scale:
            drawing, scale, wide = other, larger, True
    return Picture(
        _address("image/svg+xml", drawing.svg.encode()), figure.alt, None, round(drawing.width_mm * scale, 2), wide
    )


def _scale(width: float, height: float, place: tuple[float, float]) -> float:
    return min(place[0] / width, place[1] / height)


def _address(media_type: str, data: bytes) -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
