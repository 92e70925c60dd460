"""A measure of an edition."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from supple_editions.model.dose import Amount
from supple_editions.model.record import EditionRecord, EditionRights
from supple_editions.model.shared import Cited, RichText, Uncertain
from supple_schema.models.base import Model, Slug


class EditionScale(Model):
    """What is written down."""

    low: int
    """The smallest number."""

    high: int | None
    """The largest number; null where it is a count without an end."""

    low_means: str | None
    """What the smallest number means."""

    high_means: str | None
    """What the largest number means."""

    levels: tuple[str, ...]
    """What each number means, from the smallest; empty where only its ends are named."""

    counts: str | None
    """What is counted."""


class EditionMeasure(Model):
    """Something to count or to rate, again and again."""

    id: Slug
    """Its id."""

    title: str
    """Its name."""

    summary: str
    """What it tells."""

    body: RichText | None
    """More about it."""

    how: Annotated[tuple[str, ...], Field(min_length=1)]
    """How to do it."""

    scale: EditionScale
    """What to write down, for programs."""

    scale_phrase: str
    """The same in words."""

    named: int | None
    """How many things of their own people name and rate; null where there is one number."""

    named_phrase: str | None
    """The same in words."""

    every: Amount
    """After how long to do it again."""

    every_phrase: str
    """The same in words."""

    better: Literal["lower", "higher"] | None
    """Which way is better."""

    change: str | None
    """Which change counts as one."""

    terms: str
    """Who made it, and under which terms it may be used."""

    sources: Annotated[tuple[Cited, ...], Field(min_length=1)]
    """Where it comes from."""

    uncertain: tuple[Uncertain, ...]
    """What is not simply what a source states."""

    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""

    record: EditionRecord
    """What programs need to find, sort and link it."""

    reviewed: bool
    """Whether a clinician has reviewed these very words."""
