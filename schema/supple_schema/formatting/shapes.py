"""Walks data beside the model that checks it: which model has which fields, and where amounts stand."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from supple_schema.models.base import written_fields
from supple_schema.models.locations import members, models_of, tags
from supple_schema.models.quantities import Quantity
from supple_schema.reading.positions import Path
from supple_schema.reading.yaml_reader import Data


def find_models(annotation: Any, data: Data, path: Path = ()) -> Iterator[tuple[Path, type[BaseModel]]]:  # noqa: ANN401 - a model or a union
    """Give the model of each set of fields, by its path."""
    for place, inner, value in _walk(annotation, data, path):
        model = _model(inner, value)
        if model is not None:
            yield place, model


def find_quantities(annotation: Any, data: Data) -> Iterator[tuple[Path, type[Quantity], str]]:  # noqa: ANN401 - a model or a union
    """Give each amount that is written as text: its path, its form and the text."""
    for path, inner, value in _walk(annotation, data, ()):
        forms = [kind for kind in members(inner) if isinstance(kind, type) and issubclass(kind, Quantity)]
        if forms and isinstance(value, str):
            yield path, forms[0], value


def _walk(annotation: Any, data: Data, path: Path) -> Iterator[tuple[Path, Any, Data]]:  # noqa: ANN401 - any annotation
    yield path, annotation, data
    if isinstance(data, dict):
        model = _model(annotation, data)
        fields = written_fields(model) if model else {}
        for name, value in data.items():
            if name in fields:
                yield from _walk(fields[name].annotation, value, (*path, name))
    elif isinstance(data, list):
        inner = next((kind for kind in members(annotation) if typing.get_origin(kind) in {tuple, list}), None)
        if inner is not None:
            for number, value in enumerate(data):
                yield from _walk(typing.get_args(inner)[0], value, (*path, number))


def _model(annotation: Any, data: Data) -> type[BaseModel] | None:  # noqa: ANN401 - any annotation
    found = models_of(annotation) if isinstance(data, dict) else []
    if len(found) > 1:
        found = [model for model in found if isinstance(data, dict) and data.get("type") in tags(model)]
    return found[0] if found else None
