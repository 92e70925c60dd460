"""An exercise of an edition."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from supple_editions.model.dose import EditionDose
from supple_editions.model.figure import EditionFigure
from supple_editions.model.image import EditionImage
from supple_editions.model.record import EditionMedium, EditionRecord, EditionRights
from supple_editions.model.shared import Cited, Link, Named, RichText, Uncertain
from supple_schema.models.base import Model, Slug
from supple_schema.models.exercise import Action, Breath, Sides
from supple_schema.models.vocabulary import CautionGrade


class EditionStep(Model):
    """One thing to do."""

    id: Slug
    """A name that stays."""

    number: int
    """Its number, from 1."""

    text: str
    """The instruction."""

    action: Action
    """What kind of step it is."""

    breathing: Breath | None
    """How to breathe."""

    breathing_phrase: str | None
    """The same in words."""


class EditionMistake(Model):
    """Something that often goes wrong."""

    avoid: str
    """What not to do."""

    instead: str | None
    """What to do instead."""

    because: str | None
    """Why."""


class EditionCaution(Model):
    """A caution of this exercise."""

    code: Slug
    """Its code."""

    title: str
    """Its title."""

    who: str
    """Whom it is about."""

    action: str
    """What to do about it."""

    grade: CautionGrade
    """`adapt`: do it as the note says. `ask`: ask first. `avoid`: do the alternative instead."""

    note: str | None
    """What to change in this exercise."""

    ask: str | None
    """Who asks whom first. Show it with the action, and with the note where that stands in the place of the action."""

    placed: Slug | None
    """Where the words of this caution stand already, for a reader with this condition: `start`, or the id of a step.

    Null where the reader is not known: then the caution must be shown with the exercise.
    """

    alternative: Link | None
    """The exercise to do instead."""

    @property
    def instead(self) -> Link | None:
        """The exercise to do instead, where the edition has it."""
        return self.alternative if self.alternative and self.alternative.included else None

    @property
    def elsewhere(self) -> Link | None:
        """The exercise to ask for, where this one must not be done and the edition lacks the other."""
        return self.alternative if self.grade is CautionGrade.AVOID and not self.instead else None

    @property
    def said(self) -> str:
        """What to do about it with this exercise: what to change, and who asks first; else what to do in general.

        Of an exercise that is left out, nothing is to be asked.
        """
        ask = None if self.note and self.grade is CautionGrade.AVOID else self.ask
        return " ".join(filter(None, (self.note or self.action, ask)))

    @property
    def advice(self) -> str:
        """What to do about it in general, and who asks first."""
        return " ".join(filter(None, (self.action, self.ask)))

    @property
    def bars_without_note(self) -> bool:
        """Whether the exercise is to be left out, and no note of its own says so."""
        return self.grade is CautionGrade.AVOID and not self.note


class EditionVariation(Model):
    """An easier or a harder way."""

    exercise: Link | None
    """Another exercise."""

    text: str | None
    """What to change."""

    @property
    def link(self) -> Link | None:
        """The other exercise, where the edition has it: a reader cannot turn to one that it has not."""
        return self.exercise if self.exercise and self.exercise.included else None

    @property
    def usable(self) -> bool:
        """Whether it is for the reader of this edition. The text beside another exercise is about that one alone."""
        return self.exercise is None or self.exercise.included


class EditionHarderWay(EditionVariation):
    """A harder way."""

    also_with: tuple[Named, ...]
    """Conditions with which a reader takes this change too. Whoever else must take care does not."""


class EditionMuscle(Named):
    """A muscle."""

    medical: str | None
    """Its anatomical name."""

    aliases: tuple[str, ...]
    """Other names that people look for. Let a search find them; they need not be shown."""

    region: Named
    """Where it is."""


class EditionExercise(Model):
    """An exercise with everything that a person needs to do it safely alone."""

    id: Slug
    """Its id."""

    title: str
    """Its name."""

    aliases: tuple[str, ...]
    """Other names."""

    summary: str | None
    """What it does for you."""

    body: RichText | None
    """More about it."""

    goals: Annotated[tuple[Named, ...], Field(min_length=1)]
    """What it trains."""

    roles: tuple[Named, ...]
    """How it can be used."""

    level: Annotated[int, Field(ge=1, le=5)] | None
    """1 is for anyone, 5 for trained people."""

    position: Named
    """The start position."""

    on_floor: bool
    """Whether you must get down to the floor."""

    muscles: tuple[EditionMuscle, ...]
    """The muscles that work or stretch."""

    regions: tuple[Named, ...]
    """The parts of the body that it is for."""

    equipment: tuple[Named, ...]
    """What is needed; empty means nothing."""

    sides: Sides
    """`none`, `each` (one side, then the other) or `alternate` (in turn)."""

    sides_phrase: str
    """The same in words."""

    start: Annotated[tuple[str, ...], Field(min_length=1)]
    """How to get into the start position."""

    steps: Annotated[tuple[EditionStep, ...], Field(min_length=2)]
    """What to do."""

    figure: EditionFigure | None
    """How it looks, drawn from poses; null where there is no figure, or `image` takes its place."""

    image: EditionImage | None
    """How it looks, in a picture of an author's own; null where there is none."""

    dose: EditionDose | None
    """The usual dose, or in a bundle for patients the one that all its routines choose; null: no source says."""

    own_dose: bool
    """Whether somebody has set this dose for this reader: it is said to be theirs, and not one to begin with."""

    begins: SkipJsonSchema[Annotated[EditionDose | None, Field(exclude=True)]] = None
    """The dose to begin with where no routine of the edition has it: of the set's routines, if it is gentler than the
    usual one. It is not a part of the bundle, in which `dose` is that one for patients."""

    dose_unknown_phrase: str | None
    """What to tell a reader when the dose is null."""

    other_doses: tuple[EditionDose, ...]
    """Other doses, the usual one among them where `dose` is another."""

    breathing: str | None
    """How to breathe; null where nobody knows."""

    feel: str | None
    """What you should feel."""

    mistakes: tuple[EditionMistake, ...]
    """What often goes wrong."""

    cautions: tuple[EditionCaution, ...]
    """Who must take care; empty means that somebody has thought about it and there is none."""

    easier: tuple[EditionVariation, ...]
    """Easier ways."""

    harder: tuple[EditionHarderWay, ...]
    """Harder ways."""

    prerequisites: tuple[Link, ...]
    """Gates that must be passed first."""

    emergency_notice: Annotated[str, Field(min_length=1)]
    """Show this with the exercise."""

    stop_notice: Annotated[str, Field(min_length=1)]
    """Show this with the exercise."""

    safety_version: str
    """The `safety.version` of the edition that these notices belong to."""

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
