"""Each model as a tree of fields: what it is called in files, what may stand there, whether it must be there.

This is the one place that reads pydantic's annotations. Whoever walks models, or data beside them, walks these trees:
locations of errors, references, passages, formatting, skeletons, the page of fields, the check of exporters. A model is
compiled once, when it is first asked for.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache, cached_property
from types import MappingProxyType
from typing import TypeVar, cast

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from supple_schema.models.base import SLUG_PATTERN, Reference, Sentinel, Shorthand, TextFormat
from supple_schema.models.descriptions import describe_fields
from supple_schema.models.quantities import Quantity

M = TypeVar("M")


class ShapeKind(Enum):
    """What sort of value a shape takes."""

    TEXT = "text"
    """Words for people, on one line."""
    MARKDOWN = "markdown"
    """Longer words for people."""
    REFERENCE = "reference"
    """The id of another item, or of an entry of a vocabulary."""
    ID = "id"
    """A name for programs that leads nowhere else."""
    STRING = "string"
    """Any other text, such as an address."""
    QUANTITY = "quantity"
    CHOICE = "choice"
    """One of a few fixed values."""
    NUMBER = "number"
    FLAG = "flag"
    DATE = "date"
    LIST = "list"
    MAPPING = "mapping"
    """Names that an author makes up, each with a value."""
    MODEL = "model"
    """The fields of one model."""
    UNION = "union"
    """One of several shapes; models among them are told apart by their field `type`."""
    OTHER = "other"
    """What no file holds, such as a drawing in memory."""


@dataclass(frozen=True)
class Shape:
    """What may stand at one place.

    `value_type` is the class of the values. `items` is the shape of a list's items, `keys` and `values` are those of a
    mapping, `members` those of a union, `model` is the class that holds the fields. `metadata` is what annotations say
    beyond the type. `optional` is whether a program may find None here.
    """

    kind: ShapeKind
    value_type: object
    metadata: tuple[object, ...] = ()
    optional: bool = False
    items: Shape | None = None
    keys: Shape | None = None
    values: Shape | None = None
    members: tuple[Shape, ...] = ()
    model: type[BaseModel] | None = None

    @property
    def is_prose(self) -> bool:
        """Whether a text stands here that people read. What has a pattern, such as an id, is for programs."""
        return self.kind in {ShapeKind.TEXT, ShapeKind.MARKDOWN, ShapeKind.STRING} and self.pattern is None

    def all_of(self, kind: type[M]) -> Iterator[M]:
        """Give the metadata of a class."""
        return (meta for meta in self.metadata if isinstance(meta, kind))

    @cached_property
    def reference(self) -> Reference | None:
        """What a name here must lead to."""
        return next(self.all_of(Reference), None)

    @cached_property
    def sentinels(self) -> tuple[str, ...]:
        """Words that may stand for a whole value here, such as `none`."""
        return tuple(sentinel.word for sentinel in self.all_of(Sentinel))

    @cached_property
    def options(self) -> tuple[str, ...]:
        """All that may stand here, where that is a list of fixed values."""
        own: tuple[object, ...] = ()
        if self.kind is ShapeKind.CHOICE:
            own = _arguments(self.value_type) or tuple(option.value for option in cast("type[Enum]", self.value_type))
        inner = (option for member in self.members for option in member.options)
        return (*map(str, own), *inner, *self.sentinels)

    @cached_property
    def pattern(self) -> str | None:
        """The pattern that a text must match here."""
        patterns = (getattr(meta, "pattern", None) for meta in self.metadata)
        return next((pattern for pattern in patterns if isinstance(pattern, str)), None)

    @cached_property
    def examples(self) -> tuple[str, ...]:
        """Examples of what may stand here."""
        return tuple(str(text) for field in self.all_of(FieldInfo) for text in field.examples or ())

    @property
    def quantity(self) -> type[Quantity] | None:
        """The form of the amount that stands here."""
        form = self.value_type
        return form if isinstance(form, type) and issubclass(form, Quantity) else None

    @cached_property
    def least(self) -> int:
        """How many items or characters there must be."""
        return max((getattr(meta, "min_length", None) or 0 for meta in self.metadata), default=0)

    @cached_property
    def bounds(self) -> tuple[object, ...]:
        """The smallest and the largest number, as far as there are such."""
        found = (getattr(meta, name, None) for name in ("ge", "le") for meta in self.metadata)
        return tuple(bound for bound in found if bound is not None)

    @cached_property
    def models(self) -> tuple[type[BaseModel], ...]:
        """The models whose fields may stand here."""
        own = (self.model,) if self.model else ()
        return (*own, *(model for member in self.members for model in member.models))

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The values of the field `type` by which the models here are told apart."""
        return tuple(tag for model in self.models for tag in tags_of(model))

    @cached_property
    def shorthand(self) -> Field | None:
        """The field that one text may stand for, in place of all the fields."""
        if self.model is None or not issubclass(self.model, Shorthand):
            return None
        return fields_of(self.model)[self.model.shorthand]

    @property
    def takes_text(self) -> bool:
        """Whether one text may stand here in place of the fields of a model."""
        required = [name for name, field in fields_of(self.model).items() if field.required]
        return self.shorthand is not None and required == [self.shorthand.name]

    def member_for(self, data: Mapping[str, object]) -> type[BaseModel] | None:
        """Give the model that fields belong to: the only one, that of a tag, or one whose fields are all there."""
        if len(self.models) == 1:
            return self.models[0]
        tag = data.get("type")
        if self.tags:
            return next((model for model in self.models if tag in tags_of(model)), None)
        return next((model for model in self.models if _required(model) <= data.keys()), None)


@dataclass(frozen=True)
class Field:
    """One field of a model. `name` is what files call it, `attribute` what programs call it."""

    name: str
    attribute: str
    shape: Shape
    required: bool
    default: object
    """What a program finds where the field is left out; None where it must be there."""
    hidden: bool
    """Whether it is left out of what is written, such as a drawing in memory."""
    owner: type[BaseModel]

    @property
    def description(self) -> str | None:
        """What it means, in the words of the docstring below it. It is read from the source when first asked for."""
        return describe_fields(self.owner).get(self.attribute)


@cache
def fields_of(model: type[BaseModel] | None) -> Mapping[str, Field]:
    """Give the fields of a model by the names that files use; none where there is no model."""
    if model is None:
        return MappingProxyType({})
    fields = {
        field.alias or attribute: Field(
            field.alias or attribute,
            attribute,
            compile_shape(field.annotation, (*field.metadata, field)),
            required=field.is_required(),
            default=None if field.is_required() else field.default,
            hidden=bool(field.exclude),
            owner=model,
        )
        for attribute, field in model.model_fields.items()
    }
    return MappingProxyType(fields)


def _required(model: type[BaseModel]) -> set[str]:
    return {name for name, field in fields_of(model).items() if field.required}


def title_of(model: type) -> str:
    """Write the name of a class as words: `CautionNote` becomes `Caution note`."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", model.__name__).capitalize()


def tags_of(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the values of a model's field `type`, by which a union tells it from others."""
    field = fields_of(model).get("type")
    return field.shape.options if field is not None and field.shape.kind is ShapeKind.CHOICE else ()


def compile_shape(annotation: object, metadata: tuple[object, ...] = (), *, optional: bool = False) -> Shape:
    """Read an annotation: a model, a union of models, or the type of a field."""
    origin: object = typing.get_origin(annotation)
    arguments = _arguments(annotation)
    if origin is typing.Annotated:
        return compile_shape(arguments[0], (*_flat(arguments[1:]), *metadata), optional=optional)
    if origin is typing.Union or origin is types.UnionType:
        present = [argument for argument in arguments if argument is not type(None)]
        optional = optional or len(present) < len(arguments)
        if len(present) == 1:
            return compile_shape(present[0], metadata, optional=optional)
        members = tuple(compile_shape(argument) for argument in present)
        return Shape(ShapeKind.UNION, annotation, metadata, optional, members=members)
    if origin is tuple or origin is list:
        return Shape(ShapeKind.LIST, annotation, metadata, optional, items=compile_shape(arguments[0]))
    if origin is dict:
        keys, values = map(compile_shape, arguments)
        return Shape(ShapeKind.MAPPING, annotation, metadata, optional, keys=keys, values=values)
    model = _as_model(annotation)
    if model is not None:
        return Shape(ShapeKind.MODEL, annotation, metadata, optional, model=model)
    kind = ShapeKind.CHOICE if origin is typing.Literal else _scalar_kind(annotation, metadata)
    return Shape(kind, annotation, metadata, optional)


def _as_model(annotation: object) -> type[BaseModel] | None:
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def _arguments(annotation: object) -> tuple[object, ...]:
    arguments: tuple[object, ...] = typing.get_args(annotation)
    return arguments


def _flat(metadata: tuple[object, ...]) -> Iterator[object]:
    """Give what annotations say, with what stands inside of pydantic's `Field(...)`."""
    for meta in metadata:
        yield meta
        if isinstance(meta, FieldInfo):
            yield from cast("list[object]", meta.metadata)


def _scalar_kind(annotation: object, metadata: tuple[object, ...]) -> ShapeKind:
    if not isinstance(annotation, type):
        return ShapeKind.OTHER
    if any(isinstance(meta, Reference) for meta in metadata):
        return ShapeKind.REFERENCE
    for base, kind in _KINDS.items():
        if issubclass(annotation, base):
            return kind
    if not issubclass(annotation, str):
        return ShapeKind.OTHER
    if TextFormat.PLAIN in metadata:
        return ShapeKind.TEXT
    if TextFormat.MARKDOWN in metadata:
        return ShapeKind.MARKDOWN
    is_id = any(getattr(meta, "pattern", None) == SLUG_PATTERN for meta in metadata)
    return ShapeKind.ID if is_id else ShapeKind.STRING


_KINDS: Mapping[type, ShapeKind] = {
    Quantity: ShapeKind.QUANTITY,
    Enum: ShapeKind.CHOICE,
    bool: ShapeKind.FLAG,
    int: ShapeKind.NUMBER,
    float: ShapeKind.NUMBER,
    date: ShapeKind.DATE,
}
