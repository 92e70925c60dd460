"""A register: an account of what became of each line of a source.

It proves coverage: nothing of the source was overlooked, and what was not taken has a stated reason.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from supple_schema.models.base import AtLeastOne, Fingerprint, Model, Reference, SourceId, Text
from supple_schema.models.content import Content

ItemId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]+/[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$"),
    Field(examples=["exercise/bridge"]),
    Reference("any"),
]
"""A kind and an id, such as `exercise/bridge`."""

LINES_PATTERN = r"^[1-9][0-9]{0,5}(-[1-9][0-9]{0,5})?(, [1-9][0-9]{0,5}(-[1-9][0-9]{0,5})?)*$"
Lines = Annotated[str, StringConstraints(pattern=LINES_PATTERN), Field(examples=["14, 16-20"])]
"""Numbers of lines, in quotes: `"14, 16-20"`."""


class Decision(StrEnum):
    """What became of a statement."""

    TAKEN = "taken"
    """It stands in the content, in our words."""
    CORRECTED = "corrected"
    """It stands in the content, changed to fit better evidence or to be safe."""
    COMPLETED = "completed"
    """The source had lost a part; the content completes it from other sources."""
    DISPUTED = "disputed"
    """The content shows it as one side of a dispute."""
    LEFT = "left"
    """It is not in the content."""


class RegisterEntry(Model):
    """One statement or passage of the source, and what became of it."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]+$"), Field(examples=["E1"])]
    """A short name, such as `E1`: a letter for the sort of statement and a number."""

    says: Text
    """What the source says, in a few words of our own."""

    lines: Lines
    """Where it says so."""

    decision: Decision
    """`taken`, `corrected`, `completed`, `disputed` or `left`."""

    feeds: tuple[ItemId, ...] = ()
    """The items that carry it, such as `exercise/bridge`. Empty only for what was left."""

    because: Text | None = None
    """Why it was changed or left. Needed unless it was simply taken."""


class Register(Content):
    """The account of one source, line by line."""

    source: SourceId
    """The source whose account this is."""

    text: Text | None = None
    """The file with the source's text, as a path from the content folder. Leave it out where the text may not be passed
    on: `supple coverage SOURCE --text FILE` then holds the account against it."""

    fingerprint: Fingerprint
    """The fingerprint of that text, so that the line numbers mean the same lines for ever."""

    entries: Annotated[tuple[RegisterEntry, ...], AtLeastOne]
    """What became of each statement. Together they speak of every line that is not blank."""
