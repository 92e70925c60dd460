"""The picture of an exercise or a guide: its figure or an author's own picture in, an address that holds all of it out.

Each form names the place, in millimetres, into which a picture is fitted.
"""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass

from PIL import Image

from supple_editions import Edition
from supple_editions.language import Catalogue
from supple_editions.model import EditionExercise, EditionGuide
from supple_editions.model.figure import EditionFigure
from supple_editions.model.image import EditionPicture
from supple_exporters.figures import draw_edition_figure
from supple_exporters.figures.legend import explain_signs
from supple_exporters.pdf.options import Ink
from supple_exporters.pdf.palette import in_ink
from supple_figures.drawing import Drawing
from supple_figures.drawing.figure import draw_frames
from supple_figures.looks import StyleName

STYLES = {Ink.COLOUR: StyleName.FULL_COLOUR, Ink.GREY: StyleName.TWO_TONE, Ink.LOW: StyleName.LINE_ART}
"""Without colour, muscles that work or stretch are told by lines and dots."""
LEGEND_MM = (12.7, 5.44)
"""The place of a sign in the legend, where its number has 9 points."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a `data:` address with its size on paper in millimetres."""

    address: str
    alt: str
    credit: str | None
    width_mm: float
    height_mm: float


def make_picture(
    item: EditionExercise | EditionGuide,
    ink: Ink,
    place_mm: tuple[float, float],
    text_mm: float,
    hold: str | None = None,
) -> Picture | None:
    """Fit the picture of an exercise or a guide into a place, its numbers as large as the text around it.

    `hold` is the mark for the hold where another dose than the usual one stands beside it.
    None: it has none, or the edition came without the solved poses.
    """
    if isinstance(item, EditionExercise) and item.image is not None and item.image.data:
        return fit_picture(item.image, ink, place_mm, item.image.credit)
    return _fit_figure(item.figure, ink, place_mm, text_mm, hold) if item.figure is not None else None


def make_legend(edition: Edition, catalogue: Catalogue, ink: Ink) -> list[tuple[Picture, str]]:
    """Each sign of the figures as a picture of its own, and its meaning, which stands beside it."""
    alt = catalogue.text("legend.sign")
    signs = explain_signs(edition, catalogue, STYLES[ink])
    return [(_place(sign.drawing, alt, ink, LEGEND_MM), sign.meaning) for sign in signs]


def make_frame_pictures(
    item: EditionExercise, ink: Ink, place_mm: tuple[float, float], *, muscles: bool = True
) -> tuple[Picture, ...]:
    """Fit each frame of a figure into a place of its own, without numbers; or the one picture of an author's own."""
    if item.image is not None and item.image.data:
        return (fit_picture(item.image, ink, place_mm, item.image.credit),)
    if item.figure is None or item.figure.solved is None:
        return ()
    alts = [frame.alt for frame in item.figure.frames]
    mirrored = item.figure.mirrored
    drawings = draw_frames(item.figure.solved, titles=alts, style=STYLES[ink], mirrored=mirrored, muscles=muscles)
    return tuple(_place(drawing, alt, ink, place_mm) for drawing, alt in zip(drawings, alts, strict=True))


def make_cover_picture(item: EditionExercise, ink: Ink, place_mm: tuple[float, float]) -> Picture | None:
    """Fit the last frame of a figure into a place, without numbers and marks; or the picture of an author's own.

    No muscle is coloured: what the colours mean is said on the page behind the cover.
    """
    return next(reversed(make_frame_pictures(item, ink, place_mm, muscles=False)), None)


def fit_picture(image: EditionPicture, ink: Ink, place_mm: tuple[float, float], credit: str | None = None) -> Picture:
    """Fit a picture that somebody has drawn or taken into a place. Of little ink it has greys, as a copy has."""
    scale = _scale(image.width, image.height, place_mm)
    media_type, data = image.media_type, image.data
    if ink is not Ink.COLOUR and media_type == "image/svg+xml":
        data = in_ink(data.decode(), Ink.GREY).encode()
    elif ink is not Ink.COLOUR:
        media_type, data = "image/png", _grey_pixels(data)
    return Picture(_address(media_type, data), image.alt, credit, image.width * scale, image.height * scale)


def _grey_pixels(data: bytes) -> bytes:
    """Give a picture of pixels in greys, as a PNG."""
    grey = io.BytesIO()
    with Image.open(io.BytesIO(data)) as picture:
        picture.convert("LA" if "A" in picture.getbands() else "L").save(grey, "PNG")
    return grey.getvalue()


def _fit_figure(
    figure: EditionFigure, ink: Ink, place_mm: tuple[float, float], text_mm: float, hold: str | None
) -> Picture | None:
    """All frames of a figure as one picture."""
    drawing = draw_edition_figure(figure, style=STYLES[ink], place_mm=place_mm, text_mm=text_mm, hold=hold)
    if drawing is None:
        return None
    alt = " ".join((figure.alt, *(frame.alt for frame in figure.frames)))
    return _place(drawing, alt, ink, place_mm)


def _place(drawing: Drawing, alt: str, ink: Ink, place_mm: tuple[float, float]) -> Picture:
    scale = _scale(drawing.width_mm, drawing.height_mm, place_mm)
    address = _address("image/svg+xml", in_ink(drawing.svg, ink).encode())
    return Picture(address, alt, None, round(drawing.width_mm * scale, 2), round(drawing.height_mm * scale, 2))


def _scale(width: float, height: float, place: tuple[float, float]) -> float:
    return min(place[0] / width, place[1] / height)


def _address(media_type: str, data: bytes) -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
