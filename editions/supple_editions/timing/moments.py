"""One set of an exercise, moment by moment: the reading of a dose in, stretches of time out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from supple_editions.dose_reading import DoseReading, SideReading
from supple_schema.models.dose import Meaning
from supple_schema.models.exercise import Sides
from supple_schema.models.project import Timing
from supple_schema.models.quantities import ONE, Bound, Duration, Gait, Hold, Range, TempoPhase, Unit

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
    """One stretch of time. `side` is 1 or 2 where an exercise has sides, `seconds` is None where nobody can know.

    `phase` is the part of a tempo or of an interval. `affected` says whether the side is the affected one, where the
    two sides do not do the same. `rounds` are the rounds of the blocks around it, the outermost first.
    """

    activity: Activity
    seconds: int | None
    item: int
    set: int | None = None
    repetition: int | None = None
    side: int | None = None
    affected: bool | None = None
    phase: TempoPhase | Gait | None = None
    rounds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SetOfMoments:
    """Lays out one set of one exercise, at one end of its ranges."""

    reading: DoseReading
    timing: Timing
    end: End
    item: int
    number: int

    def moments(self) -> Iterator[Moment]:
        """Give the moments of this set, on each side that has such a set."""
        turns = [turn for turn in self.reading.turns if self.number <= count_at(turn.sets, self.end)]
        if self.reading.sides is Sides.ALTERNATE and not self.reading.by_time:
            yield from self._alternating(turns)
            return
        for place, turn in enumerate(turns):
            if place:
                yield self._change(turn, 1)
            if self.reading.by_time or self.reading.meaning is Meaning.FAR:
                yield from self._whole(turn)
                continue
            for repetition in range(1, self._repetitions(turn) + 1):
                yield from self._repetition(turn, repetition)
            yield from self._more(turn)

    def _alternating(self, turns: list[SideReading]) -> Iterator[Moment]:
        before: SideReading | None = None
        most = max((self._repetitions(turn) for turn in turns), default=0)
        for repetition in range(1, most + 1):
            for turn in turns:
                if repetition > self._repetitions(turn):
                    continue
                if before is not None and before is not turn:
                    yield self._change(turn, repetition)
                before = turn
                yield from self._repetition(turn, repetition)
        for turn in turns:
            yield from self._more(turn)

    def _repetitions(self, turn: SideReading) -> int:
        return count_at(turn.repetitions(self.number) or ONE, self.end)

    def _more(self, turn: SideReading) -> Iterator[Moment]:
        """What may come after the last counted repetition, where the dose says `at least`."""
        count = turn.repetitions(self.number)
        if self.end == "high" and count and count.bound is Bound.AT_LEAST:
            yield self._moment(Activity.MOVE, None, turn)

    def _whole(self, turn: SideReading) -> Iterator[Moment]:
        """A set that nobody counts: a time, intervals, or a way to go."""
        dose = turn.dose
        if dose.intervals:
            for number in range(1, count_at(dose.intervals.times, self.end) + 1):
                for stretch, gait in dose.intervals.stretches:
                    activity = Activity.REST if gait is Gait.REST else Activity.MOVE
                    yield self._moment(activity, seconds_at(stretch, self.end), turn, number, gait)
            return
        time = dose.repetitions.within if dose.repetitions else dose.duration
        yield self._moment(Activity.MOVE, None if time is None else seconds_at(time, self.end), turn)

    def _repetition(self, turn: SideReading, repetition: int) -> Iterator[Moment]:
        dose = turn.dose
        if dose.tempo:
            for seconds, phase in dose.tempo.phases:
                activity = Activity.HOLD if phase is TempoPhase.HOLD else Activity.MOVE
                yield self._moment(activity, seconds, turn, repetition, phase)
            return
        known = dose.distance is None and (dose.repetitions is None or turn.repetitions(self.number) is not None)
        pace = seconds_at(dose.pace or self.timing.repetition, self.end) if known else None
        yield self._moment(Activity.MOVE, pace, turn, repetition)
        if dose.hold is not None:
            length = _hold_seconds(dose.hold, turn.hold(self.number), self.timing, self.end)
            yield self._moment(Activity.HOLD, length, turn, repetition)

    def _change(self, turn: SideReading, repetition: int) -> Moment:
        seconds = seconds_at(self.timing.change_sides, self.end)
        return self._moment(Activity.CHANGE_SIDES, seconds, turn, None if self.reading.by_time else repetition)

    def _moment(
        self,
        activity: Activity,
        seconds: int | None,
        turn: SideReading,
        repetition: int | None = None,
        phase: TempoPhase | Gait | None = None,
    ) -> Moment:
        return Moment(activity, seconds, self.item, self.number, repetition, turn.number, turn.affected, phase)


def count_at(numbers: Range, end: End) -> int:
    """Give a number of times at one end of its range. Of `up to 10` a timeline has all 10."""
    return numbers.high if end == "high" or numbers.bound is Bound.UP_TO else numbers.low


def seconds_at(duration: Duration, end: End) -> int | None:
    """Give a length at one end of its range; None where nobody knows."""
    seconds = duration.seconds
    return _length_at(seconds, end) if seconds else None


def _length_at(seconds: Range, end: End) -> int | None:
    return None if end == "high" and seconds.bound is Bound.AT_LEAST else count_at(seconds, end)


def _hold_seconds(hold: Hold, length: Range | None, timing: Timing, end: End) -> int | None:
    if length is None or hold.unit is None:
        return None
    if hold.open_ended and end == "high":
        return None
    one = seconds_at(timing.breath, end) if hold.unit is Unit.BREATH else hold.unit.seconds
    return _length_at(length.times(one), end) if one else None
