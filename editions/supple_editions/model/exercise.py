"""An exercise of an edition, with its dose as numbers and as words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from supple_editions.model.figure import EditionFigure
from supple_editions.model.image import EditionImage
from supple_editions.model.record import EditionMedium, EditionRecord, EditionRights
from supple_editions.model.shared import Cited, Link, Named, RichText, Uncertain
from supple_schema.models.base import Model, Slug
from supple_schema.models.dose import DoseSide, Support
from supple_schema.models.exercise import Action, Breath, Sides
from supple_schema.models.quantities import Band, Bound, EffortScale, Gait, TempoPhase, Unit, Weekday
from supple_schema.models.vocabulary import CautionGrade


class Numbers(Model):
    """From `low` to `high`. Start at `low`."""

    low: int
    """The smaller number."""

    high: int
    """The larger number, or the same."""

    bound: Bound
    """`both`: both are limits. `up-to`: only `high` is. `at-least`: only `low` is, and nobody says how many more."""


class Amount(Numbers):
    """An amount of time or breaths."""

    unit: Unit
    """The unit."""

    seconds: Numbers | None
    """The same in seconds, or null for months. Breaths are counted with the set's usual length of a breath."""


class Repetitions(Model):
    """How many times in one set."""

    count: Numbers | None
    """The number, over all sets; null where nobody counts."""

    by_set: tuple[Numbers, ...]
    """The number of each set, where they differ; else empty."""

    until_fatigue: bool
    """Whether tired muscles end the set, whichever comes first."""

    as_many: bool
    """Whether to do as many as is comfortable."""

    within: Amount | None
    """The time of a set in which to do as many as is comfortable."""

    per_side: bool
    """True: the number is for each side. False: both sides work together."""


class HoldTime(Model):
    """How long to stay in the position."""

    amount: Amount | None
    """The length, over all sets; null when only comfort ends the hold."""

    by_set: tuple[Amount, ...]
    """The length in each set, where they differ; else empty."""

    open_ended: bool
    """Whether to stay for as long as is comfortable; the amount is then what to start with."""


class Often(Model):
    """How often. The fields that are null are not limited."""

    per_day: Numbers | None
    """Times a day; beside `every` or `several`, the most."""

    several: bool
    """Whether it is several times a day, and nobody says how many."""

    days_per_week: Numbers | None
    """Days a week."""

    days: tuple[Weekday, ...]
    """The days of the week, where they are named."""

    every: Amount | None
    """Once in every such time."""


class Weight(Model):
    """From `low` to `high`."""

    low: float
    """The smaller weight."""

    high: float
    """The larger weight, or the same."""

    bound: Bound
    """Which of them are limits."""

    unit: Unit
    """`kg` or `lb`."""


class EditionLoad(Model):
    """What works against you. With no weight and no band it is the weight of your body."""

    weight: Weight | None
    """How heavy, over all sets."""

    by_set: tuple[Weight, ...]
    """How heavy in each set, where they differ; else empty."""

    band: Band | None
    """The elastic band, by its colour or its level."""


class EditionEffort(Model):
    """How hard it should feel."""

    amount: Numbers
    """The number on the scale."""

    scale: EffortScale
    """`of-10`, `of-20`, or `left` for repetitions left in you."""


class Beat(Model):
    """A part of one repetition."""

    phase: TempoPhase
    """What to do in it."""

    seconds: int
    """How long."""


class Stretch(Model):
    """A part of an interval."""

    gait: Gait
    """What to do in it."""

    time: Amount
    """How long."""


class EditionIntervals(Model):
    """Stretches of time in turn."""

    stretches: Annotated[tuple[Stretch, ...], Field(min_length=2)]
    """What to do, in order."""

    times: Numbers
    """How many times all of it."""


class EditionSideDose(Model):
    """What the affected side does, where that is not what the other side does. Null is as on the other side."""

    sets: Numbers | None
    """Rounds."""

    repetitions: Repetitions | None
    """Times in a round."""

    hold: HoldTime | None
    """How long to stay each time."""

    duration: Amount | None
    """How long it lasts."""

    distance: Amount | None
    """How far."""

    load: EditionLoad | None
    """What works against you."""


class DoseRow(Model):
    """One row of the dose as a table."""

    label: str
    """What it is."""

    value: str
    """How much."""


class EditionDose(Model):
    """One way to dose an exercise."""

    id: Slug
    """`usual` for the exercise's usual dose, else the id of another dose."""

    title: str | None
    """What a reader sees; null for the usual dose."""

    when: str | None
    """For whom or when this dose is the better one."""

    sets: Numbers | None
    """Rounds; null means 1, or as many as a list has."""

    repetitions: Repetitions | None
    """Times in a round."""

    hold: HoldTime | None
    """How long to stay each time."""

    duration: Amount | None
    """How long it lasts if it is not counted; for each side if `sides` is `each`."""

    distance: Amount | None
    """How far; with repetitions, each time."""

    intervals: EditionIntervals | None
    """Stretches of time in turn."""

    pace: Amount | None
    """How long one repetition takes without its hold."""

    tempo: tuple[Beat, ...]
    """The rhythm of one repetition; empty where there is none."""

    rest: Amount | None
    """Rest between rounds."""

    load: EditionLoad | None
    """What works against you."""

    effort: EditionEffort | None
    """How hard it should feel."""

    side: DoseSide | None
    """The one side that works; null where both do."""

    affected_side: EditionSideDose | None
    """What differs for the affected side."""

    support: Support | None
    """What the hands hold on to."""

    someone_present: bool
    """Whether someone must be there."""

    often: Often | None
    """How often."""

    times: tuple[Named, ...]
    """Named times of the day."""

    note: str | None
    """What numbers cannot say."""

    sentences: tuple[str, ...]
    """The whole dose in sentences, with nothing left out."""

    rows: tuple[DoseRow, ...]
    """The whole dose as rows of a table, with nothing left out but the note."""


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
    """The usual dose; null means that the sources do not say."""

    dose_unknown_phrase: str | None
    """What to tell a reader when the dose is null."""

    other_doses: tuple[EditionDose, ...]
    """Other doses."""

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

    harder: tuple[EditionVariation, ...]
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
