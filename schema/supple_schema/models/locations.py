"""From pydantic's location of an error to the place in the file, and what the model says about that place.

Pydantic puts names into a location that no file has: the tag or the class of a union's member, and the field that a
shorthand stands for. The annotations on the way tell which ones they are.
"""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass
from enum import Enum
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from supple_schema.models.base import Shorthand, Word, written_fields
from supple_schema.reading.positions import Path
from supple_schema.reading.yaml_reader import Data

KEY = "[key]"
"""Pydantic's name for the key of a mapping, in place of its value."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document: the value at a path or, with `is_key`, its name.

    `owner` is the model of the fields around it, `annotation` says what may stand there.
    """

    path: Path
    owner: type[BaseModel] | None
    annotation: Any
    metadata: tuple[Any, ...] = ()
    is_key: bool = False

    @property
    def words(self) -> list[str]:
        """Words that may stand for a whole value here, such as `none`."""
        return [meta.word for meta in self.metadata if isinstance(meta, Word)]

    @property
    def pattern(self) -> str | None:
        """The pattern that a text must match here."""
        return next((meta.pattern for meta in self.metadata if isinstance(getattr(meta, "pattern", None), str)), None)

    @property
    def examples(self) -> list[str]:
        """Examples of what may stand here."""
        return [str(text) for meta in self.metadata if isinstance(meta, FieldInfo) for text in meta.examples or ()]

    @property
    def options(self) -> list[str]:
        """All that may stand here, where that is a list of fixed values."""
        found: list[str] = []
        for member in members(self.annotation):
            if isinstance(member, type) and issubclass(member, Enum):
                found += [str(option.value) for option in member]
            elif typing.get_origin(member) is typing.Literal:
                found += [str(option) for option in typing.get_args(member)]
        return found + self.words

    @property
    def model(self) -> type[BaseModel] | None:
        """The one model whose fields may stand here."""
        found = models_of(self.annotation)
        return found[0] if len(found) == 1 else None


def locate(model: Any, data: Data, location: tuple[int | str, ...]) -> Place | None:  # noqa: ANN401 - a model or a union
    """Find the place of an error. None where the error is of a union's member that the value was not meant to be."""
    owner, annotation, metadata = None, model, ()
    path: list[int | str] = []
    value: Data | None = data
    keys: Any = None
    for step in location:
        options = members(annotation)
        if step == KEY:
            annotation, metadata = _split(keys)
        elif typing.get_origin(options[0]) is dict:
            keys, values = typing.get_args(options[0])
            owner, (annotation, metadata) = None, _split(values)
            path.append(step)
            value = value.get(str(step)) if isinstance(value, dict) else None
        elif len(options) > 1:
            annotation, metadata = _named(options, step), ()
            if not _fits(annotation, options, value):
                return None
        elif isinstance(step, int):
            annotation, metadata = _split(item_type(options[0]))
            path.append(step)
            value = value[step] if isinstance(value, list) and step < len(value) else None
        else:
            owner = options[0] if isinstance(options[0], type) and issubclass(options[0], BaseModel) else None
            field = written_fields(owner).get(step) if owner else None
            annotation, metadata = _split(field.annotation) if field else (None, ())
            metadata = (*metadata, *(field.metadata if field else ()), field)
            if not isinstance(value, str):
                path.append(step)
                value = value.get(step) if isinstance(value, dict) else None
    return Place(tuple(path), owner, annotation, metadata, is_key=location[-1:] == (KEY,))


def members(annotation: Any) -> list[Any]:  # noqa: ANN401 - any annotation
    """Give the types that an annotation allows, without None."""
    plain = _split(annotation)[0]
    if typing.get_origin(plain) in {typing.Union, types.UnionType}:
        return [kind for part in typing.get_args(plain) if part is not type(None) for kind in members(part)]
    return [plain]


def models_of(annotation: Any) -> list[type[BaseModel]]:  # noqa: ANN401 - any annotation
    """Give the models among the types that an annotation allows."""
    return [kind for kind in members(annotation) if isinstance(kind, type) and issubclass(kind, BaseModel)]


def tags(annotation: Any) -> list[str]:  # noqa: ANN401 - any annotation
    """Give the values of the field `type` by which the models of a union are told apart."""
    return [tag for model in models_of(annotation) for tag in _tags(model)]


def _tags(model: type[BaseModel]) -> list[str]:
    field = model.model_fields.get("type")
    return [str(tag) for tag in typing.get_args(field.annotation)] if field else []


def takes_shorthand(place: Place) -> bool:
    """Whether one text may stand here in place of the fields of a model."""
    model = place.model
    if model is None or not issubclass(model, Shorthand):
        return False
    return [name for name, field in written_fields(model).items() if field.is_required()] == [model.shorthand]


def _split(annotation: Any) -> tuple[Any, tuple[Any, ...]]:  # noqa: ANN401 - any annotation
    """Part an annotation from its metadata, also from within an optional one."""
    arguments = typing.get_args(annotation)
    if typing.get_origin(annotation) is typing.Annotated:
        inner, metadata = _split(arguments[0])
        return inner, (*metadata, *arguments[1:])
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        present = [part for part in arguments if part is not type(None)]
        if len(present) == 1:
            return _split(present[0])
    return annotation, ()


def item_type(annotation: Any) -> Any:  # noqa: ANN401 - any annotation
    """Give the type of the items of a list; None where there is no list."""
    return typing.get_args(annotation)[0] if typing.get_origin(annotation) in {tuple, list} else None


def _named(options: list[Any], name: int | str) -> Any:  # noqa: ANN401 - any annotation
    """Find the member of a union by pydantic's name for it: its tag, or the name of its class."""
    for option in options:
        if models_of(option) and name in {option.__name__, *_tags(option)}:
            return option
    return next((option for option in options if not models_of(option)), None)


def _fits(option: Any, options: list[Any], value: Data | None) -> bool:  # noqa: ANN401 - any annotation
    """Whether this is the member that an author meant: a model for fields, another one for all else."""
    if all(models_of(other) for other in options):
        return True
    return bool(models_of(option)) == isinstance(value, dict)
