"""Where a statement comes from, and who has checked it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from supple_schema.models.base import AtLeastOne, Date, Fingerprint, Model, Shorthand, SourceId, Text


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
    str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z0-9_-]+)*$"), Field(examples=["dose", "steps.lift"])
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


class Review(Model):
    """Who has checked the file, when, and which text it was."""

    by: Text
    """Name of the reviewer. Only people who exist, and who agreed to be named."""

    role: Text
    """Profession and, where there is one, registration."""

    on: Date
    """The day of the review."""

    next: Date
    """The day by which it must be reviewed again."""

    content: Fingerprint
    """The fingerprint of what was reviewed: the words, the poses of the figure, the picture. After a change of any of
    these, the review no longer counts."""
