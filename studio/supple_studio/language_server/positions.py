"""Places of a text as an editor counts them: offsets in characters in, lines and units out, and the way back.

The protocol counts lines from 0, and within a line the units that client and server have agreed on: those of UTF-16
mostly, in which an emoji is two.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TypeAlias

from lsprotocol import types

from supple_schema.diagnostics.position import LINE_END

Encoding: TypeAlias = types.PositionEncodingKind | str
WIDTHS = {types.PositionEncodingKind.Utf8: "utf-8", types.PositionEncodingKind.Utf16: "utf-16-le"}


class TextPlaces:
    """The places of one text."""

    def __init__(self, text: str, encoding: Encoding = types.PositionEncodingKind.Utf16) -> None:
        self._text = text
        self._codec = WIDTHS.get(types.PositionEncodingKind(encoding))
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def position(self, offset: int) -> types.Position:
        """Give the position of an offset."""
        offset = max(0, min(offset, len(self._text)))
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, self._units(self._text[self._starts[line] : offset]))

    def range(self, start: int, end: int) -> types.Range:
        """Give the range between two offsets."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """Give the offset of a position; one behind the end of a line is moved to its end."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        end = self._starts[position.line + 1] if position.line + 1 < len(self._starts) else len(self._text)
        line = self._text[start:end].rstrip("\r\n")
        if self._codec is None or line.isascii():
            return start + min(position.character, len(line))
        units = 0
        for number, character in enumerate(line):
            if units >= position.character:
                return start + number
            units += self._units(character)
        return start + len(line)

    def _units(self, text: str) -> int:
        if self._codec is None or text.isascii():
            return len(text)
        return len(text.encode(self._codec, "surrogatepass")) // (2 if self._codec == "utf-16-le" else 1)
