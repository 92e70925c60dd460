"""The poster: a routine as one large page for a wall, one exercise to a row, with the short notice and when to stop."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_exporters.pdf.options import Paper, PdfOptions
from supple_exporters.pdf.prints import Fitting, Print

POINTS = (20.0, 18.0, 16.5, 15.0, 14.0, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0)
"""Sizes of the text of a poster of A4; those of a larger one grow with it."""


ALONE_MM = (178.0, 130.0)
WIDE_MM, NARROW_MM = 84.0, 56.0
FEW = 3
"""Up to so many exercises the pictures take half of the page, else a third: then the words need the room."""
HIGH_MM = 200.0
"""What the pictures of a poster of A4 may take together, with what stands above each."""
HEADING_MM = 13.0
LEAST_MM = 24.0


def _place(count: int) -> tuple[float, float]:
    """The place for each picture on A4, by how many there are. One alone has its steps below it."""
    return (
        ALONE_MM
        if count == 1
        else (WIDE_MM if count <= FEW else NARROW_MM, max(LEAST_MM, HIGH_MM / count - HEADING_MM))
    )


def arrange(edition: Edition, options: PdfOptions, _catalogue: Catalogue) -> Iterator[Print]:
    """Give one print for each routine."""
    scale = options.paper.size_mm[0] / Paper.A4.size_mm[0]
    least = options.text_points if options.never_smaller else 0.0
    points = tuple(size * scale for size in POINTS if size * scale >= least)
    for routine in edition.routines:
        yield Print(
            f"poster-{routine.id}",
            "poster.html",
            routine.title,
            {"routine": routine, "scale": scale, "place": _place},
            fitting=Fitting(len(routine.phases), front=points, usual=points[0]),
        )
