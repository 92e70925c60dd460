"""Where each character of a YAML scalar's value stands in the source.

Quotes add escapes, folding turns line breaks and indents into single spaces, and blocks lose their indent. So the
source is decoded a second time, by YAML's own rules, to keep the offset of each character that comes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_schema.diagnostics.position import LINE_END

WHITE_SPACE = re.compile(r"[ \t\r\n]+")
LINE_CONTINUES = re.compile(r"\\(?:\r\n|\r|\n)([ \t\r\n]*)")
LENGTH_OF_ESCAPE = {"x": 4, "u": 6, "U": 10}


def scalar_offsets(value: str, text: str, start: int, end: int, style: str | None) -> list[int]:
    """Give the offset of each character of a scalar's value, and one more for its end."""
    if style in {"|", ">"}:
        offsets = list(_block_offsets(value, text, start, end, folded=style == ">"))
    else:
        offsets = list(_flow_offsets(text, start, end, style))
        end -= 1 if style else 0
    return [*offsets[: len(value) + 1], *[end] * (len(value) + 1 - len(offsets))]


def _flow_offsets(text: str, start: int, end: int, style: str | None) -> Iterator[int]:
    position, stop = (start + 1, end - 1) if style else (start, end)
    while position < stop:
        character = text[position]
        if space := WHITE_SPACE.match(text, position, stop):
            breaks = len(LINE_END.findall(space.group()))
            yield from [position] * max(breaks - 1, 1) if breaks else range(position, space.end())
            position = space.end()
        elif style == '"' and (continued := LINE_CONTINUES.match(text, position, stop)):
            yield from [position] * len(LINE_END.findall(continued[1]))
            position = continued.end()
        else:
            yield position
            if style == '"' and character == "\\":
                position += LENGTH_OF_ESCAPE.get(text[position + 1], 2)
            else:
                position += 2 if style == "'" == character else 1


def _block_offsets(value: str, text: str, start: int, end: int, *, folded: bool) -> Iterator[int]:
    lines = _lines(text, start, end)
    next(lines)  # the line with the sign of the block
    content = list(lines)
    indent = _indent(line for _, line in content) - _indent(value.split("\n"))
    blank_lines: list[int] = []
    before: tuple[int, str] | None = None
    for offset, line in content:
        if len(line) <= indent:
            blank_lines.append(offset)
            continue
        if before is None:
            yield from blank_lines
        elif folded and not _starts_blank(line[indent:]) and not _starts_blank(before[1]):
            yield from blank_lines or [before[0]]
        else:
            yield from [before[0], *blank_lines]
        yield from range(offset + indent, offset + len(line))
        blank_lines, before = [], (offset + len(line), line[indent:])
    yield from [before[0]] if before else []
    yield from blank_lines


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    while start <= end:
        line_end = LINE_END.search(text, start, end)
        yield start, text[start : line_end.start() if line_end else end]
        start = line_end.end() if line_end else end + 1


def _indent(lines: Iterator[str] | list[str]) -> int:
    """Count the spaces before the first line that is not blank."""
    return next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), 0)


def _starts_blank(line: str) -> bool:
    return line[:1] in {" ", "\t"}
