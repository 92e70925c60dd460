"""Every name in a model that must lead somewhere, with its path.

Which fields hold references is read once from the models' annotations; then only those fields are visited.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, TypeAlias

from pydantic import BaseModel

from supple_schema.models.base import Reference
from supple_schema.reading.positions import Path

Found: TypeAlias = tuple[Reference, str, Path]
Visitor: TypeAlias = Callable[[Any, Path, list[Found]], None]


class To(Enum):
    """What references lead to."""

    ITEMS = "items"
    """Other files."""
    WORDS = "words"
    """Entries of vocabularies, which are known before all other files are read."""
    ANYTHING = "anything"


def find_references(model: BaseModel, to: To = To.ANYTHING) -> list[Found]:
    """Give each reference of a model: what it must lead to, the name, and the path of the name."""
    found: list[Found] = []
    _visit_model(to)(model, (), found)
    return found


@cache
def _visit_model(to: To) -> Visitor:
    def visit_fields(model: object, path: Path, found: list[Found]) -> None:
        # Where a union allows other values too, such as `Viewpoint | Camera`, the value may be no model.
        for attribute, name, visit in _plan(type(model), to) if isinstance(model, BaseModel) else ():
            value = getattr(model, attribute)
            if value:
                visit(value, (*path, name), found)

    return visit_fields


@cache
def _plan(model: type[BaseModel], to: To) -> tuple[tuple[str, str, Visitor], ...]:
    """List the attributes of a model below which references can stand, each with its name in files."""
    plan: list[tuple[str, str, Visitor]] = []
    for attribute, field in model.model_fields.items():
        visit = _visitor(field.annotation, tuple(field.metadata), to)
        if visit is not None:
            plan.append((attribute, field.alias or attribute, visit))
    return tuple(plan)


def _visitor(annotation: Any, metadata: tuple[Any, ...], to: To) -> Visitor | None:  # noqa: ANN401 - any annotation
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _visitor(arguments[0], (*metadata, *arguments[1:]), to)
    reference = next((meta for meta in metadata if isinstance(meta, Reference)), None)
    if reference is not None:
        return _visit_name(reference) if to in {To.ANYTHING, _leads_to(reference)} else None
    if origin in {typing.Union, types.UnionType}:
        visitors = [visit for part in arguments if (visit := _visitor(part, (), to)) is not None]
        return visitors[0] if visitors else None
    if origin is tuple:
        inner = _visitor(arguments[0], (), to)
        return _visit_items(inner) if inner else None
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _visit_model(to) if _plan(annotation, to) else None
    return None


def _leads_to(reference: Reference) -> To:
    return To.ITEMS if reference.vocabulary is None else To.WORDS


def _visit_name(reference: Reference) -> Visitor:
    return lambda value, path, found: found.append((reference, str(value), path))


def _visit_items(visit: Visitor) -> Visitor:
    def visit_all(values: tuple[Any, ...], path: Path, found: list[Found]) -> None:
        for number, value in enumerate(values):
            visit(value, (*path, number), found)

    return visit_all
