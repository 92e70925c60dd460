"""Safety text: when to get help, when to stop, what must come first. No output can leave it out."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from supple_schema.models.base import (
    UNKNOWN,
    AtLeastOne,
    CareLevelId,
    Model,
    PositionId,
    RoutineId,
    Slug,
    SubjectId,
    Text,
)
from supple_schema.models.citation import Citation
from supple_schema.models.content import SourcedContent
from supple_schema.models.exercise import Step
from supple_schema.models.figure import Figure
from supple_schema.models.measure import Scale
from supple_schema.models.quantities import Duration


class SafetyEntry(SourcedContent):
    """Base of all safety items."""

    subjects: tuple[SubjectId, ...] = ()
    """What it is about; the subjects of the set when it is left out."""

    notice: Text
    """The whole message in one or two sentences, for places where there is no room, such as a card."""


class Sign(Model):
    """One warning sign."""

    id: Slug
    """A name that stays, in every language."""

    text: Text
    """The sign, in words that a patient would use."""

    because: Text | None = None
    """What it can mean."""

    sources: tuple[Citation, ...] = ()
    """Where this sign comes from, if it is not from all the sources of the file."""


class RedFlags(SafetyEntry):
    """Warning signs of one level of urgency."""

    type: Literal["red-flags"]
    """Says that this file holds warning signs."""

    care_level: CareLevelId
    """How soon to get help: an entry of the vocabulary `care-levels`."""

    action: Text
    """What to do when one of the signs is there."""

    signs: Annotated[tuple[Sign, ...], AtLeastOne]
    """The signs. Any one of them is enough."""


class Grade(Model):
    """One step of the stop rule."""

    id: Slug
    """A name that stays."""

    title: Text
    """What a reader sees, for example `Stop now and get help`."""

    when: Annotated[tuple[Text, ...], AtLeastOne]
    """What you feel."""

    action: Text
    """What to do."""


class Rating(Scale):
    """What a reader rates before and after, such as pain from 0 to 10."""

    title: Text
    """What is rated, in a word or two: `Pain`."""


class StopRule(SafetyEntry):
    """When to stop an exercise, when to ease off, when to carry on: gravest first.

    Its text begins with what a reader must do before the steps can be used, such as to rate the pain: every print that
    shows the steps shows that paragraph.
    """

    type: Literal["stop-rule"]
    """Says that this file is a stop rule."""

    grades: Annotated[tuple[Grade, ...], Field(min_length=2)]
    """The steps of the rule, the gravest first."""

    rating: Rating | None = None
    """What the steps compare. A booklet has a row for it below each week that there is to tick."""


class Gate(SafetyEntry):
    """What must be mastered before a kind of exercise."""

    type: Literal["gate"]
    """Says that this file is a gate."""

    routines: Annotated[tuple[RoutineId, ...], AtLeastOne]
    """The routines to do first. One of them is enough."""

    at_least: Duration
    """For how long to do them first."""

    criteria: Annotated[tuple[Text, ...], AtLeastOne]
    """How it must feel before you go on. All of them must be true."""


class Principle(SafetyEntry):
    """A rule for all exercises, such as never to hold your breath."""

    type: Literal["principle"]
    """Says that this file is a rule for all exercises."""


class GuideStep(Step):
    """One thing to do on the way into a position, or out of it again."""

    positions: Annotated[tuple[PositionId, ...], AtLeastOne] = ()
    """The positions that need it, such as `lying-on-back`; all to which the guide leads when it is left out."""


class Guide(SafetyEntry):
    """How to get into positions of exercises and out of them again, such as down to the floor and up.

    Positions name it, in the vocabulary `positions`. A reader gets it where an exercise that is left for them has one
    of these positions, and of its steps those that such an exercise needs.
    """

    type: Literal["guide"]
    """Says that this file is a guide."""

    steps: Annotated[tuple[GuideStep, ...], Field(min_length=2)]
    """What to do, in order; `return` is the action of the steps of the way back."""

    takes: Annotated[Duration | None, UNKNOWN] = None
    """How long it takes each way, such as `30-60 s`, or `unknown`."""

    figure: Figure | None = None
    """The poses from which its figure is drawn."""


class Disclaimer(SafetyEntry):
    """What this material is not, and who has not checked it."""

    type: Literal["disclaimer"]
    """Says that this file is the disclaimer."""


Safety: TypeAlias = Annotated[RedFlags | StopRule | Gate | Principle | Guide | Disclaimer, Field(discriminator="type")]
"""Any safety item, told apart by its `type`."""
