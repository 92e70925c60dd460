"""A digest of an edition: all that an exporter can see of it in, the fields that no bundle has too, 64 digits out.

Two editions with one digest are the same to every exporter, so what was made of one can stand for the other.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import cast

from pydantic import BaseModel

from supple_editions.model import Edition


def digest_edition(edition: Edition) -> str:
    """Give the digest as hexadecimal digits.

    Raises:
        TypeError: a value is of a type of which nobody has said what makes it another one.
    """
    total = hashlib.sha256()
    for part in _parts(edition):
        total.update(part)
    return total.hexdigest()


def _parts(value: object) -> Iterator[bytes]:
    """Write a value so that no other one is written alike: each part says its type, and how long it is."""
    match value:
        case BaseModel():
            yield from _named(type(value).__name__, {name: getattr(value, name) for name in type(value).model_fields})
        case Enum():
            yield from _parts((type(value).__name__, value.name))
        case str():
            data = value.encode("utf-8", "surrogatepass")
            yield b"s%d:" % len(data)
            yield data
        case bytes():
            yield b"b%d:" % len(value)
            yield value
        case None | bool() | int() | float() | date():
            yield f"{type(value).__name__} {value!r};".encode()
        case tuple() | list():
            items = cast("list[object]", value)
            yield b"t%d:" % len(items)
            for item in items:
                yield from _parts(item)
        case Mapping():
            yield from _named("", cast("Mapping[str, object]", value))
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields: dict[str, object] = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
            yield from _named(type(value).__name__, fields)
        case _:
            raise TypeError(f"nobody has said what makes one {type(value).__name__} another one")


def _named(kind: str, fields: Mapping[str, object]) -> Iterator[bytes]:
    yield f"m{kind} {len(fields)}:".encode()
    for name, value in fields.items():
        yield from _parts(name)
        yield from _parts(value)
