"""The text of a new content file, made from its model: what must be written is marked, what may be written is listed.

Nothing about any kind stands here, so a new kind, or a new field, has its skeleton at once.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from pydantic import BaseModel

from supple_schema.formatting.order import field_order
from supple_schema.formatting.yaml_writing import write_field
from supple_schema.models.base import Model, Reference, Shorthand
from supple_schema.models.blanks import MARK
from supple_schema.models.content import SourcedContent
from supple_schema.models.shape import Field, Shape, ShapeKind, fields_of
from supple_schema.reading.document import BODY
from supple_schema.reading.yaml_reader import Data

WIDTH = 100
LONGEST_LIST = 12
Names = Callable[[Reference], Collection[str]]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What a new file is made from. `names` gives the ids to which a reference may lead."""

    model: type[BaseModel]
    given: Mapping[str, object]
    names: Names
    listed: bool = True
    """Whether to list what may be written too, as comments."""

    def yaml(self) -> str:
        """Write all of it as YAML."""
        return "".join(f"{line}\n" for line in self._fields(self.model, 0, listed=self.listed))

    def markdown(self) -> str:
        """Write the fields above a place for the text."""
        body = (
            f"\n{MARK} the text: short paragraphs in plain words.\n" if issubclass(self.model, SourcedContent) else ""
        )
        return f"---\n{self.yaml()}---\n{body}"

    def _fields(self, model: type[BaseModel], depth: int, *, listed: bool) -> Iterator[str]:
        fields, required = fields_of(model), _required_names(model)
        pad = "  " * depth
        for name in field_order(model):
            if name in self.given and depth == 0:
                yield from write_field(name, cast("Data", self.given[name]), 2 * depth)
            elif name in required:
                yield from self._required(fields[name], depth)
            elif listed and name != BODY:
                yield from _comment(f"{name}: {_first_sentence(fields[name])}", pad)

    def _required(self, field: Field, depth: int) -> Iterator[str]:
        pad, shape = "  " * depth, field.shape
        if shape.kind is ShapeKind.CHOICE and len(shape.options) == 1:
            yield f"{pad}{field.name}: {shape.options[0]}"
            return
        yield from self._known(shape, pad)
        if shape.items is not None:
            yield f"{pad}{field.name}:"
            yield from self._items(field, next(iter(shape.items.models), None), depth + 1)
        elif shape.model is not None:
            yield f"{pad}{field.name}:"
            yield from self._fields(shape.model, depth + 1, listed=self.listed)
        else:
            yield _blank(f"{pad}{field.name}: ", field.description)

    def _items(self, field: Field, model: type[BaseModel] | None, depth: int) -> Iterator[str]:
        pad = "  " * depth
        for number in range(max(field.shape.least, 1)):
            if model is None or issubclass(model, Shorthand):
                yield _blank(f"{pad}- ", field.description)
                continue
            lines = list(self._fields(model, depth + 1, listed=self.listed and number == 0))
            first = next(place for place, line in enumerate(lines) if not line.lstrip().startswith("#"))
            yield from (f"{pad}{line.lstrip()}" for line in lines[:first])
            yield f"{pad}- {lines[first].lstrip()}"
            yield from lines[first + 1 :]

    def _known(self, shape: Shape, pad: str) -> Iterator[str]:
        """List what may stand here: ids, and words such as `none`."""
        inner = shape.items or shape
        inner = next(iter(inner.members), inner)
        reference = inner.reference or (inner.shorthand.shape.reference if inner.shorthand else None)
        names = list(self.names(reference)) if reference else []
        known = [f"one of: {', '.join(names)}"] if names else []
        if reference and len(names) > LONGEST_LIST:
            known = [f"`supple list {reference.vocabulary or reference.kind}` shows the ids"]
        if known or shape.sentinels:
            yield from _comment(", ".join((*known, *(f"or the word {word}" for word in shape.sentinels))), pad)


def _required_names(model: type[BaseModel]) -> set[str]:
    """Name the fields that must be there, of those of which one must be there the first, and those to begin with."""
    names = {name for name, field in fields_of(model).items() if field.required}
    names |= model.begin_with if issubclass(model, Model) else frozenset()
    constrain = model.model_config.get("json_schema_extra")
    if callable(constrain):
        schema: dict[str, Any] = {}
        cast("Callable[[dict[str, Any]], None]", constrain)(schema)
        names.update(next((one["required"] for key in ("oneOf", "anyOf") for one in schema.get(key, ())), ()))
    return names


def _blank(start: str, description: str | None) -> str:
    """Mark a part, with what belongs there. Nothing in it needs quotes: they would turn a number into text."""
    text = " ".join((description or "a value").split()).rstrip(".").replace(": ", " - ").replace(" #", " ")
    return f"{start}{MARK} {text[0].lower()}{text[1:]}"


def _comment(text: str, pad: str) -> Iterator[str]:
    indent = " " * (len(text) - len(text.lstrip()))
    start, next_start = f"{pad}# {indent}", f"{pad}# {indent}  "
    yield from textwrap.wrap(
        text.strip(), WIDTH, initial_indent=start, subsequent_indent=next_start, break_on_hyphens=False
    )


def _first_sentence(field: Field) -> str:
    return re.split(r"(?<=[.?!])\s", " ".join((field.description or "").split()))[0]
