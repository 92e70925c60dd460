"""Breaks text into lines of a width that is counted in columns, as a terminal and a fixed-width printer count them.

Letters of East Asian scripts and emoji are two columns wide, marks that sit on another letter have no width, and what a
reader sees as one sign may be several characters: `wcwidth` knows. East Asian letters may be apart at a line's end
without a space. A no-break space is a sign like any other.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from wcwidth import iter_graphemes, width

OPENING = {"Ps", "Pi"}
"""Categories of characters that may not end a line."""

CLOSING = {"Pe", "Pf", "Po"}
"""Categories of characters that may not begin one."""

SPACES = re.compile(r"[ \t\r\n]+")


def display_width(text: str) -> int:
    """Count the columns that a text takes."""
    return width(text, control_codes="ignore")


def wrap(text: str, columns: int | None, first: str = "", rest: str = "") -> list[str]:
    """Break a text into lines, or into one where there is no width.

    `first` stands before the first line, `rest` before the others; both count. A word that is longer than a line stays
    whole: a broken address or number would be a wrong one.
    """
    lines: list[str] = []
    line, empty = first, True
    for space, piece in _pieces(text):
        joint = "" if empty else space
        if columns and not empty and display_width(line) + len(joint) + display_width(piece) > columns:
            lines.append(line)
            line, joint = rest, ""
        line += joint + piece
        empty = False
    return [*lines, line.rstrip(" ")]


def _pieces(text: str) -> list[tuple[str, str]]:
    """Split a text where a line may end. Each piece comes with the space before it."""
    pieces: list[tuple[str, str]] = []
    for word in filter(None, SPACES.split(text)):
        signs = list(iter_graphemes(word))
        space, piece = " ", signs[0]
        for left, right in pairwise(signs):
            if _may_part(left, right):
                pieces.append((space, piece))
                space, piece = "", ""
            piece += right
        pieces.append((space, piece))
    return pieces


def _may_part(left: str, right: str) -> bool:
    wide = display_width(left) == 2 or display_width(right) == 2
    return (
        wide
        and display_width(right) > 0
        and unicodedata.category(left[-1]) not in OPENING
        and unicodedata.category(right[0]) not in CLOSING
    )
