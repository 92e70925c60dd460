"""What every reader gives, whatever the file: records of plain texts, each with the place that it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import cast

LOOSE = "text"
"""The name of a paragraph without a label."""
LOOSE_BELOW = "text below"
"""The name of one that stands below the steps, where nobody says what the exercise is about."""


class ReadingError(Exception):
    """A file cannot be read at all. The message says which, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file as a person would name it, and a sheet, row, paragraph or record in it."""

    file: str
    spot: str = ""

    def __str__(self) -> str:
        return f"{self.file}, {self.spot}" if self.spot else self.file

    def at(self, spot: str) -> Place:
        """Give a place inside of this one."""
        return Place(self.file, f"{self.spot}, {spot}" if self.spot else spot)


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text that stood in one cell, paragraph or value."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Remark:
    """What could not be read, or was read otherwise than it stands there."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@dataclass(frozen=True, slots=True)
class PastedPicture:
    """A picture in a document: its bytes as they were pasted, and what it shows in words, where somebody wrote that."""

    place: Place
    data: bytes = field(repr=False)
    alt: str = ""


@dataclass(frozen=True)
class Record:
    """One exercise as it stands in a file: its fields under the names that they have there, and its pictures."""

    place: Place
    fields: Mapping[str, Sequence[PlacedText]]
    pictures: Sequence[PastedPicture] = ()


class ParagraphKind(Enum):
    """What a stretch of a document is."""

    HEADING = "heading"
    PLAIN = "plain"
    NUMBERED = "numbered"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One heading, paragraph or item of a list. `level` counts from 1, for headings alone."""

    kind: ParagraphKind
    text: str
    place: Place
    level: int = 0


@dataclass(frozen=True)
class Table:
    """Rows of cells, each with its number as a person counts it. None of the cells is a heading yet.

    `blocks` is what stands in its cells as paragraphs: many a table only sets a picture beside a text.
    """

    place: Place
    rows: Sequence[tuple[int, Sequence[str]]]
    word: str = "row"
    blocks: Sequence[Paragraph | PastedPicture] = ()


@dataclass(frozen=True)
class Outline:
    """A document from top to bottom."""

    place: Place
    blocks: Sequence[Paragraph | PastedPicture | Table]


@dataclass(frozen=True)
class Objects:
    """A JSON document as it was read."""

    place: Place
    data: object


def fields_in(value: object) -> dict[str, object] | None:
    """Give the fields of a JSON value, if it has fields."""
    return (
        {str(name): part for name, part in cast("Mapping[object, object]", value).items()}
        if isinstance(value, dict)
        else None
    )


def items_in(value: object) -> list[object]:
    """Give the items of a JSON list; another value is the one item."""
    return list(cast("list[object]", value)) if isinstance(value, list) else [value]
