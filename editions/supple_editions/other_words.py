"""A model with other words in its texts: a model and what takes the place of which words in, the model so said out.

Names stay as they are: of the set and its publisher, of sources, of people, and what somebody has said.
"""

from __future__ import annotations

from typing import Any, TypeVar, cast

from supple_editions.language import PlaceWords
from supple_schema.models.base import Model
from supple_schema.models.shape import Shape, ShapeKind, compile_shape, fields_of

M = TypeVar("M", bound=Model)

NAMES = frozenset(
    (
        "locator",
        "person",
        "phone",
        "phrase",
        "place",
        "publication",
        "quotes",
        "retired",
        "review",
        "sources",
        "theme",
        "themes",
        "words",
    )
)
"""Fields whose texts are names, or hold one (`phrase`: of a source), or are what others have said, or for no reader."""


def say_with(model: M, words: PlaceWords) -> M:
    """Give a model with other words in all its texts for readers."""
    return cast("M", _say(model, compile_shape(type(model)), words))


def _say(value: object, shape: Shape, words: PlaceWords) -> object:
    if isinstance(value, Model):
        update: dict[str, Any] = {}
        for name, field in fields_of(type(value)).items():
            if name not in NAMES:
                before = getattr(value, field.attribute)
                after = _say(before, field.shape, words)
                if after is not before:
                    update[field.attribute] = after
        return value.model_copy(update=update) if update else value
    if shape.items is not None and value is not None:
        inner = shape.items
        return tuple(_say(item, inner, words) for item in cast("tuple[object, ...]", value))
    is_prose = shape.is_prose or shape.kind in {ShapeKind.TEXT, ShapeKind.MARKDOWN}
    return words.put_into(value) if isinstance(value, str) and is_prose else value
