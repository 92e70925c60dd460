"""Every name in a model that must lead somewhere, with its path.

Which fields hold references is read once from the models' annotations; then only those fields are visited.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

from pydantic import BaseModel

from supple_schema.models.base import Reference
from supple_schema.reading.positions import Path

Found: TypeAlias = tuple[Reference, str, Path]
Visitor: TypeAlias = Callable[[Any, Path, list[Found]], None]


def find_references(model: BaseModel) -> list[Found]:
    """Give each reference of a model: what it must lead to, the name, and the path of the name."""
    found: list[Found] = []
    _visit_model(model, (), found)
    return found


def _visit_model(model: object, path: Path, found: list[Found]) -> None:
    """Visit a model's fields. Where a union allows other values too, such as `Viewpoint | Camera`, it may be none."""
    for attribute, name, visit in _plan(type(model)) if isinstance(model, BaseModel) else ():
        value = getattr(model, attribute)
        if value is not None:
            visit(value, (*path, name), found)


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, str, Visitor], ...]:
    """List the attributes of a model that hold references, each with its name in files."""
    plan: list[tuple[str, str, Visitor]] = []
    for attribute, field in model.model_fields.items():
        visit = _visitor(field.annotation, tuple(field.metadata))
        if visit is not None:
            plan.append((attribute, field.alias or attribute, visit))
    return tuple(plan)


def _visitor(annotation: Any, metadata: tuple[Any, ...] = ()) -> Visitor | None:  # noqa: ANN401 - any annotation
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _visitor(arguments[0], (*metadata, *arguments[1:]))
    reference = next((meta for meta in metadata if isinstance(meta, Reference)), None)
    if reference is not None:
        return lambda value, path, found: found.append((reference, str(value), path))
    if origin in {typing.Union, types.UnionType}:
        visitors = [visit for part in arguments if (visit := _visitor(part)) is not None]
        return visitors[0] if visitors else None
    if origin is tuple:
        inner = _visitor(arguments[0])
        return _visit_items(inner) if inner else None
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _visit_model if annotation.model_fields else None
    return None


def _visit_items(visit: Visitor) -> Visitor:
    def visit_all(values: tuple[Any, ...], path: Path, found: list[Found]) -> None:
        for number, value in enumerate(values):
            visit(value, (*path, number), found)

    return visit_all
