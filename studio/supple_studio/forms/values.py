"""What a person puts into a control: its text in, the value as a file has it out."""

from __future__ import annotations

from supple_schema.models.shape import Shape, ShapeKind
from supple_schema.reading.source_file import without_invisible
from supple_schema.reading.yaml_reader import Data, resolve_plain


def read_value(shape: Shape, text: str) -> Data | None:
    """Give the value for a shape; None where nothing was put in, so that the field is to go.

    What is not of the shape is kept as it was written: the check says what is wrong with it.
    """
    text = without_invisible(text)
    plain = text.replace("\r\n", "\n") if shape.kind is ShapeKind.MARKDOWN else " ".join(text.split())
    plain = plain.strip()
    if not plain:
        return None
    value = resolve_plain(plain)
    if shape.kind is ShapeKind.NUMBER and isinstance(value, int | float) and not isinstance(value, bool):
        return value
    if shape.kind is ShapeKind.FLAG and isinstance(value, bool):
        return value
    if shape.quantity is not None and isinstance(value, int) and shape.quantity.takes_bare_number():
        return value
    return plain


def new_value(shape: Shape) -> Data:
    """Give what a new item of a list begins with: blanks where something must be there."""
    if shape.kind is ShapeKind.CHOICE and shape.options:
        return shape.options[0]
    return ""
