"""A place: telephone numbers, units, paper and words, which differ from country to country."""

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


class SheetSize(StrEnum):
    """The size of the sheets that printers have there."""

    A4 = "a4"
    LETTER = "letter"


class Phone(Model):
    """Whom to call for one level of care."""

    care_level: CareLevelId
    """The level of care."""

    number: Number
    """The number, in quotes: `"112"`."""

    name: Text | None = None
    """The name of the service."""


class Locale(Content):
    """A place: its telephone numbers, units, paper and words. The file name is a language and a country: `en-GB`."""

    phones: Annotated[tuple[Phone, ...], Field(min_length=1)]
    """Numbers to call, by level of care."""

    units: UnitSystem | None = None
    """In which units people there weigh and measure. Amounts in other units are given in both."""

    paper: SheetSize | None = None
    """The paper of prints for this place, where nobody asks for another one: `a4` or `letter`."""

    words: dict[Text, Text] = Field(default_factory=dict)
    """Words of people there for words of the set, one line for each form: `paracetamol: acetaminophen`."""

    names: tuple[Text, ...] = ()
    """Names of bodies, countries and services that mean something there alone, such as `NHS`. No text of the set for
    readers has them: it goes to other places too."""
