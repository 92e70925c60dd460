"""A place: telephone numbers and units, which differ from country to country."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from supple_schema.models.base import CareLevelId, Model, Text
from supple_schema.models.content import Content

Number = Annotated[str, StringConstraints(pattern=r"^[0-9+ ]{2,20}$"), Field(examples=["112", "+44 20 7946 0000"])]


class UnitSystem(StrEnum):
    """In which units a place weighs and measures."""

    METRIC = "metric"
    """Kilograms and metres."""
    US = "us"
    """Pounds and feet."""


class Phone(Model):
    """Whom to call for one level of care."""

    care_level: CareLevelId
    """The level of care."""

    number: Number
    """The number, in quotes: `"112"`."""

    name: Text | None = None
    """The name of the service."""


class Locale(Content):
    """A place with its telephone numbers and its units. The file name is a language and a country, such as `en-GB`."""

    phones: Annotated[tuple[Phone, ...], Field(min_length=1)]
    """Numbers to call, by level of care."""

    units: UnitSystem | None = None
    """In which units people there weigh and measure. Amounts in other units are given in both."""
