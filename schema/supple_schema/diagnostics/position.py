r"""Places in a text: offsets in characters in, lines and columns for people out.

Lines and columns start at 1 and columns count characters (code points), as editors show them; offsets start at 0.
A byte order mark is not counted. `\n`, `\r\n` and `\r` each end one line, as in YAML 1.2.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """One place between characters: `offset` for programs, `line` and `column` for people."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text from `start` up to, but not including, `end`."""

    start: Position
    end: Position


class LineIndex:
    """Turns offsets of one text into positions, in logarithmic time."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """Give the position of an offset; one outside the text is moved to the nearest end of it."""
        offset = max(0, min(offset, self._length))
        line = bisect_right(self._starts, offset)
        return Position(offset, line, offset - self._starts[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """Give the offset of a line and a column of this text."""
        return self._starts[line - 1] + column - 1

    def span(self, start: int, end: int) -> Span:
        """Give the span between two offsets."""
        return Span(self.position(start), self.position(max(start, end)))
