"""How wide the columns of the table of cautions are, so that it is as low as can be: its rows in, shares out.

Of one booklet the exercises say much, of another the cautions themselves: no widths suit every table.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeAlias

from supple_exporters.pdf.line_count import BOLD, REGULAR, count_lines
from supple_schema.models.theme import Face

Row: TypeAlias = tuple[str, str, str, str]
"""What a caution is called and whom it is for, in one column; what to do; and what to change in an exercise."""

FIRST, SECOND = range(22, 31, 2), range(22, 43, 2)
"""The shares of the width, in hundredths, that the first and the second column may have. The third has the rest."""
USUAL = (25, 35, 40)
POINTS = 9.24
GAP_MM = 2.0


def share_columns(rows: Sequence[Row], face: Face, width_mm: float) -> tuple[int, int, int]:
    """Give the shares of three columns with which all rows together are lowest; the usual ones where none is lower."""

    @cache
    def lines(place: int, column: int, share: int) -> int:
        title, who, action, change = rows[place]
        parts = (((title, BOLD), (who, REGULAR)), ((action, REGULAR),), ((change, REGULAR),))[column]
        return count_lines(parts, face, POINTS, width_mm * share / 100 - GAP_MM)

    def height(shares: tuple[int, int, int]) -> int:
        return sum(
            max(lines(place, column, share) for column, share in enumerate(shares)) for place in range(len(rows))
        )

    return min((USUAL, *((one, two, 100 - one - two) for one in FIRST for two in SECOND)), key=height)
