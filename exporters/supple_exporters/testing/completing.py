"""Gives an edition a value in every field: where no item of a sample has one, one is made from the shape of the field.

So a field that is new is looked for in every output before anybody has written a sample of it.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TypeVar, cast

from pydantic import BaseModel

from supple_editions.model import RichText
from supple_exporters.testing.sample_models import rich_text
from supple_schema.models.base import Model
from supple_schema.models.shape import Shape, ShapeKind, compile_shape, fields_of

M = TypeVar("M", bound=Model)
WORDS = "There is more to say."
EMPTY = frozenset((".exercises.dose.title", ".exercises.dose.when", ".exercises.cautions.placed"))
"""The usual dose is of the same model as the others but has no name; what is placed is shown in another field."""
PLAIN: dict[ShapeKind, object] = {
    ShapeKind.TEXT: WORDS,
    ShapeKind.MARKDOWN: WORDS,
    ShapeKind.STRING: WORDS,
    ShapeKind.ID: "sample",
    ShapeKind.REFERENCE: "sample",
    ShapeKind.FLAG: True,
    ShapeKind.DATE: date(2026, 3, 31),
    ShapeKind.MAPPING: {},
}


def complete(sample: M) -> M:
    """Give a sample with a value in each field in which none of its items has one."""
    shape = compile_shape(type(sample))
    filled: set[str] = set()
    _note(sample, shape, "", filled)
    return cast("M", _fill(sample, shape, "", filled))


def _note(value: object, shape: Shape, path: str, filled: set[str]) -> None:
    """Remember the fields that have a value in some item."""
    if value not in (None, ()):
        filled.add(path)
    if isinstance(value, Model):
        for name, field in fields_of(type(value)).items():
            _note(getattr(value, field.attribute), field.shape, f"{path}.{name}", filled)
    elif shape.items is not None:
        for item in cast("tuple[object, ...]", value or ()):
            _note(item, shape.items, path, filled)


def _fill(value: object, shape: Shape, path: str, filled: set[str]) -> object:
    if path not in filled | EMPTY:
        value = make(shape)
        _note(value, shape, path, filled)
    elif isinstance(value, Model) and not isinstance(value, RichText):
        changes = {
            field.attribute: _fill(getattr(value, field.attribute), field.shape, f"{path}.{name}", filled)
            for name, field in fields_of(type(value)).items()
            if not field.hidden
        }
        value = value.model_copy(update=changes)
    elif shape.items is not None and value:
        inner = shape.items
        value = tuple(_fill(item, inner, path, filled) for item in cast("tuple[object, ...]", value))
    return value


def make(shape: Shape) -> object:
    """Make a value that may stand at a place, with all that may be below it."""
    if shape.items is not None:
        return (make(shape.items),) * max(1, shape.least)
    if shape.model is not None:
        return _make_model(shape.model)
    if shape.members:
        return make(shape.members[0])
    if shape.kind is ShapeKind.CHOICE:
        kind = shape.value_type
        return next(iter(kind)) if isinstance(kind, type) and issubclass(kind, Enum) else shape.options[0]
    if shape.kind is ShapeKind.NUMBER:
        return next(iter(shape.bounds), 1)
    return shape.examples[0] if shape.examples else PLAIN[shape.kind]


def _make_model(model: type[BaseModel]) -> BaseModel:
    if issubclass(model, RichText):
        return rich_text(WORDS)
    return model(**{name: make(field.shape) for name, field in fields_of(model).items() if not field.hidden})
