"""The timeline of a routine, moment by moment.

A dose is a range, so a routine has two timelines: one at the low end, where everybody starts, and one at the high end.
Moments of unknown length (until fatigue, as long as comfortable, an unknown dose) have no seconds; a timeline with such
moments is `open_ended`, and its total is the least that it takes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from supple_editions.dose_reading import read_dose
from supple_editions.timing.moments import Activity, Moment, SetOfMoments
from supple_editions.timing.repetition import End, count_at, read_steps, seconds_at
from supple_schema.linking import Library
from supple_schema.models.dose import Dose, change_fields
from supple_schema.models.exercise import Exercise
from supple_schema.models.project import Timing
from supple_schema.models.quantities import ONE, Bound, Duration, Range
from supple_schema.models.routine import AnyEntry, RoutineItem
from supple_schema.models.safety import Guide
from supple_schema.models.vocabulary import BodyPosition


@dataclass(frozen=True, slots=True)
class Pick:
    """One exercise of a routine with the dose that applies there; None where the dose is unknown."""

    name: str
    exercise: Exercise
    dose: Dose | None
    rest: Duration | None = None


@dataclass(frozen=True, slots=True)
class PickedBlock:
    """Exercises that are done together, and how many times."""

    parts: tuple[Pick | PickedBlock, ...]
    rounds: Range = ONE
    rest: Duration | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """How to get into a position, and out of it: the id of a guide, and how long it takes; None where nobody knows."""

    guide: str
    takes: Duration | None


Ways: TypeAlias = Mapping[str, Way]
"""The ways into positions, by the ids of these."""
PickedPart: TypeAlias = Pick | PickedBlock


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


def pick_exercises(entries: Iterable[AnyEntry], exercises: Mapping[str, Exercise]) -> tuple[PickedPart, ...]:
    """Find the exercise and the dose of each item. Items whose exercise is missing are passed over."""
    parts: list[PickedPart] = []
    for entry in entries:
        if not isinstance(entry, RoutineItem):
            rounds = entry.rounds.range if entry.rounds else ONE
            parts.append(PickedBlock(pick_exercises(entry.items, exercises), rounds, entry.rest))
            continue
        exercise = exercises.get(entry.exercise)
        if exercise is None:
            continue
        named = {dose.id: dose for dose in exercise.other_doses}
        dose = named.get(entry.dose) if entry.dose else exercise.dose
        if dose and entry.sets:
            dose = Dose(**change_fields(dose, {"sets": entry.sets}))
        parts.append(Pick(entry.exercise, exercise, dose, entry.rest))
    return tuple(parts)


def all_picks(parts: Iterable[PickedPart]) -> Iterator[Pick]:
    """Give each exercise once, in order."""
    for part in parts:
        if isinstance(part, Pick):
            yield part
        else:
            yield from all_picks(part.parts)


def in_rounds(parts: Iterable[PickedPart], end: End = "low") -> Iterator[Pick]:
    """Give each exercise as often as it is done, in order."""
    for part in parts:
        if isinstance(part, Pick):
            yield part
        else:
            yield from (pick for _ in range(count_at(part.rounds, end)) for pick in in_rounds(part.parts, end))


def compute_timeline(parts: Sequence[PickedPart], timing: Timing, end: End, ways: Ways | None = None) -> Timeline:
    """Lay out a routine in time, at one end of its ranges.

    `ways` are the guides by which one gets into positions: they say how long that takes.
    """
    return Timeline(tuple(_Layout(timing, end, ways or {}).all_moments(parts)))


def read_ways(library: Library) -> Ways:
    """Give the guide for each position that has one, such as for getting down to the floor, and how long it takes."""
    found: dict[str, Way] = {}
    for name, word in library.vocabulary("positions").items():
        guide = word.entry.guide if isinstance(word.entry, BodyPosition) else None
        item = library.safety.get(guide) if guide else None
        if item is not None and isinstance(item.model, Guide):
            found[name] = Way(item.id, item.model.takes)
    return found


class _Layout:
    """One timeline while it is laid out: where the person is, and which rest is due before the next exercise."""

    def __init__(self, timing: Timing, end: End, ways: Ways) -> None:
        self._timing = timing
        self._end: End = end
        self._ways = ways
        self._position: str | None = None
        self._due: tuple[Duration, int] | None = None

    def all_moments(self, parts: Sequence[PickedPart]) -> Iterator[Moment]:
        """Give the moments of a routine, and of getting up at its end."""
        yield from self.moments(parts)
        way = self._ways.get(self._position or "")
        if way is not None:
            last = sum(1 for _ in all_picks(parts)) - 1
            yield Moment(Activity.CHANGE_POSITION, seconds_at(way.takes, self._end) if way.takes else None, last)

    def _change_position(self, position: str, number: int) -> Iterator[Moment]:
        """Get out of the last position and into the next, as their guides say; without one, in the usual time."""
        before, after = self._ways.get(self._position or ""), self._ways.get(position)
        if before == after:
            yield Moment(Activity.CHANGE_POSITION, seconds_at(self._timing.change_position, self._end), number)
            return
        for way in filter(None, (before, after)):
            yield Moment(Activity.CHANGE_POSITION, seconds_at(way.takes, self._end) if way.takes else None, number)

    def moments(self, parts: Sequence[PickedPart], first: int = 0, rounds: tuple[int, ...] = ()) -> Iterator[Moment]:
        """Give the moments of exercises and blocks. `first` is the number of the first exercise."""
        for part in parts:
            if isinstance(part, Pick):
                for moment in self._one(part, first):
                    yield replace(moment, rounds=rounds) if rounds else moment
                self._due = (part.rest, first) if part.rest else None
                first += 1
                continue
            count = sum(1 for _ in all_picks(part.parts))
            for number in range(1, count_at(part.rounds, self._end) + 1):
                if number > 1 and part.rest:
                    self._due = (part.rest, first + count - 1)
                yield from self.moments(part.parts, first, (*rounds, number))
            if self._end == "high" and part.rounds.bound is Bound.AT_LEAST:
                yield Moment(Activity.MOVE, None, first, rounds=rounds)
            first += count

    def _one(self, pick: Pick, number: int) -> Iterator[Moment]:
        timing, end = self._timing, self._end
        if self._due is not None:
            rest, before = self._due
            yield Moment(Activity.REST, seconds_at(rest, end), before)
        if pick.exercise.position == self._position:
            yield Moment(Activity.PREPARE, seconds_at(timing.prepare, end), number)
        else:
            yield from self._change_position(pick.exercise.position, number)
        self._position = pick.exercise.position
        if pick.dose is None:
            yield Moment(Activity.MOVE, None, number, steps=read_steps(pick.exercise.steps).moving)
            return
        reading = read_dose(pick.dose, pick.exercise.sides)
        steps = read_steps(pick.exercise.steps)
        sets = [turn.sets for turn in reading.turns]
        for number_of_set in range(1, max(count_at(count, end) for count in sets) + 1):
            if number_of_set > 1:
                yield Moment(Activity.REST, seconds_at(pick.dose.rest or timing.rest, end), number, number_of_set)
            yield from SetOfMoments(reading, timing, end, number, number_of_set, steps).moments()
        if end == "high" and any(count.bound is Bound.AT_LEAST for count in sets):
            yield Moment(Activity.MOVE, None, number)
