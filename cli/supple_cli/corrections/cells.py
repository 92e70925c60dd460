"""A field of an item as the text of one cell: each line of it knows the place in the file that it comes from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from supple_schema.linking.library import Item
from supple_schema.models.kinds import KINDS
from supple_schema.models.shape import ShapeKind, fields_of
from supple_schema.models.walking import walk
from supple_schema.reading.positions import DataPath

ID = "id"
VERSION = "version (do not change)"
"""The column by which is known whether an item has changed since it was written out."""

DEFAULT = (
    *("title", "summary", "start", "steps", "dose", "breathing", "feel", "mistakes", "easier", "harder"),
    *("pairs", "signs", "body"),
)
"""The fields that are words for readers, as far as a kind has them."""

INSIDE = frozenset({ShapeKind.CHOICE, ShapeKind.FLAG, ShapeKind.ID, ShapeKind.NUMBER})
"""What is not shown below a field: it serves programs."""
MAIN = frozenset({"text", "avoid", "do", "code"})
"""Fields of an item of a list that need no name before them."""


@dataclass(frozen=True)
class CellLine:
    """One line of a cell: the name before it, if it has one, its text, and where it comes from."""

    label: str
    text: str
    path: DataPath

    def __str__(self) -> str:
        return f"{self.label}: {self.text}" if self.label else self.text


def field_names(item: Item[Any]) -> Sequence[str]:
    """Name the fields that an item can have."""
    return list(fields_of(KINDS[item.kind].shape.member_for(item.document.data)))


def lines_of(item: Item[Any], field: str) -> list[CellLine]:
    """Give a field of an item as lines. A body is one line, however long."""
    return list(_lines(item, field)) if field in item.document.data else []


def cell_of(item: Item[Any], field: str) -> str:
    """Give a field of an item as the text of a cell."""
    lines = lines_of(item, field)
    if field == "body" and lines:
        return lines[0].text
    return "\n".join(str(line) for line in lines)


def version_of(item: Item[Any], fields: Sequence[str]) -> str:
    """Give what some fields of an item come to: others have another version."""
    told = "\0".join(f"{field}={cell_of(item, field)}" for field in fields)
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def _lines(item: Item[Any], field: str) -> Iterator[CellLine]:
    for path, shape, value in walk(KINDS[item.kind].shape, item.document.data):
        if path[:1] != (field,) or isinstance(value, dict | list):
            continue
        if len(path) > 1 and shape.kind in INSIDE:
            continue
        last = path[len(path) - 1]
        named = isinstance(last, str) and len(path) > 1 and last not in MAIN
        whole = str(value).strip() if field == "body" else " ".join(str(value).split())
        yield CellLine(str(last) if named else "", whole, path)
