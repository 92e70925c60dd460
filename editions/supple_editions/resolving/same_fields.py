"""Fields that an item and its part of the edition share by name: an item in, what readers and apps get of it out.

A field that an author fills and an edition only passes on is resolved here, whatever its model: words and numbers as
they are, longer texts as rich texts, the id of a word as its title, that of another item as a link, times as numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from pydantic import BaseModel

from supple_editions.model import Link, Named, RichText
from supple_editions.model.dose import Amount, Numbers, Often
from supple_editions.resolving.resolver import Resolver, numbers
from supple_schema.models.base import Model
from supple_schema.models.quantities import Distance, Duration, Frequency, Quantity, Times
from supple_schema.models.shape import Field, Shape, ShapeKind, fields_of

PASSED_ON = frozenset(
    (
        ShapeKind.TEXT,
        ShapeKind.STRING,
        ShapeKind.ID,
        ShapeKind.CHOICE,
        ShapeKind.NUMBER,
        ShapeKind.FLAG,
        ShapeKind.DATE,
    )
)
AMOUNTS: Mapping[type[Quantity], type[Model]] = {
    Duration: Amount,
    Distance: Amount,
    Frequency: Often,
    Times: Numbers,
}


def same_fields(resolver: Resolver, item: Model, part: type[BaseModel]) -> dict[str, Any]:
    """Give the fields of a part of an edition that an item has under the same name, in the form of the edition.

    A field that takes another form there is not among them: whoever makes the part works it out.
    """
    return {
        field.name: _resolve(resolver, getattr(item, field.attribute), field.shape, wanted)
        for field, wanted in _shared_fields(type(item), part)
    }


@cache
def _shared_fields(item: type[BaseModel], part: type[BaseModel]) -> tuple[tuple[Field, Shape], ...]:
    """Give the fields that a part has in the form of the edition, each with its shape there."""
    wanted = fields_of(part)
    return tuple(
        (field, wanted[name].shape)
        for name, field in fields_of(item).items()
        if name in wanted and _is_same(field.shape, wanted[name].shape)
    )


def _is_same(shape: Shape, wanted: Shape) -> bool:
    """Whether all that may stand at one place has a form at the other."""
    if shape.items and wanted.items:
        return _is_same(shape.items, wanted.items)
    if shape.kind is ShapeKind.MARKDOWN:
        return wanted.model is RichText
    if shape.reference:
        return wanted.model is (Named if shape.reference.vocabulary else Link)
    if shape.quantity:
        return wanted.model is AMOUNTS.get(shape.quantity, Model)
    if shape.model and wanted.model:
        fields = fields_of(shape.model)
        return all(
            name in fields and _is_same(fields[name].shape, field.shape)
            for name, field in fields_of(wanted.model).items()
        )
    return shape.kind in PASSED_ON and wanted.kind in PASSED_ON


def _resolve(resolver: Resolver, value: object, shape: Shape, wanted: Shape) -> object:
    if shape.items and wanted.items:
        inner, inner_wanted = shape.items, wanted.items
        items = cast("tuple[object, ...]", value or ())
        return tuple(_resolve(resolver, one, inner, inner_wanted) for one in items)
    if value is None:
        return None
    if shape.kind is ShapeKind.MARKDOWN:
        return resolver.text(str(value))
    if shape.reference:
        named = shape.reference.vocabulary
        return resolver.named(named, str(value)) if named else resolver.link(shape.reference.kind, str(value))
    if isinstance(value, Quantity):
        return _in_numbers(resolver, value)
    if isinstance(value, Model) and wanted.model:
        return wanted.model(**same_fields(resolver, value, wanted.model))
    return value


def _in_numbers(resolver: Resolver, amount: Quantity) -> object:
    match amount:
        case Duration() | Distance():
            return resolver.duration(amount)
        case Frequency():
            return resolver.often(amount)
        case Times(range=times):
            return numbers(times)
        case _:
            return amount
