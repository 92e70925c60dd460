"""The poster: a routine as one large page for a wall, one exercise to a row, with the short notice and when to stop."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_exporters.pdf.getting_ready import SAY_ALL, SAY_FIRST, SAY_PLACE_ON_FLOOR
from supple_exporters.pdf.options import Paper, PdfOptions
from supple_exporters.pdf.prints import Fitting, Print

WHOLE = (20.0, 18.0, 16.5, 15.0, 14.0, 13.0, 12.5, 12.0, 11.5, 11.0)
"""Sizes of the text of a poster of A4 with all words on how to get ready; those of a larger one grow with it."""
OPENING = (12.0, 11.5, 11.0, 10.5)
"""Sizes in which the first of these words do, where a figure shows the start, and all that says what to hold on to."""
CLOSE = (11.0, 10.5, 10.0)
"""Sizes in which lines stand closer before more is left out."""
BRIEF = (10.0,)
"""The size in which the name of a start position on the floor does for these words: there is nothing to hold on to."""
CLOSER = (
    ".tile { line-height: 1.22; padding-top: 1mm; margin-bottom: 1mm }"
    " .tile li, .tile p, .tile ol { margin-bottom: 0.3mm }"
    " .lead { font-size: 1em; line-height: 1.22; margin-bottom: 2mm }"
)
BEGINNINGS = (
    (SAY_ALL, WHOLE),
    (SAY_FIRST, OPENING),
    (f"{SAY_FIRST} {CLOSER}", CLOSE),
    (f"{SAY_PLACE_ON_FLOOR} {CLOSER}", BRIEF),
)
"""How much is said of getting ready, from all to the least: the style that shows it, with its sizes."""

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
    # What is never set smaller goes on in its smallest size with fewer words.
    sizes = [(style, max(size * scale, least)) for style, of_style in BEGINNINGS for size in of_style]
    styles, points = zip(*dict.fromkeys(sizes), strict=True)
    for routine in edition.routines:
        yield Print(
            f"poster-{routine.id}",
            "poster.html",
            routine.title,
            {"routine": routine, "scale": scale, "place": _place},
            fitting=Fitting(len(routine.phases), front=points, styles=styles, usual=points[0]),
        )
