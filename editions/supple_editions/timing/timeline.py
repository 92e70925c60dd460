"""The timeline of a routine, moment by moment.

A dose is a range, so a routine has two timelines: one at the low end, where everybody starts, and one at the high end.
Moments of unknown length (until fatigue, as long as comfortable, an unknown dose) have no seconds; a timeline with such
moments is `open_ended`, and its total is the least that it takes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from supple_schema.models.dose import Dose
from supple_schema.models.exercise import Exercise, Sides
from supple_schema.models.project import Timing
from supple_schema.models.quantities import Duration, Hold, Range, Times, Unit
from supple_schema.models.routine import RoutineItem

End: TypeAlias = Literal["low", "high"]


class Activity(StrEnum):
    """What a person does in a moment."""

    CHANGE_POSITION = "change-position"
    PREPARE = "prepare"
    MOVE = "move"
    HOLD = "hold"
    CHANGE_SIDES = "change-sides"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Moment:
    """One stretch of time. `side` is 1 or 2 where an exercise has sides, `seconds` is None where nobody can know."""

    activity: Activity
    seconds: int | None
    item: int
    set: int | None = None
    repetition: int | None = None
    side: int | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """One exercise of a routine with the dose that applies; None where the dose is unknown."""

    name: str
    exercise: Exercise
    dose: Dose | None
    sets: Times | None


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
        picks.append(Pick(item.exercise, exercise, dose, item.sets))
    return tuple(picks)


def compute_timeline(picks: Sequence[Pick], timing: Timing, end: End) -> Timeline:
    """Lay out a routine in time, at one end of its ranges."""
    return Timeline(tuple(_moments(picks, timing, end)))


def _moments(picks: Sequence[Pick], timing: Timing, end: End) -> Iterator[Moment]:
    position: str | None = None
    for number, pick in enumerate(picks):
        moved = pick.exercise.position != position
        change = Activity.CHANGE_POSITION if moved else Activity.PREPARE
        yield Moment(change, _seconds(timing.change_position if moved else timing.prepare, end), number)
        position = pick.exercise.position
        if pick.dose is None:
            yield Moment(Activity.MOVE, None, number)
            continue
        sets = _end((pick.sets or pick.dose.sets or Times(Range(1, 1))).range, end)
        for number_of_set in range(1, sets + 1):
            if number_of_set > 1:
                yield Moment(Activity.REST, _seconds(pick.dose.rest or timing.rest, end), number, number_of_set)
            yield from _one_set(pick.exercise, pick.dose, timing, end, number, number_of_set)


def _one_set(
    exercise: Exercise, dose: Dose, timing: Timing, end: End, item: int, number_of_set: int
) -> Iterator[Moment]:
    if dose.duration is not None:
        yield Moment(Activity.MOVE, _seconds(dose.duration, end), item, number_of_set)
        if dose.repetitions is None and dose.hold is None:
            return
    for side, repetition, changes in _turns(dose, exercise.sides, end):
        if changes:
            yield Moment(
                Activity.CHANGE_SIDES, _seconds(timing.change_sides, end), item, number_of_set, repetition, side
            )
        counted = dose.repetitions is None or dose.repetitions.range is not None
        pace = _seconds(dose.pace or timing.repetition, end) if counted else None
        yield Moment(Activity.MOVE, pace, item, number_of_set, repetition, side)
        if dose.hold is not None:
            yield Moment(Activity.HOLD, _hold_seconds(dose.hold, timing, end), item, number_of_set, repetition, side)


def _turns(dose: Dose, sides: Sides, end: End) -> Iterator[tuple[int | None, int, bool]]:
    """Give side, repetition, and whether the side changes before it."""
    count = dose.repetitions.range if dose.repetitions else None
    repetitions = _end(count, end) if count else 1
    if sides is Sides.NONE:
        yield from ((None, number, False) for number in range(1, repetitions + 1))
    elif sides is Sides.EACH:
        for side in (1, 2):
            for number in range(1, repetitions + 1):
                yield side, number, side == 2 and number == 1
    else:
        for number in range(1, repetitions + 1):
            for side in (1, 2):
                yield side, number, not (side == 1 and number == 1)


def _hold_seconds(hold: Hold, timing: Timing, end: End) -> int | None:
    if hold.range is None or hold.unit is None:
        return None
    if hold.open_ended and end == "high":
        return None
    one = _seconds(timing.breath, end) if hold.unit is Unit.BREATH else hold.unit.seconds
    return _end(hold.range, end) * one if one else None


def _seconds(duration: Duration, end: End) -> int | None:
    seconds = duration.seconds
    return _end(seconds, end) if seconds else None


def _end(numbers: Range, end: End) -> int:
    return numbers.low if end == "low" else numbers.high
