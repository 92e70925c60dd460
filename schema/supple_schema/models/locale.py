"""A place: the telephone numbers that differ from country to country."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from supple_schema.models.base import CareLevelId, Model, Text
from supple_schema.models.content import Content

Number = Annotated[str, StringConstraints(pattern=r"^[0-9+ ]{2,20}$"), Field(examples=["112", "+44 20 7946 0000"])]


class Phone(Model):
    """Whom to call for one level of care."""

    care_level: CareLevelId
    """The level of care."""

    number: Number
    """The number, in quotes: `"112"`."""

    name: Text | None = None
    """The name of the service."""


class Locale(Content):
    """A place with its telephone numbers. The file name is a language and a country, such as `en-GB`."""

    phones: Annotated[tuple[Phone, ...], Field(min_length=1)]
    """Numbers to call, by level of care."""
