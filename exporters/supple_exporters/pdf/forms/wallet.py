"""The wallet card: all of the most urgent warning signs, each to be folded to A7. Four stand on A4, two on Letter."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_editions.model.safety import EditionSign
from supple_exporters.pdf.columns import lines, split_columns
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.prints import Print

LETTERS = 58
"""Letters a line on a card."""
HEAD_LINES = 6.0
FOOT_LINES = 2.0
CARD_MM = 147.8
"""The height of a card that is not folded: two stand below each other on A4, and one on Letter."""


def arrange(edition: Edition, options: PdfOptions, _catalogue: Catalogue) -> Iterator[Print]:
    """Give one print: a sheet of cards. The signs are parted so that none lies on the fold."""
    gravest = edition.safety.red_flags[0].rank
    flags = [flags for flags in edition.safety.red_flags if flags.rank == gravest]
    signs = [sign for one in flags for sign in one.signs]

    def length(sign: EditionSign) -> float:
        above = HEAD_LINES if sign is signs[0] else 0.0
        return above + lines(sign.text, LETTERS) + (FOOT_LINES if sign is signs[-1] else 0.0)

    yield Print(
        "wallet",
        "wallet.html",
        flags[0].title,
        {"flags": flags, "halves": split_columns(signs, 2, length), "rows": int(options.paper.size_mm[1] // CARD_MM)},
    )
