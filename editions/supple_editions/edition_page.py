"""The page for authors of exporters that shows an edition in Python terms, made from its tree of fields."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from pydantic import BaseModel

from supple_editions.model import Edition
from supple_schema.models.shape import Field, Shape, ShapeKind, fields_of

INTRODUCTION = """\
# The edition, field by field

What an exporter gets: `edition.exercises[0].steps[0].text`. All models are frozen, all lists are tuples. The paths are
those of `losses`, of the marks of the test kit and of the [bundle](bundle.md). `| None` says that nothing may stand
there. What the models are, and what they can do: [The edition](api/edition.md) in the API reference.

A model that stands in several places is written out at the first; later places name that path.

This page is made from the models, by `./run generate`.
"""
SCALARS = {ShapeKind.NUMBER: "int", ShapeKind.FLAG: "bool", ShapeKind.DATE: "date"}


def edition_page() -> str:
    """Write the whole page as Markdown: one section for each field of an edition that has fields of its own."""
    seen: dict[type[BaseModel], str] = {}
    own: list[str] = []
    sections: list[str] = []
    for name, field in fields_of(Edition).items():
        own.append(_row(name, field))
        rows = list(_below(field, name, seen))
        if rows:
            sections.append(f"## {name}\n\n{_table(rows)}")
    return "\n".join([INTRODUCTION, f"## edition\n\n{_table(own)}", *sections])


def _table(rows: list[str]) -> str:
    return "| path | type | meaning |\n|---|---|---|\n" + "".join(rows)


def _below(field: Field, path: str, seen: dict[type[BaseModel], str]) -> Iterator[str]:
    """Give the rows of all fields below a field, or one that says where they are."""
    for model in _models(field.shape):
        fields = {name: one for name, one in fields_of(model).items() if not one.hidden}
        if model in seen:
            yield f"| `{path}.…` | | The fields of `{seen[model]}`. |\n"
            continue
        seen[model] = path
        for name, one in fields.items():
            yield _row(f"{path}.{name}", one)
            yield from _below(one, f"{path}.{name}", seen)


def _models(shape: Shape) -> tuple[type[BaseModel], ...]:
    return _models(shape.items) if shape.items is not None else shape.models


def _row(path: str, field: Field) -> str:
    meaning = " ".join((field.description or "").split())
    return f"| `{path}` | {_cell(f'`{_type(field.shape)}`')} | {_cell(meaning)} |\n"


def _type(shape: Shape) -> str:
    """Write a type as Python does."""
    return f"{_plain_type(shape)} | None" if shape.optional else _plain_type(shape)


def _plain_type(shape: Shape) -> str:
    if shape.items is not None:
        return f"tuple[{_type(shape.items)}, ...]"
    if shape.values is not None:
        return f"dict[str, {_type(shape.values)}]"
    if shape.members:
        return " | ".join(map(_type, shape.members))
    if shape.kind is ShapeKind.CHOICE:
        return _choice(shape)
    if shape.model is not None:
        return shape.model.__name__
    return "float" if shape.value_type is float else SCALARS.get(shape.kind, "str")


def _choice(shape: Shape) -> str:
    form = shape.value_type
    if isinstance(form, type) and issubclass(form, Enum):
        return form.__name__
    return f"Literal[{', '.join(map(repr, shape.options))}]"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
