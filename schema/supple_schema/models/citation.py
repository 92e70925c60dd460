"""Where a statement comes from."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from supple_schema.models.base import AtLeastOne, Model, OwnField, Shorthand, SourceId, Text


class Citation(Shorthand):
    """A source, with the place in it. A bare source id is enough where the source is short."""

    shorthand: ClassVar[str] = "source"

    source: SourceId
    """The id of a file in `sources/`."""

    locator: Text | None = None
    """Where in the source: a page, a section, a line."""

    note: Text | None = None
    """What the source says on this, in a few words."""


class Origin(StrEnum):
    """How a field got its words."""

    STATED = "stated"
    """The source says it."""
    COMPLETED = "completed"
    """The first source lost it; it was completed from another one."""
    INTERPRETED = "interpreted"
    """The source can be read in more than one way; this is one reading."""
    PROPOSED = "proposed"
    """No source says it. It is common practice, and a clinician must confirm it."""


FieldName = Annotated[
    str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z0-9_-]+)*$"), Field(examples=["dose", "steps.lift"]), OwnField()
]
"""A field, or a part of it by its id or its number."""


class Provenance(Model):
    """Where some fields of this file come from."""

    fields: Annotated[tuple[FieldName, ...], AtLeastOne]
    """Names of fields, such as `dose` or `steps.lift`."""

    origin: Origin
    """How these fields got their words: stated, completed, interpreted or proposed."""

    source: SourceId
    """The id of a file in `sources/`."""

    locator: Text | None = None
    """Where in the source."""

    note: Text | None = None
    """What a reviewer should know."""
