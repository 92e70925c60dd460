"""A dose of an edition: its amounts as numbers, and all of it as words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from supple_editions.model.shared import EditionTimeOfDay
from supple_schema.models.base import Model, Slug
from supple_schema.models.dose import DoseSide, Support
from supple_schema.models.quantities import Band, Bound, EffortScale, Gait, TempoPhase, Unit, Weekday


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

    times: tuple[EditionTimeOfDay, ...]
    """Named times of the day."""

    note: str | None
    """What numbers cannot say."""

    sentences: tuple[str, ...]
    """The whole dose in sentences, with nothing left out."""

    rows: tuple[DoseRow, ...]
    """The whole dose as rows of a table, with nothing left out but the note."""
