"""The poster: a routine as one large page for a wall, with the short notice and when to stop."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_exporters.pdf.options import Paper, PdfOptions
from supple_exporters.pdf.prints import Fitting, Print

POINTS = (13.0, 12.5, 12.0, 11.5, 11.0)
"""Sizes of the text of a poster of A4; those of a larger one grow with it."""


def arrange(edition: Edition, options: PdfOptions, _catalogue: Catalogue) -> Iterator[Print]:
    """Give one print for each routine."""
    scale = options.paper.size_mm[0] / Paper.A4.size_mm[0]
    for routine in edition.routines:
        yield Print(
            f"poster-{routine.id}",
            "poster.html",
            routine.title,
            {"routine": routine, "scale": scale},
            fitting=Fitting(len(routine.phases), front=tuple(points * scale for points in POINTS)),
        )
