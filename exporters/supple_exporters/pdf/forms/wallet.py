"""The wallet card: all of the most urgent warning signs, each to be folded to A7. Four stand on a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_editions.model.safety import EditionSign
from supple_exporters.pdf.columns import lines, split_columns
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.prints import Fitting, Print

LETTERS = 76
"""Letters a line on a card in its smallest letters: in a full card, set in these, the halves must come out alike."""
POINTS = (9.0, 8.75, 8.5, 8.25, 8.0, 7.75)
HEAD_LINES = 4.8
"""The title, the number to call and the line above the signs, beside the action."""
FOOT_LINES = 2.0


def arrange(edition: Edition, _options: PdfOptions, _catalogue: Catalogue) -> Iterator[Print]:
    """Give one print: a sheet of cards. The signs are parted so that none lies on the fold."""
    gravest = edition.safety.red_flags[0].rank
    flags = [flags for flags in edition.safety.red_flags if flags.rank == gravest]
    signs = [sign for one in flags for sign in one.signs]

    def length(sign: EditionSign) -> float:
        above = HEAD_LINES + lines(flags[0].action, LETTERS) if sign is signs[0] else 0.0
        return above + lines(sign.text, LETTERS) + (FOOT_LINES if sign is signs[-1] else 0.0)

    yield Print(
        "wallet",
        "wallet.html",
        flags[0].title,
        {"flags": flags, "halves": split_columns(signs, 2, length)},
        fitting=Fitting(1, front=POINTS, usual=POINTS[0]),
    )
