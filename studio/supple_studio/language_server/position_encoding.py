"""Places of a text as an editor counts them: offsets in characters in, lines and units out, and the way back.

The protocol counts lines from 0, and within a line the units that client and server have agreed on: those of UTF-16
mostly, in which an emoji is two.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TypeAlias

from lsprotocol import types
from pygls.workspace import PositionCodec

from supple_schema.diagnostics.position import LINE_END, LineIndex

Encoding: TypeAlias = types.PositionEncodingKind | str


class TextPlaces:
    """The places of one text."""

    def __init__(self, text: str, encoding: Encoding = types.PositionEncodingKind.Utf16) -> None:
        self._length = len(text)
        self._index = LineIndex(text)
        self._lines = LINE_END.split(text)
        self._units = PositionCodec(encoding).client_num_units

    def position(self, offset: int) -> types.Position:
        """Give the position of an offset."""
        place = self._index.position(offset)
        line = place.line - 1
        return types.Position(line, self._units(self._lines[line][: place.column - 1]))

    def range(self, start: int, end: int) -> types.Range:
        """Give the range between two offsets."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """Give the offset of a position; one behind the end of a line is moved to its end."""
        if position.line >= len(self._lines):
            return self._length
        line = self._lines[position.line]
        units = list(accumulate(map(self._units, line), initial=0))
        return self._index.offset(position.line + 1, 1) + bisect_left(units, position.character, hi=len(line))
