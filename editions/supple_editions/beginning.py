"""The dose to begin with, for an exercise that has no routine beside it: an exercise and a library in, a dose out.

Whoever is given an exercise alone may have a routine of the same set at home, or get one next week. Its first dose is
often smaller than the usual one, and a reader in pain who has both pages in hand does the larger number.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from supple_schema.linking import Library
from supple_schema.models.dose import Dose, NamedDose, sets_of, side_doses
from supple_schema.models.exercise import Exercise
from supple_schema.models.quantities import ONE, Bound, Frequency, Hold, Range, Unit
from supple_schema.models.routine import Routine, flat_items

SECONDS_OF_A_DAY = 24 * 60 * 60
NOTHING = Range(0, 0)


def find_beginning(library: Library, name: str, exercise: Exercise, breath_seconds: int) -> NamedDose | None:
    """Give the gentlest dose of an exercise, as a reader gets it, that a routine for beginners asks for.

    A routine is for beginners if it needs no gate that the exercise does not need by itself. The dose is gentler than
    the usual one each time, and asks for no more over a day; where the exercise says how often only for short breaks,
    it is done as often as the routine. Of equal doses that of a starter routine is taken. None: there is none.
    """
    if exercise.dose is None:
        return None
    usual = _DoseAmounts(exercise.dose, breath_seconds)
    gates = set(library.exercises[name].model.prerequisites)
    named = {dose.id: dose for dose in exercise.other_doses}
    found: list[tuple[int, bool, int, NamedDose]] = []
    for item in sorted(library.routines.values(), key=attrgetter("id")):
        if item.key in library.drafts or not gates.issuperset(item.model.prerequisites):
            continue
        for dose, often in _asked_for(item.model, name, named):
            for candidate in (dose, dose.model_copy(update={"often": often, "times": ()})):
                amounts = _DoseAmounts(candidate, breath_seconds)
                if amounts.is_gentler_than(usual):
                    found.append((amounts.each_time, not item.model.starter, amounts.each_day, candidate))
                    break
    return min(found, key=lambda one: one[:3])[3] if found else None


def _asked_for(routine: Routine, name: str, doses: dict[str, NamedDose]) -> Iterator[tuple[NamedDose, Frequency]]:
    """Give the doses that a routine asks for an exercise, each with how often it is done."""
    for session in routine.sessions:
        often = (session.phase.often if session.phase else None) or routine.often
        for item, _ in flat_items(session.items):
            if item.exercise == name and item.dose in doses:
                yield doses[item.dose], often


class _DoseAmounts:
    """What a dose asks for each time and over a day, to hold two doses of one exercise against each other."""

    def __init__(self, dose: Dose, breath_seconds: int) -> None:
        self._dose = dose
        self._sides = [_amounts(side, breath_seconds) for side in side_doses(dose)]
        self.each_time = sum(map(_volume, self._sides))
        self.each_day = self.each_time * _times_a_day(dose.often)

    def is_gentler_than(self, usual: _DoseAmounts) -> bool:
        """Whether it asks for less of something each time and for more of nothing, nor for more over a day."""
        if self._kind != usual._kind or self._dose.load not in {None, usual._dose.load}:
            return False
        pairs = [
            (own, other)
            for side, usual_side in zip(self._sides, usual._sides, strict=True)
            for own, other in zip(side, usual_side, strict=True)
        ]
        if any(own is None or other is None or not _is_at_most(own, other) for own, other in pairs):
            return False
        return any(own != other for own, other in pairs) and self.each_day <= usual.each_day

    @property
    def _kind(self) -> tuple[object, ...]:
        """What must be the same for two doses to be held against each other."""
        dose = self._dose
        distance = dose.distance.unit if dose.distance else None
        return dose.side, dose.intervals, dose.tempo, distance


def _amounts(dose: Dose, breath_seconds: int) -> tuple[Range | None, ...]:
    """Give sets, repetitions, and how long or how far each is. None is for what nobody counts."""
    count = dose.repetitions
    counted = ONE if count is None else None if count.until_fatigue or count.as_many else count.range
    return (
        sets_of(dose).range,
        counted,
        _seconds(dose.hold, breath_seconds) if dose.hold else NOTHING,
        dose.duration.seconds if dose.duration else NOTHING,
        dose.distance.range if dose.distance else NOTHING,
    )


def _seconds(hold: Hold, breath_seconds: int) -> Range | None:
    if hold.range is None or hold.unit is None or hold.open_ended:
        return None
    one = breath_seconds if hold.unit is Unit.BREATH else hold.unit.seconds
    return hold.range.times(one) if one else None


def _is_at_most(own: Range, other: Range) -> bool:
    return own.bound is not Bound.AT_LEAST and own.low <= other.low and own.high <= other.high


def _volume(amounts: tuple[Range | None, ...]) -> int:
    """Give how much one side does each time, at most. Only doses of one kind can be compared by it."""
    sets, count, *lengths = (amount.high if amount else 0 for amount in amounts)
    return sets * count * max(1, *lengths)


def _times_a_day(often: Frequency | None) -> int:
    """Give how often a day has it at most: by the clock all day and night, where nothing else is said."""
    if often is None:
        return 1
    if often.per_day:
        return often.per_day.high
    one = often.every_unit.seconds if often.every and often.every_unit else None
    return max(1, SECONDS_OF_A_DAY // (often.every.low * one)) if often.every and one else 1
