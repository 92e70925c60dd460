"""Every text of an edition, with the place where it stands: an edition in, its words field by field out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import cast

from supple_editions.model import RichText
from supple_schema.models.base import Model
from supple_schema.models.shape import fields_of


def texts_of(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Give the texts of an edition, each with its place, such as `exercises bridge: steps.text`."""
    if isinstance(value, str):
        yield place, unicodedata.normalize("NFC", value)
    elif isinstance(value, RichText):
        yield place, unicodedata.normalize("NFC", value.plain)
    elif isinstance(value, Model):
        for name, field in fields_of(type(value)).items():
            if not field.hidden:
                yield from texts_of(getattr(value, field.attribute), _below(place, name))
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            own: object = getattr(item, "id", None) if ":" not in place else None
            yield from texts_of(item, f"{place} `{own}`:" if own else place)


def _below(place: str, name: str) -> str:
    if not place or place.endswith(":"):
        return f"{place} {name}".strip()
    return f"{place}.{name}"
