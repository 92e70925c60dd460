"""The wallet card: all of the most urgent warning signs, each to be folded to A7. Four stand on a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_editions.model.safety import EditionSign
from supple_exporters.pdf.columns import split_columns
from supple_exporters.pdf.line_count import BOLD, MM_A_POINT, REGULAR, count_lines
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.prints import Fitting, Print
from supple_schema.models.theme import Face

POINTS = (13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.75, 9.5, 9.25, 9.0, 8.75, 8.5, 8.25, 8.0, 7.75, 7.5)
"""Sizes of its letters, the largest first: a short list has large letters."""
WORDS_MM = 90.0
"""How wide a sign is on a card."""
HALF_EDGES_MM = 6.2
LINE = 1.16
"""The height of a line, as a share of its size."""
SIGN_GAP = 0.14
HEAD_LINES = 5.4
"""The title, what the card is about, the number to call and the line above the signs, beside the action."""
FOOT_LINES = 2.0


def arrange(edition: Edition, options: PdfOptions, _catalogue: Catalogue) -> Iterator[Print]:
    """Give one print: a sheet of cards. The signs are parted so that none lies on the fold."""
    gravest = edition.safety.red_flags[0].rank
    flags = [flags for flags in edition.safety.red_flags if flags.rank == gravest]
    signs = [sign for one in flags for sign in one.signs]

    yield Print(
        "wallet",
        "wallet.html",
        flags[0].title,
        {"flags": flags, "halves": _halves(signs, flags[0].action, options)},
        fitting=Fitting(1, front=POINTS, usual=POINTS[0]),
    )


def _halves(signs: list[EditionSign], action: str, options: PdfOptions) -> list[list[EditionSign]]:
    """Part the signs so that the halves come out alike in the largest letters in which both of them fit."""
    halves: list[list[EditionSign]] = [signs]
    for points in POINTS:

        def length(sign: EditionSign, points: float = points) -> float:
            lines = count_lines(((sign.text, REGULAR),), Face.ATKINSON, points, WORDS_MM) + SIGN_GAP
            if sign is signs[0]:
                lines += HEAD_LINES + count_lines(((action, BOLD),), Face.ATKINSON, points, WORDS_MM)
            return lines + (FOOT_LINES if sign is signs[-1] else 0.0)

        halves = split_columns(signs, 2, length)
        room = (options.card_mm / 2 - HALF_EDGES_MM) / (points * MM_A_POINT * LINE)
        if all(sum(map(length, half)) <= room for half in halves):
            break
    return halves
