"""One of pydantic's errors at its place, and how a sentence names that place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from supple_schema.diagnostics import Label
from supple_schema.diagnostics.wording import shorten
from supple_schema.models.locations import Location
from supple_schema.models.shape import Shape
from supple_schema.reading.document import Document
from supple_schema.reading.positions import DataPath
from supple_schema.reading.yaml_reader import Data


@dataclass(frozen=True, slots=True)
class Problem:
    """One of pydantic's errors at its place, in a file of a shape.

    `message` and `context` are pydantic's own, for errors that our models raise.
    """

    document: Document
    shape: Shape
    location: Location
    type: str
    value: Data
    message: str
    context: dict[str, Any]

    @property
    def called(self) -> str:
        """The value as a sentence begins with it."""
        return called(self.location.path)

    def label(self, *, key: bool = False) -> Label:
        """Point at the value, or at the name of its field."""
        return self.document.label(self.location.path, key=key or self.location.is_key)


def called(path: DataPath) -> str:
    """Name a value as a sentence begins with it: by its field or its number in a list, and by what it stands in."""
    if not path:
        return "The file"
    words = _named(path)
    return words[0].upper() + words[1:]


def inside(path: DataPath) -> str:
    """Name what something stands in, after a space; nothing for a field of the file itself."""
    return f" in {_named(path)}" if path else ""


def _named(path: DataPath) -> str:
    last = path[-1]
    own = f"item {last + 1}" if isinstance(last, int) else f"`{shorten(last)}`"
    around = _around(path)
    return f"{own} {'of' if isinstance(last, int) else 'in'} {around}" if around else own


def _around(path: DataPath) -> str:
    if len(path) < 2:
        return ""
    parent = path[-2]
    return _named(path[:-1]) if isinstance(parent, int) else f"`{shorten(parent)}`"
