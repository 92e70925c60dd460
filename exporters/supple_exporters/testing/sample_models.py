"""Whole models out of what matters in them: fields in, a model of an edition out. The samples are in `samples.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any, TypeVar, cast

import yaml
from pydantic import BaseModel

from supple_editions.model import Edition, EditionExercise, RichText
from supple_editions.model.dose import Amount, Numbers
from supple_schema.models.quantities import Unit
from supple_schema.models.shape import Shape, ShapeKind, fields_of

M = TypeVar("M", bound=BaseModel)


def read_edition(name: str) -> Edition:
    """Make a sample edition of its name in `samples.yaml`."""
    return fill(Edition, id=name, **_samples()["editions"][name])


def make_exercise(name: str, title: str, **changes: Any) -> EditionExercise:
    """Make an exercise with usual values; what has none is empty, and its dose unknown."""
    return fill(EditionExercise, id=name, title=title, **changes)


def fill(model: type[M], **given: Any) -> M:
    """Make a model of some fields. The others have the usual values of the model; where there are none, nothing."""
    values: dict[str, object] = {}
    chosen = {**_samples()["usual"].get(model.__name__, {}), **given}
    for name, field in fields_of(model).items():
        if name in chosen:
            values[name] = _fill_shape(field.shape, chosen[name])
        elif field.shape.optional:
            values[name] = None
        elif field.shape.kind is ShapeKind.LIST and not field.shape.least:
            values[name] = ()
    return model(**values)


def rich_text(text: str) -> RichText:
    """Make a longer text out of paragraphs."""
    html = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    return RichText(markdown=text, html=html, plain=text)


def _fill_shape(shape: Shape, value: Any) -> object:  # noqa: ANN401 - whatever YAML holds
    """Make what may stand at a place; models that are made already stay as they are."""
    inner = shape.items
    if inner is not None and isinstance(value, (list, tuple)):
        items = cast("Sequence[Any]", value)
        return tuple(_fill_shape(inner, item) for item in items)
    if shape.model is RichText and isinstance(value, str):
        return rich_text(value)
    if isinstance(value, int):
        if shape.model is Numbers:
            return fill(Numbers, low=value, high=value)
        if shape.model is Amount:
            return fill(Amount, low=value, high=value, unit=Unit.SECOND, seconds=value)
    if shape.model is not None and isinstance(value, dict):
        return fill(shape.model, **value)
    return value


@cache
def _samples() -> dict[str, dict[str, Any]]:
    content = resources.files("supple_exporters.testing").joinpath("samples.yaml").read_bytes()
    found: dict[str, dict[str, Any]] = yaml.load(content, yaml.CSafeLoader)
    return found
