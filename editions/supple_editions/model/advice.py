"""A piece of advice of an edition."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from supple_editions.model.dose import Amount, Often
from supple_editions.model.record import EditionMedium, EditionRecord, EditionRights
from supple_editions.model.shared import Cited, Named, RichText, Uncertain
from supple_schema.models.base import Model, Slug


class EditionPhase(Model):
    """One stage of a timed plan."""

    id: Slug
    """A name that stays."""

    title: str
    """What a reader sees."""

    text: str
    """What to do."""

    duration: Amount | None
    """How long each time."""

    often: Often | None
    """How often."""

    lasting: Amount | None
    """For how long this stage goes on."""

    details: tuple[str, ...]
    """The numbers in words."""


class EditionPair(Model):
    """Something to do, and why."""

    do: str
    """What to do."""

    avoid: str | None
    """What to leave."""

    because: str
    """Why."""

    only_with: tuple[Named, ...]
    """Conditions of which a reader must have one; empty where it is for all."""

    not_with: tuple[Named, ...]
    """Conditions with which it is not for a reader."""


class EditionEvidence(Model):
    """What one source says."""

    says: str
    """What it says."""

    cited: Cited
    """Which source."""


class EditionStatistic(Model):
    """A number about people."""

    value: str
    """The number."""

    year: int
    """Its year."""

    population: str
    """The people."""


class EditionClaim(Model):
    """A statement with how sure it is. Claims that must not be shown are not in an edition."""

    id: Slug
    """A name that stays."""

    text: str
    """The statement; for a disputed one, the question."""

    standing: Named
    """How sure it is."""

    both_sides: bool
    """Whether both sides must be shown together."""

    evidence_for: tuple[EditionEvidence, ...]
    """What speaks for it."""

    evidence_against: tuple[EditionEvidence, ...]
    """What speaks against it."""

    statistic: EditionStatistic | None
    """The number in it."""


class EditionQuote(Model):
    """Somebody's own words."""

    id: Slug
    """A name that stays."""

    text: str
    """The words."""

    speaker: str
    """Who said them."""

    role: str
    """What they are."""

    permission: str
    """Under which consent or licence they are printed."""

    cited: Cited
    """Where they were printed first."""


class EditionAdvice(Model):
    """A piece of advice for daily life."""

    id: Slug
    """Its id."""

    title: str
    """Its title."""

    summary: Annotated[str, Field(min_length=1)]
    """The one main message."""

    group: Named
    """The chapter in which a reader looks for it."""

    body: RichText | None
    """The text."""

    plan: tuple[EditionPhase, ...]
    """A timed plan, stage by stage."""

    pairs: tuple[EditionPair, ...]
    """What to do and what to leave."""

    claims: tuple[EditionClaim, ...]
    """What is known, and how sure it is."""

    quotes: tuple[EditionQuote, ...]
    """Words of people."""

    sources: Annotated[tuple[Cited, ...], Field(min_length=1)]
    """Where it comes from."""

    uncertain: tuple[Uncertain, ...]
    """What is not simply what a source states."""

    media: tuple[EditionMedium, ...]
    """Videos and pages elsewhere that show the same."""

    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""

    record: EditionRecord
    """What programs need to find, sort and link it."""

    reviewed: bool
    """Whether a clinician has reviewed these very words."""
