"""From pydantic's location of an error to the place in the file, and what the model says about that place.

Pydantic puts names into a location that no file has: the tag or the class of a union's member, and the field that a
shorthand stands for. The shapes on the way tell which ones they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel

from supple_schema.models.shape import Shape, ShapeKind, fields_of, tags_of
from supple_schema.reading.positions import DataPath
from supple_schema.reading.yaml_reader import Data

KEY = "[key]"
"""Pydantic's name for the key of a mapping, in place of its value."""

UNKNOWN_FIELD = Shape(ShapeKind.OTHER, None)


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a document: the value at a path or, with `is_key`, its name.

    `owner` is the model of the fields around it, `shape` says what may stand there.
    """

    path: DataPath
    owner: type[BaseModel] | None
    shape: Shape
    is_key: bool = False

    @property
    def model(self) -> type[BaseModel] | None:
        """The one model whose fields may stand here."""
        return self.shape.models[0] if len(self.shape.models) == 1 else None


def locate(shape: Shape, data: Data, location: tuple[int | str, ...]) -> Location | None:
    """Find the place of an error. None where the error is of a union's member that the value was not meant to be."""
    owner: type[BaseModel] | None = None
    path: list[int | str] = []
    value: Data | None = data
    keys = UNKNOWN_FIELD
    for step in location:
        if step == KEY:
            shape = keys
        elif shape.keys is not None and shape.values is not None:
            owner, keys, shape = None, shape.keys, shape.values
            path.append(step)
            value = value.get(str(step)) if isinstance(value, dict) else None
        elif shape.members:
            member = _named(shape, step)
            if not _fits(member, shape, value):
                return None
            shape = member
        elif isinstance(step, int):
            shape = shape.items or UNKNOWN_FIELD
            path.append(step)
            value = value[step] if isinstance(value, list) and step < len(value) else None
        else:
            owner = shape.model
            field = fields_of(owner).get(step)
            shape = field.shape if field else UNKNOWN_FIELD
            if not isinstance(value, str):
                path.append(step)
                value = value.get(step) if isinstance(value, dict) else None
    return Location(tuple(path), owner, shape, is_key=location[-1:] == (KEY,))


def _named(union: Shape, name: int | str) -> Shape:
    """Find the member of a union by pydantic's name for it: its tag, or the name of its class."""
    for member in union.members:
        if member.model is not None and name in {member.model.__name__, *tags_of(member.model)}:
            return member
    return next((member for member in union.members if member.model is None), UNKNOWN_FIELD)


def _fits(member: Shape, union: Shape, value: Data | None) -> bool:
    """Whether this is the member that an author meant: a model for fields, another one for all else."""
    if all(other.model for other in union.members):
        return True
    return (member.model is not None) == isinstance(value, dict)
