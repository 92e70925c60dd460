"""Breaks text into lines of a width that is counted in columns, as a terminal and a fixed-width printer count them.

Letters of East Asian scripts are two columns wide and may be apart at a line's end without a space; marks that sit on
another letter have no width. The standard library's `textwrap` counts all of them as one.
"""

from __future__ import annotations

import re
import unicodedata

OPENING = {"Ps", "Pi"}
"""Categories of characters that may not end a line."""

CLOSING = {"Pe", "Pf", "Po"}
"""Categories of characters that may not begin one."""


def display_width(text: str) -> int:
    """Count the columns that a text takes."""
    return sum(_columns(character) for character in text)


def wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Break a text into lines. `first` stands before the first line, `rest` before the others; both count.

    A word that is longer than a line stays whole: a broken address or number would be a wrong one.
    """
    lines: list[str] = []
    line, empty = first, True
    for space, piece in _pieces(text):
        joint = "" if empty else space
        if not empty and display_width(line) + len(joint) + display_width(piece) > width:
            lines.append(line)
            line, joint = rest, ""
        line += joint + piece
        empty = False
    return [*lines, line.rstrip()]


def _pieces(text: str) -> list[tuple[str, str]]:
    """Split a text where a line may end. Each piece comes with the space before it."""
    pieces: list[tuple[str, str]] = []
    for word in text.split():
        space, start = " ", 0
        for match in re.finditer(r"(?<=.)", word):
            end = match.start()
            if end < len(word) and _may_part(word[end - 1], word[end]):
                pieces.append((space, word[start:end]))
                space, start = "", end
        pieces.append((space, word[start:]))
    return pieces


def _may_part(left: str, right: str) -> bool:
    wide = _columns(left) == 2 or _columns(right) == 2
    return (
        wide
        and _columns(right) > 0
        and unicodedata.category(left) not in OPENING
        and unicodedata.category(right) not in CLOSING
    )


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
