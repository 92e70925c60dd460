"""Small types that all parts of an edition share."""

from __future__ import annotations

from supple_schema.models.base import Model, Slug
from supple_schema.models.citation import FieldName, Origin
from supple_schema.models.vocabulary import ClockTime


class Named(Model):
    """An entry of a vocabulary: an id for programs, a title for readers."""

    id: Slug
    """The id in the vocabulary."""

    title: str
    """The word, as it stands in the middle of a sentence."""


class EditionTimeOfDay(Named):
    """A named time of the day."""

    clock: ClockTime | None
    """When that is on a clock of 24 hours, such as `08:30`; null where nobody says."""


class Link(Model):
    """Another item of the set."""

    id: Slug
    """Its id."""

    title: str
    """Its title."""

    included: bool
    """Whether it is in this edition, so that a reader can be sent there."""


class RichText(Model):
    """A longer text in three forms that say the same."""

    markdown: str
    """As Markdown that every program reads alike, without links that lead out of the edition."""

    html: str
    """As clean HTML: paragraphs, headings from level 2, lists, tables, links, emphasis. No scripts, no styles."""

    plain: str
    """As plain text: paragraphs apart by an empty line, items of lists with a hyphen."""


class Cited(Model):
    """A source of a statement."""

    source: Slug
    """The id of a source of this edition, which has a number in `sources`."""

    locator: str | None
    """Where in the source."""


class Uncertain(Model):
    """Fields whose words are not simply what a source states."""

    fields: tuple[FieldName, ...]
    """Names of fields."""

    origin: Origin
    """`completed`, `interpreted` or `proposed`."""

    phrase: str
    """The same in words."""

    note: str | None
    """What to know about it."""


class EditionSource(Model):
    """A source in the edition's list."""

    id: Slug
    """Its id."""

    number: int
    """Its number in the list, from 1."""

    title: str
    """Its title."""

    authors: tuple[str, ...]
    """Who wrote it."""

    publisher: str
    """Who published it."""

    year: int | None
    """The year, or null if it is unknown."""

    kind: Named
    """What sort of document it is."""

    reference: str | None
    """Journal, volume and page, or a number."""

    link: str | None
    """Where it can be found."""

    consulted: tuple[str, ...]
    """How it was read, in words."""


class EditionTerm(Model):
    """A word that is explained."""

    id: Slug
    """Its id."""

    title: str
    """The word."""

    plain: str
    """What it means."""

    aliases: tuple[str, ...]
    """Other forms of it."""
