"""One change of a content file: a document, a path and a value in, the new text out, with all else as it was.

Only the lines of the value change. Comments stay beside what they are about and move with it, and every quote and fold
stays as its author chose it. What the new text says is compared with what was wanted, so a change is made right or not
at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar, cast

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from supple_schema.formatting.documents import format_document
from supple_schema.formatting.order import field_order
from supple_schema.formatting.yaml_layout import Element, UnusualLayoutError, YamlLayout
from supple_schema.formatting.yaml_writing import fits_line, spell, write_field, write_item
from supple_schema.models.kinds import Kind
from supple_schema.models.shape import Shape
from supple_schema.models.validation import kind_of
from supple_schema.models.walking import shape_at
from supple_schema.reading.document import BODY, Document, read_document
from supple_schema.reading.positions import DataPath
from supple_schema.reading.yaml_nodes import compose
from supple_schema.reading.yaml_reader import Data

NOTHING_THERE = "There is nothing there that could be changed."
NO_PLACE = "There is no such place in the list."
Chunks: TypeAlias = list[list[str]]
T = TypeVar("T")
Rewrite: TypeAlias = Callable[[list[Element], Chunks], Chunks]


class ChangeError(Exception):
    """A change cannot be made by a program. The file stays as it is."""


def set_value(document: Document, kind: Kind, path: DataPath, value: Data) -> str:
    """Give the text in which a value stands at a path, in place of what is there, or anew.

    Raises:
        ChangeError: it cannot be done.
    """
    wanted = deepcopy(document.data)
    path, value = _with_parents(document, kind, path, value)
    _put(wanted, path, value)
    if path == (BODY,) and document.file.path.endswith(".md"):
        return _checked(document, kind, _with_body(document, str(value)), wanted)
    return _checked(document, kind, _Text(document, kind).set(path, value), wanted)


def remove_value(document: Document, kind: Kind, path: DataPath) -> str:
    """Give the text without the value at a path, and without what would be empty then.

    Raises:
        ChangeError: it cannot be done.
    """
    if not _is_in(_around(document.data, path), path[-1]):
        raise ChangeError(NOTHING_THERE)
    while len(path) > 1 and len(cast("list[Data]", document.value(path[:-1]))) == 1:
        path = path[:-1]
    wanted = deepcopy(document.data)
    around = _around(wanted, path)
    del around[path[-1]]  # type: ignore[arg-type]  # a number for a list, a name for fields
    if path == (BODY,) and document.body:
        return _checked(document, kind, _with_body(document, ""), wanted)
    return _checked(document, kind, _Text(document, kind).remove(path), wanted)


def insert_item(document: Document, kind: Kind, path: DataPath, value: Data) -> str:
    """Give the text in which a value stands in a list at the place that a path says, before what is there.

    Raises:
        ChangeError: it cannot be done.
    """
    items = document.value(path[:-1])
    number = path[-1]
    if not isinstance(items, list):
        return set_value(document, kind, path[:-1], [value])
    if not isinstance(number, int) or not 0 <= number <= len(items):
        raise ChangeError(NO_PLACE)
    wanted = deepcopy(document.data)
    cast("list[Data]", _around(wanted, path)).insert(number, value)
    return _checked(document, kind, _Text(document, kind).insert(path[:-1], number, value), wanted)


def move_item(document: Document, kind: Kind, path: DataPath, to: int) -> str:
    """Give the text in which an item of a list stands at another place of it.

    Raises:
        ChangeError: it cannot be done.
    """
    wanted = deepcopy(document.data)
    items = _around(wanted, path)
    number = path[-1]
    if not (isinstance(items, list) and isinstance(number, int) and _is_in(items, number) and 0 <= to < len(items)):
        raise ChangeError(NO_PLACE)
    items.insert(to, items.pop(number))
    return _checked(document, kind, _Text(document, kind).move(path[:-1], number, to), wanted)


def _checked(document: Document, kind: Kind, text: str, wanted: dict[str, Data]) -> str:
    """Hold a new text against what it is to say. A file that was in its usual form stays so."""
    file = document.file
    if format_document(file, kind) == file.text:
        text = format_document(replace(file, text=text), kind) or text
    again, _ = read_document(replace(file, text=text))
    if again is None or _spelt(again, kind) != _spelt(replace(document, data=wanted), kind):
        raise ChangeError("This file is laid out in a way that only a person can change. Open it in an editor.")
    return text


def _spelt(document: Document, kind: Kind) -> object:
    """Give data with each amount as it may be respelt: by the formatter, `10 seconds` becomes `10 s`."""
    shape = kind_of(document, kind).shape

    def plain(value: Data, here: Shape | None) -> object:
        if isinstance(value, dict):
            return {name: plain(part, shape_at(here, value, (name,)) if here else None) for name, part in value.items()}
        if isinstance(value, list):
            return [plain(part, here.items if here else None) for part in value]
        if here is not None and here.quantity is not None:
            try:
                return str(here.quantity.parse(str(value)))
            except ValueError:
                return value
        return value

    return plain(document.data, shape)


def _with_body(document: Document, body: str) -> str:
    text = document.file.text
    if document.body:
        return text[: document.body[0]] + body + text[document.body[1] :]
    return f"{text.rstrip()}\n\n{body}\n"


def _with_parents(document: Document, kind: Kind, path: DataPath, value: Data) -> tuple[DataPath, Data]:
    """Put a value into the fields around it that are not there yet, or that one text stands for."""
    while len(path) > 1:
        around = document.value(path[:-1])
        if isinstance(around, dict | list):
            break
        step = path[-1]
        shape = shape_at(kind_of(document, kind).shape, document.data, path[:-1])
        fields: dict[str, Data] = {}
        if isinstance(around, str) and shape is not None and shape.shorthand is not None:
            if shape.shorthand.name == step:
                return path[:-1], value
            fields[shape.shorthand.name] = around
        value = [value] if isinstance(step, int) else {**fields, step: value}
        path = path[:-1]
    return path, value


def _around(data: Data, path: DataPath) -> dict[str, Data] | list[Data]:
    value: Data = data
    for step in path[:-1]:
        if not isinstance(value, dict | list) or not _is_in(value, step):
            raise ChangeError(NOTHING_THERE)
        value = cast("dict[str | int, Data]", value)[step]
    if not isinstance(value, dict | list):
        raise ChangeError(NOTHING_THERE)
    return value


def _is_in(around: dict[str, Data] | list[Data], step: str | int) -> bool:
    if isinstance(around, dict):
        return step in around
    return isinstance(step, int) and 0 <= step < len(around)


def _put(data: dict[str, Data], path: DataPath, value: Data) -> None:
    around = _around(data, path)
    step = path[-1]
    if isinstance(around, dict):
        around[str(step)] = value
    elif step == len(around):
        around.append(value)
    elif isinstance(step, int) and _is_in(around, step):
        around[step] = value
    else:
        raise ChangeError(NO_PLACE)


@dataclass(frozen=True, slots=True)
class _Place:
    """A node, and the lines within which it stands."""

    node: Node
    start: int
    end: int


class _Text:
    """The YAML of a document, to be changed at one place."""

    def __init__(self, document: Document, kind: Kind) -> None:
        self._document = document
        self._kind = kind
        first, last = document.fields
        self._before, self._text, self._after = (
            document.file.text[:first],
            document.file.text[first:last],
            document.file.text[last:],
        )
        if "\r" in self._text:
            raise ChangeError("The lines of this file end as on Windows. Run `supple fmt` once.")
        root, _ = compose(document.file, first, last)
        if not isinstance(root, MappingNode):
            raise ChangeError("This file holds no fields.")
        self._root = root
        self._lines = self._text.split("\n")
        self._layout = YamlLayout(self._text, lambda _: None)

    def set(self, path: DataPath, value: Data) -> str:
        place = self._place(path[:-1])
        step = path[-1]
        old = _child(place.node, step)
        if _is_flow(place.node):
            return self._set_in_flow(place.node, step, value)
        if old is not None and isinstance(old, ScalarNode) and not isinstance(value, dict | list):
            return self._splice(_start(old), self._end(old), spell(value))
        if old is not None and _is_flow(old) and isinstance(value, list) and fits_line(value):
            return self._splice(_start(old), self._end(old), spell(value))
        if isinstance(place.node, SequenceNode):
            return self.insert(path[:-1], cast("int", step), value, instead=old is not None)
        return self._set_field(place, path, value)

    def remove(self, path: DataPath) -> str:
        place = self._place(path[:-1])
        step = path[-1]
        if _is_flow(place.node):
            return self._rewrite_flow(place.node, lambda parts: [p for p in parts if p[0] != step])
        number = step if isinstance(step, int) else _names(place.node).index(step)
        return self._rewrite(place, lambda _, chunks: [*chunks[:number], *chunks[number + 1 :]])

    def insert(self, path: DataPath, number: int, value: Data, *, instead: bool = False) -> str:
        place = self._place(path)
        if _is_flow(place.node):

            def put(parts: list[tuple[str | int, str]]) -> list[tuple[str | int, str]]:
                return [*parts[:number], (number, spell(value, flow=True)), *parts[number + instead :]]

            return self._rewrite_flow(place.node, put)
        column = place.node.start_mark.column if place.node.start_mark else 0
        lines = write_item(value, column)
        return self._rewrite(place, lambda _, chunks: [*chunks[:number], lines, *chunks[number + instead :]])

    def move(self, path: DataPath, number: int, to: int) -> str:
        def turn(items: list[T]) -> list[T]:
            rest = [*items[:number], *items[number + 1 :]]
            return [*rest[:to], items[number], *rest[to:]]

        place = self._place(path)
        if _is_flow(place.node):
            return self._rewrite_flow(place.node, turn)
        return self._rewrite(place, lambda _, chunks: turn(chunks))

    def _set_field(self, place: _Place, path: DataPath, value: Data) -> str:
        name = str(path[-1])
        column = place.node.start_mark.column if place.node.start_mark else 0
        lines = write_field(name, value, column)
        names = _names(place.node)
        order = self._order(path[:-1], names)

        def put(elements: list[Element], chunks: Chunks) -> Chunks:
            if name in names:
                number = names.index(name)
                above = [f"{' ' * column}{line}".rstrip() for line in elements[number].above]
                return [*chunks[:number], [*above, *lines], *chunks[number + 1 :]]
            rank = {other: number for number, other in enumerate(order)}
            before = [n for n, other in enumerate(names) if rank.get(other, -1) < rank.get(name, len(rank))]
            number = before[-1] + 1 if before else 0
            return [*chunks[:number], lines, *chunks[number:]]

        return self._rewrite(place, put)

    def _order(self, path: DataPath, names: list[str]) -> tuple[str, ...]:
        data = self._document.data
        shape = shape_at(kind_of(self._document, self._kind).shape, data, path)
        value = self._document.value(path)
        model = shape.member_for(value if isinstance(value, dict) else {}) if shape else None
        return field_order(model) if model else tuple(names)

    def _set_in_flow(self, node: Node, step: str | int, value: Data) -> str:
        old = _child(node, step)
        written = spell(value, flow=True)
        if old is not None:
            return self._splice(_start(old), self._end(old), written)
        told = written if isinstance(step, int) else f"{step}: {written}"
        return self._rewrite_flow(node, lambda parts: [*parts, (step, told)])

    def _rewrite_flow(
        self, node: Node, change: Callable[[list[tuple[str | int, str]]], list[tuple[str | int, str]]]
    ) -> str:
        """Write what stands in brackets anew: each part with its name or number and its text."""
        parts: list[tuple[str | int, str]] = []
        if isinstance(node, MappingNode):
            for key, one in cast("list[tuple[ScalarNode, Node]]", node.value):
                parts.append((key.value, self._text[_start(key) : self._end(one)]))
        else:
            for number, one in enumerate(cast("list[Node]", node.value)):
                parts.append((number, self._text[_start(one) : self._end(one)]))
        opening, closing = "{}" if isinstance(node, MappingNode) else "[]"
        inner = ", ".join(text for _, text in change(parts))
        return self._splice(_start(node), self._end(node), f"{opening}{inner}{closing}")

    def _rewrite(self, place: _Place, change: Rewrite) -> str:
        """Write the fields or items of a block anew, each with the comments about it."""
        node = place.node
        first_line = node.start_mark.line if node.start_mark else 0
        column = node.start_mark.column if node.start_mark else 0
        head = self._lines[first_line][:column]
        elements = self._elements(place)
        pad = " " * column
        chunks = [
            [
                *(f"{pad}{line}".rstrip() for line in one.above),
                _blank_head(self._lines[one.first], column),
                *self._lines[one.first + 1 : one.end],
            ]
            for one in elements
        ]
        new = [line for chunk in change(elements, chunks) for line in chunk]
        if head.strip() and new:  # the first field stands behind the dash of its item
            number = next(n for n, line in enumerate(new) if line.strip() and not line.lstrip().startswith("#"))
            indent = len(head) - len(head.lstrip())
            comments = [" " * indent + line.strip() for line in new[:number]]
            new = [*comments, head + new[number][column:], *new[number + 1 :]]
        begin = first_line if head.strip() else place.start
        last = max((one.end for one in elements), default=first_line + 1)
        lines = [*self._lines[:begin], *new, *self._lines[last:]]
        return self._before + "\n".join(lines) + self._after

    def _elements(self, place: _Place) -> list[Element]:
        try:
            return self._layout.elements(place.node, place.start, place.end)[0]
        except UnusualLayoutError:
            raise ChangeError("This file is laid out in a way that only a person can change.") from None

    def _place(self, path: DataPath) -> _Place:
        first = self._root.start_mark.line if self._root.start_mark else 0
        while first > 0 and re.match(r"\s*#", self._lines[first - 1]):
            first -= 1
        place = _Place(self._root, first, len(self._lines))
        for step in path:
            child = _child(place.node, step)
            if child is None:
                raise ChangeError(NOTHING_THERE)
            if _is_flow(place.node) or _is_flow(child) or isinstance(child, ScalarNode):
                place = _Place(child, place.start, place.end)
                continue
            elements = self._elements(place)
            number = step if isinstance(step, int) else _names(place.node).index(step)
            element = elements[number]
            line = child.start_mark.line if child.start_mark else 0
            place = _Place(child, line if isinstance(step, int) else element.first + 1, element.end)
        return place

    def _end(self, node: Node) -> int:
        end = node.end_mark.index if node.end_mark else 0
        while end > _start(node) and self._text[end - 1] in " \t\r\n":
            end -= 1
        return end

    def _splice(self, start: int, end: int, new: str) -> str:
        return f"{self._before}{self._text[:start]}{new}{self._text[end:]}{self._after}"


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, MappingNode):
        return next(
            (value for key, value in cast("list[tuple[ScalarNode, Node]]", node.value) if key.value == step), None
        )
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return cast("list[Node]", node.value)[step]
    return None


def _names(node: Node) -> list[str]:
    return [key.value for key, _ in cast("list[tuple[ScalarNode, Node]]", node.value)]


def _is_flow(node: Node) -> bool:
    return isinstance(node, MappingNode | SequenceNode) and bool(node.flow_style)


def _start(node: Node) -> int:
    return node.start_mark.index if node.start_mark else 0


def _blank_head(line: str, column: int) -> str:
    """Take the dash of an item away from before its first field."""
    return " " * column + line[column:]
