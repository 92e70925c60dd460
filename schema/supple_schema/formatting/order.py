"""In which order the fields of a model stand in a file: what it is called, what it says, where it comes from."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel

from supple_schema.models.content import Content, SourcedContent
from supple_schema.models.shape import fields_of

FIRST = ("type", "id", "title", "draft", "when")
LAST = (
    *("figure", "image", "media", "body", "checked", "sources", "provenance", "rights"),
    *("keywords", "tags", "codes", "extra", "review"),
)


@cache
def field_order(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the names of a model's fields as files write them, in their usual order: that of the model, mostly.

    A model inherits fields that belong at the end of a file, such as its sources, and some that belong at its head.
    """
    names = list(fields_of(model))
    head = [name for name in FIRST if name in names]
    last = LAST if issubclass(model, SourcedContent) else [name for name in LAST if name != "rights"]
    tail = [name for name in last if name in names] if issubclass(model, Content) else []
    return (*head, *(name for name in names if name not in {*head, *tail}), *tail)
