"""Other texts in an edition: an edition and a function in, the same edition with each of its texts changed out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, cast

from supple_editions.model import Edition, RichText
from supple_exporters.testing.sample_models import rich_text
from supple_schema.models.base import Model
from supple_schema.models.shape import Shape, compile_shape, fields_of

ChangeText: TypeAlias = Callable[[str, str], str]
"""A text and the path of its field in, another text out."""


def change_texts(edition: Edition, change: ChangeText) -> Edition:
    """Change every text of an edition that people read."""
    return cast("Edition", _change(edition, compile_shape(Edition), "", change))


def _change(value: object, shape: Shape, path: str, change: ChangeText) -> object:
    if value is None:
        return None
    if isinstance(value, RichText):
        return rich_text(change(value.plain, path))
    if isinstance(value, Model):
        return value.model_copy(
            update={
                one.attribute: _change(getattr(value, one.attribute), one.shape, f"{path}.{name}".lstrip("."), change)
                for name, one in fields_of(type(value)).items()
                if not one.hidden
            }
        )
    if shape.items is not None:
        inner = shape.items
        return tuple(_change(item, inner, path, change) for item in cast("tuple[object, ...]", value))
    return change(str(value), path) if shape.is_prose and value is not None else value
