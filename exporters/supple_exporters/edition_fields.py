"""The fields of an edition that hold words, by their paths: what an output shows, or names among its losses."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.model import Edition, RichText
from supple_schema.models.shape import Shape, compile_shape, fields_of


def is_below(path: str, field: str) -> bool:
    """Whether a path is that of a field or of one within it."""
    return path == field or path.startswith(f"{field}.")


def text_fields(shape: Shape | None = None, path: str = "") -> Iterator[str]:
    """Give the path of each field with words in it, in the order of the edition."""
    shape = shape or compile_shape(Edition)
    inner = shape.items or shape
    if inner.is_prose or inner.model is RichText:
        yield path
        return
    for name, field in fields_of(inner.model).items():
        if not field.hidden:
            yield from text_fields(field.shape, f"{path}.{name}".lstrip("."))


def all_but(*shown: str) -> tuple[str, ...]:
    """Give the losses of an output that shows some fields of an edition, with all that is below them, and no more.

    Fields that later versions of the edition have are among them too. Paths are as short as can be.
    """
    known = list(text_fields())
    lost = [path for path in known if not any(is_below(path, field) for field in shown)]
    kept = set(known).difference(lost)
    return tuple(dict.fromkeys(_shortest(path, kept) for path in lost))


def _shortest(path: str, kept: set[str]) -> str:
    """Give the longest way up from a field to a place below which nothing is kept."""
    names = path.split(".")
    ways = (".".join(names[:length]) for length in range(1, len(names) + 1))
    return next(way for way in ways if not any(is_below(other, way) for other in kept))
