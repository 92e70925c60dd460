"""A source: a document that statements rest on, and how it was read."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from supple_schema.models.base import UNKNOWN, AtLeastOne, Date, Model, SourceId, SourceKindId, Text, WebAddress, Whole
from supple_schema.models.content import DraftableContent


class Reading(StrEnum):
    """How much of a source was read."""

    FULL = "full"
    PART = "part"
    ABSTRACT = "abstract"
    COPY = "copy"
    """A third party's copy of it."""
    REPORT = "report"
    """What others report of it."""
    NOT_READ = "not-read"


class Consulted(Model):
    """How the source was read."""

    how: Reading
    """`full`, `part`, `abstract`, `copy` (on another site), `report` (what others say of it) or `not-read`."""

    on: Date | None = None
    """The day on which it was read."""

    where: Text | None = None
    """Where it was read, if not at its own address."""


class Source(DraftableContent):
    """A document that statements rest on."""

    publisher: Text
    """Who published it."""

    authors: tuple[Text, ...] = ()
    """Who wrote it, if it names them."""

    year: Annotated[Annotated[Whole, Field(ge=1900, le=2100)] | None, UNKNOWN]
    """The year of this version, or `unknown`."""

    kind: SourceKindId
    """What sort of document it is: an entry of the vocabulary `source-kinds`."""

    link: WebAddress | None = None
    """Where it can be found."""

    reference: Text | None = None
    """Journal, volume and page, or a document number."""

    consulted: Annotated[tuple[Consulted, ...], AtLeastOne]
    """How it was read. Be honest: a reviewer relies on it."""

    rights: Text | None = None
    """Under which terms it may be used. Facts are free, wording is not."""

    replaced_by: SourceId | None = None
    """The newer source that takes its place."""
