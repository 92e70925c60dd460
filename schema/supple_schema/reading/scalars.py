"""Where each character of a YAML scalar's value is written in the source.

Quotes add escapes, folding turns line breaks and indents into single spaces, and blocks lose their indent. So the
source is decoded a second time, by YAML's own rules, to keep the place of each character that comes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from supple_schema.diagnostics.position import LINE_END

WHITE_SPACE = re.compile(r"[ \t\r\n]+")
LINE_CONTINUES = re.compile(r"\\(?:\r\n|\r|\n)([ \t\r\n]*)")
LENGTH_OF_ESCAPE = {"x": 4, "u": 6, "U": 10}


Stretch: TypeAlias = tuple[int, int]
"""Offsets of the source between which one character of a value is written."""


def scalar_stretches(value: str, text: str, start: int, end: int, style: str | None) -> list[Stretch]:
    """Give the stretch of each character of a scalar's value, and one more, empty, for its end."""
    if style in {"|", ">"}:
        found = list(_block_stretches(value, text, start, end, folded=style == ">"))
    else:
        found = list(_flow_stretches(text, start, end, style))
        end -= 1 if style else 0
    missing = len(value) - len(found)
    last = found[len(value)][0] if missing < 0 else end
    return [*found[: len(value)], *[(end, end)] * missing, (last, last)]


def _flow_stretches(text: str, start: int, end: int, style: str | None) -> Iterator[Stretch]:
    position, stop = (start + 1, end - 1) if style else (start, end)
    while position < stop:
        character, after = text[position], position + 1
        if space := WHITE_SPACE.match(text, position, stop):
            after = space.end()
            breaks = len(LINE_END.findall(space.group()))
            yield from [(position, after)] * max(breaks - 1, 1) if breaks else _one_by_one(position, after)
        elif style == '"' and (continued := LINE_CONTINUES.match(text, position, stop)):
            after = continued.end()
            yield from [(position, after)] * len(LINE_END.findall(continued[1]))
        else:
            if style == '"' and character == "\\":
                after = position + LENGTH_OF_ESCAPE.get(text[position + 1], 2)
            elif style == "'" == character:
                after = position + 2
            yield position, after
        position = after


def _block_stretches(value: str, text: str, start: int, end: int, *, folded: bool) -> Iterator[Stretch]:
    lines = _lines(text, start, end)
    next(lines)  # the line with the sign of the block
    content = list(lines)
    indent = _indent(line for _, line in content) - _indent(value.split("\n"))
    blank_lines: list[Stretch] = []
    before: tuple[Stretch, str] | None = None
    for offset, line in content:
        if len(line) <= indent:
            blank_lines.append((offset, offset + len(line) + 1))
            continue
        if before is None:
            yield from blank_lines
        elif folded and not _starts_blank(line[indent:]) and not _starts_blank(before[1]):
            yield from blank_lines or [before[0]]
        else:
            yield from [before[0], *blank_lines]
        line_end = offset + len(line)
        yield from _one_by_one(offset + indent, line_end)
        blank_lines, before = [], ((line_end, line_end + 1), line[indent:])
    yield from [before[0]] if before else []
    yield from blank_lines


def _one_by_one(start: int, end: int) -> Iterator[Stretch]:
    return ((offset, offset + 1) for offset in range(start, end))


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
