"""Every name in a model that must lead somewhere, with its path."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TypeAlias

from pydantic import BaseModel

from supple_schema.models.base import Reference
from supple_schema.models.shape import Shape
from supple_schema.models.walking import FieldSearch
from supple_schema.reading.positions import DataPath

FoundReference: TypeAlias = tuple[Reference, str, DataPath]


class To(Enum):
    """What references lead to."""

    ITEMS = "items"
    """Other files."""
    WORDS = "words"
    """Entries of vocabularies, which are known before all other files are read."""
    ANYTHING = "anything"


def find_references(model: BaseModel, to: To = To.ANYTHING) -> list[FoundReference]:
    """Give each reference of a model: what it must lead to, the name, and the path of the name."""
    return [(reference, str(name), path) for reference, name, path in _search(to).find(type(model), model)]


@cache
def _search(to: To) -> FieldSearch[Reference]:
    def choose(shape: Shape, _: tuple[str, ...]) -> Reference | None:
        reference = shape.reference
        return reference if reference is not None and to in {To.ANYTHING, _leads_to(reference)} else None

    return FieldSearch(choose)


def _leads_to(reference: Reference) -> To:
    return To.ITEMS if reference.vocabulary is None else To.WORDS
