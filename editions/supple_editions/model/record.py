"""What an edition tells other systems of an item, whose words it has, and where more can be seen."""

from __future__ import annotations

from typing import Literal

from supple_schema.models.base import Model, Slug
from supple_schema.models.record import Extra


class EditionCode(Model):
    """A code by which other systems know the same thing."""

    system: str
    """`snomed-ct`, `loinc`, `icf`, `icd-10`, or the address of another system."""

    address: str
    """The address of the system, as HL7 FHIR names it."""

    code: str
    """The code."""

    display: str
    """What the system calls it, in its own words."""


class EditionRecord(Model):
    """What programs need to find, sort and link an item. None of it is for readers."""

    keywords: tuple[str, ...]
    """Words that people look for, and that the text does not have."""

    tags: tuple[Slug, ...]
    """Marks of the publisher."""

    codes: tuple[EditionCode, ...]
    """Codes by which other systems know it."""

    extra: Extra
    """Fields of the publisher's own, as they were written."""


class EditionRights(Model):
    """Whose words these are. Wherever they are shown, show the credit too."""

    author: str
    """Who wrote them."""

    licence: str
    """The terms under which they are used."""

    source: str | None
    """The title of the work that they come from."""

    link: str | None
    """Where the work can be found."""

    credit: str
    """All of this in words, to show with the text."""


class EditionMedium(Model):
    """A video or a page elsewhere that shows the same."""

    kind: Literal["video", "page"]
    """`video` or `page`."""

    title: str
    """What a reader will find there."""

    link: str
    """Its address."""

    author: str
    """Who made it."""

    licence: str
    """The terms under which it may be used. It is only linked to."""

    phrase: str
    """Title, author and licence in words, to show with the address."""
