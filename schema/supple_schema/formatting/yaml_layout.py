"""Lays YAML out anew: 2 spaces for each step, fields in their order, every comment beside what it was written for.

The lines themselves are moved and never written again, so each quote, fold and escape stays as its author chose it.
What stands in brackets stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from supple_schema.reading.positions import DataPath

STEP = 2
COMMENT = re.compile(r"\s*#")
Order = Callable[[DataPath], Sequence[str] | None]


class UnusualLayoutError(Exception):
    """The text is laid out in a way that is right, but that no author of content uses, such as `? ` before a key."""


@dataclass(frozen=True, slots=True)
class Element:
    """A field or an item: the lines above it that are about it, its own lines, and the comments below its value."""

    above: list[str]
    first: int
    column: int
    value: Node
    last: int
    end: int
    name: str = ""
    key: str = ""


class YamlLayout:
    """The layout of one YAML text, whose root node is known. `order` gives the order of the fields at a path."""

    def __init__(self, text: str, order: Order) -> None:
        self._lines = text.split("\n")
        self._text = text
        self._order = order

    def write(self, root: MappingNode) -> str:
        """Write the text in its usual layout.

        Raises:
            UnusualLayoutError: it cannot be laid out without a change of meaning.
        """
        first = root.start_mark.line
        start = first
        while start > 0 and COMMENT.match(self._lines[start - 1]):
            start -= 1
        lines = [*self._lines[:start], *self._mapping(root, 0, start, len(self._lines), ())]
        return "\n".join(_squeeze(line.rstrip() for line in lines)).strip("\n") + "\n"

    def elements(self, node: Node, start: int, end: int) -> tuple[list[Element], list[str]]:
        """Give the fields or items of a block that stands within some lines, and the comments below the last one.

        Raises:
            UnusualLayoutError: it is laid out as no author does.
        """
        return (
            self._fields(node, start, end)
            if isinstance(node, MappingNode)
            else self._items(cast("SequenceNode", node), start, end)
        )

    def _block(self, node: Node, indent: int, start: int, end: int, path: DataPath) -> list[str]:
        if isinstance(node, MappingNode):
            return self._mapping(node, indent, start, end, path)
        return self._sequence(cast("SequenceNode", node), indent, start, end, path)

    def _mapping(self, node: MappingNode, indent: int, start: int, end: int, path: DataPath) -> list[str]:
        parts, foot = self._fields(node, start, end)
        pad = " " * indent
        order = self._order(path)
        out: list[str] = []
        for part in _sorted(parts, order) if order else parts:
            out += (f"{pad}{line}".rstrip() for line in part.above)
            out += self._value(part, f"{pad}{part.key}:", indent, (*path, part.name))
        return [*out, *(f"{pad}{line}".rstrip() for line in foot)]

    def _sequence(self, node: SequenceNode, indent: int, start: int, end: int, path: DataPath) -> list[str]:
        parts, foot = self._items(node, start, end)
        pad = " " * indent
        out: list[str] = []
        for number, part in enumerate(parts):
            out += (f"{pad}{line}".rstrip() for line in part.above)
            here = (*path, number)
            if _is_block(part.value):
                inner = self._block(part.value, indent + STEP, part.value.start_mark.line, part.end, here)
                first = next(place for place, line in enumerate(inner) if line and not COMMENT.match(line))
                out += (f"{pad}{line.lstrip()}".rstrip() for line in inner[:first])
                out.append(f"{pad}- {inner[first].lstrip()}")
                out += inner[first + 1 :]
            else:
                out += self._value(part, f"{pad}-", indent, here)
        return [*out, *(f"{pad}{line}".rstrip() for line in foot)]

    def _value(self, part: Element, head: str, indent: int, path: DataPath) -> list[str]:
        """Write a field's name, or a dash, and its value."""
        node = part.value
        if _is_block(node):
            comment = self._after_head(part)
            inner = self._block(node, indent + STEP, part.first + 1, part.end, path)
            return [f"{head}  {comment}" if comment else head, *_without_first_blanks(inner)]
        shift = indent - part.column
        begin = node.start_mark
        rest = [_shifted(line, shift) for line in self._lines[begin.line + 1 : part.last + 1]]
        if begin.line != part.first:
            between = self._lines[part.first + 1 : begin.line + 1]
            comment = self._after_head(part)
            own = [f"{head}  {comment}" if comment else head, *(_shifted(line, shift) for line in between), *rest]
        elif rest:
            own = [f"{head} {self._lines[begin.line][begin.column :]}", *rest]
        else:
            column = self._end(node)[1]
            line = self._lines[begin.line]
            comment = line[column:].strip()
            own = [f"{head} {line[begin.column : column]}{'  ' + comment if comment else ''}"]
        below = [line.strip() for line in self._lines[part.last + 1 : part.end]]
        return [*own, *(f"{' ' * (indent + STEP)}{line}" for line in below if line)]

    def _after_head(self, part: Element) -> str:
        line = self._lines[part.first][part.column :]
        head = len(part.key) if part.key else 0
        comment = re.sub(r"^\s*[:-]\s*", "", line[head:])
        if comment and not comment.startswith("#"):
            raise UnusualLayoutError
        return comment.strip()

    def _fields(self, node: MappingNode, start: int, end: int) -> tuple[list[Element], list[str]]:
        starts: list[tuple[int, int, Node, str, str]] = []
        for key, value in cast("list[tuple[ScalarNode, Node]]", node.value):
            line, column = key.start_mark.line, key.start_mark.column
            if key.end_mark.line != line or column != node.start_mark.column:
                raise UnusualLayoutError
            starts.append((line, column, value, key.value, self._lines[line][column : key.end_mark.column]))
        return self._parts(starts, start, end)

    def _items(self, node: SequenceNode, start: int, end: int) -> tuple[list[Element], list[str]]:
        column = node.start_mark.column
        starts: list[tuple[int, int, Node, str, str]] = []
        floor = node.start_mark.line
        for value in cast("list[Node]", node.value):
            line = value.start_mark.line
            while line > floor and not re.match(rf" {{{column}}}-(\s|$)", self._lines[line]):
                line -= 1
            starts.append((line, column, value, "", ""))
            floor = self._end(value)[0] + 1
        return self._parts(starts, start, end)

    def _parts(
        self, starts: list[tuple[int, int, Node, str, str]], start: int, end: int
    ) -> tuple[list[Element], list[str]]:
        """Give each stretch of comments to what stands below it, or, where it is indented deeper, to what is above."""
        parts: list[Element] = []
        above = self._comments(start, starts[0][0])
        for number, (line, column, value, name, key) in enumerate(starts):
            last = self._end(value)[0]
            limit = starts[number + 1][0] if number + 1 < len(starts) else end
            own_end = last + 1
            for place in range(last + 1, limit):
                comment = self._lines[place]
                if comment.strip() and len(comment) - len(comment.lstrip()) <= column:
                    break
                if comment.strip():
                    own_end = place + 1
            parts.append(Element(above, line, column, value, last, own_end, name, key))
            above = self._comments(own_end, limit)
        return parts, above

    def _comments(self, start: int, end: int) -> list[str]:
        lines = [line.strip() for line in self._lines[start:end]]
        if any(line and not line.startswith("#") for line in lines):
            raise UnusualLayoutError
        return lines

    def _end(self, node: Node) -> tuple[int, int]:
        """Find the line and the column behind the last character of a value, without blank lines and comments."""
        if _is_block(node):
            last = node.value[-1]
            return self._end(last[1] if isinstance(node, MappingNode) else last)
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, ScalarNode) and node.style in {"|", ">"} and "+" in self._lines[node.start_mark.line]:
            raise UnusualLayoutError
        text = self._text[:end].rstrip()
        last = max(len(text), start)
        return self._text.count("\n", 0, last), last - (self._text.rfind("\n", 0, last) + 1)


def _is_block(node: Node) -> bool:
    return isinstance(node, MappingNode | SequenceNode) and not node.flow_style and bool(node.value)


def _sorted(parts: Iterable[Element], order: Sequence[str]) -> list[Element]:
    """Put fields into their order. One that is not in it stays behind the field that it follows."""
    place = -1
    places: list[tuple[int, int, Element]] = []
    for number, part in enumerate(parts):
        place = order.index(part.name) if part.name in order else place
        places.append((place, number, part))
    return [part for _, _, part in sorted(places, key=lambda entry: entry[:2])]


def _shifted(line: str, by: int) -> str:
    bare = line.lstrip(" ")
    return " " * max(0, len(line) - len(bare) + by) + bare if bare else ""


def _without_first_blanks(lines: list[str]) -> list[str]:
    first = next((place for place, line in enumerate(lines) if line), len(lines))
    return lines[first:]


def _squeeze(lines: Iterable[str]) -> Iterator[str]:
    """Keep one blank line where several follow each other."""
    before = ""
    for line in lines:
        if line or before:
            yield line
        before = line
