"""The timeline of a routine, moment by moment.

A dose is a range, so a routine has two timelines: one at the low end, where everybody starts, and one at the high end.
Moments of unknown length (until fatigue, as long as comfortable, an unknown dose) have no seconds; a timeline with such
moments is `open_ended`, and its total is the least that it takes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from supple_editions.dose_reading import read_dose
from supple_editions.timing.moments import Activity, End, Moment, SetOfMoments, count_at, seconds_at
from supple_schema.models.dose import Dose, change_fields
from supple_schema.models.exercise import Exercise
from supple_schema.models.project import Timing
from supple_schema.models.quantities import Bound
from supple_schema.models.routine import RoutineItem


@dataclass(frozen=True, slots=True)
class Pick:
    """One exercise of a routine with the dose that applies there; None where the dose is unknown."""

    name: str
    exercise: Exercise
    dose: Dose | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The moments of a routine in order."""

    moments: tuple[Moment, ...]

    @property
    def seconds(self) -> int:
        """The sum of all known moments."""
        return sum(moment.seconds or 0 for moment in self.moments)

    @property
    def minutes(self) -> int:
        """Whole minutes, rounded up, at least 1."""
        return max(1, math.ceil(self.seconds / 60))

    @property
    def open_ended(self) -> bool:
        """Whether it can take longer than the sum says."""
        return any(moment.seconds is None for moment in self.moments)


def pick_exercises(items: Iterable[RoutineItem], exercises: dict[str, Exercise]) -> tuple[Pick, ...]:
    """Find the exercise and the dose of each item. Items whose exercise or dose is missing are passed over."""
    picks: list[Pick] = []
    for item in items:
        exercise = exercises.get(item.exercise)
        if exercise is None:
            continue
        named = {dose.id: dose for dose in exercise.other_doses}
        dose = named.get(item.dose) if item.dose else exercise.dose
        if dose and item.sets:
            dose = Dose(**change_fields(dose, {"sets": item.sets}))
        picks.append(Pick(item.exercise, exercise, dose))
    return tuple(picks)


def compute_timeline(picks: Sequence[Pick], timing: Timing, end: End) -> Timeline:
    """Lay out a routine in time, at one end of its ranges."""
    return Timeline(tuple(_moments(picks, timing, end)))


def _moments(picks: Sequence[Pick], timing: Timing, end: End) -> Iterator[Moment]:
    position: str | None = None
    for number, pick in enumerate(picks):
        moved = pick.exercise.position != position
        change = Activity.CHANGE_POSITION if moved else Activity.PREPARE
        yield Moment(change, seconds_at(timing.change_position if moved else timing.prepare, end), number)
        position = pick.exercise.position
        if pick.dose is None:
            yield Moment(Activity.MOVE, None, number)
            continue
        reading = read_dose(pick.dose, pick.exercise.sides)
        sets = [turn.sets for turn in reading.turns]
        for number_of_set in range(1, max(count_at(count, end) for count in sets) + 1):
            if number_of_set > 1:
                yield Moment(Activity.REST, seconds_at(pick.dose.rest or timing.rest, end), number, number_of_set)
            yield from SetOfMoments(reading, timing, end, number, number_of_set).moments()
        if end == "high" and any(count.bound is Bound.AT_LEAST for count in sets):
            yield Moment(Activity.MOVE, None, number)
