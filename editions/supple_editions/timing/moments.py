"""One set of an exercise, moment by moment: the reading of a dose in, stretches of time out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from supple_editions.dose_reading import DoseReading, SideReading
from supple_editions.timing.repetition import RepetitionSteps
from supple_schema.models.dose import Meaning
from supple_schema.models.exercise import Sides
from supple_schema.models.project import Timing
from supple_schema.models.quantities import ONE, Bound, Duration, Gait, Hold, Range, Tempo, TempoPhase, Unit

End: TypeAlias = Literal["low", "high"]


class Activity(StrEnum):
    """What a person does in a moment."""

    CHANGE_POSITION = "change-position"
    PREPARE = "prepare"
    MOVE = "move"
    HOLD = "hold"
    STAY = "stay"
    """Rest in a position, as long as the dose says."""
    RETURN = "return"
    CHANGE_SIDES = "change-sides"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Moment:
    """One stretch of time. `side` is 1 or 2 where an exercise has sides, `seconds` is None where nobody can know.

    `phase` is the part of a tempo or of an interval. `affected` says whether the side is the affected one, where the
    two sides do not do the same. `rounds` are the rounds of the blocks around it, the outermost first. `steps` are the
    ids of the steps of the exercise that are done in it.
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
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetOfMoments:
    """Lays out one set of one exercise, at one end of its ranges."""

    reading: DoseReading
    timing: Timing
    end: End
    item: int
    number: int
    steps: RepetitionSteps

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
            yield self._moment(Activity.MOVE, None, turn, steps=self._all)

    @property
    def _all(self) -> tuple[str, ...]:
        return self.steps.out + self.steps.held + self.steps.back

    def _whole(self, turn: SideReading) -> Iterator[Moment]:
        """A set that nobody counts: a time, intervals, or a way to go."""
        dose = turn.dose
        if dose.intervals:
            for number in range(1, count_at(dose.intervals.times, self.end) + 1):
                for stretch, gait in dose.intervals.stretches:
                    activity = Activity.REST if gait is Gait.REST else Activity.MOVE
                    steps = () if activity is Activity.REST else self._all
                    yield self._moment(activity, seconds_at(stretch, self.end), turn, number, gait, steps)
            return
        time = dose.repetitions.within if dose.repetitions else dose.duration
        rests = dose.repetitions is None and dose.distance is None and bool(self.steps.held)
        activity, steps = (Activity.STAY, self.steps.held) if rests else (Activity.MOVE, self._all)
        yield self._moment(activity, None if time is None else seconds_at(time, self.end), turn, steps=steps)

    def _repetition(self, turn: SideReading, repetition: int) -> Iterator[Moment]:
        dose = turn.dose
        if dose.tempo:
            yield from self._in_rhythm(turn, dose.tempo, repetition)
            return
        known = dose.distance is None and (dose.repetitions is None or turn.repetitions(self.number) is not None)
        pace = seconds_at(dose.pace or self.timing.repetition, self.end) if known else None
        out, back = self.steps.seconds(pace) if pace else (pace, None)
        parted = bool(out and back)
        steps = self.steps.out if parted or dose.hold is not None else self._all
        yield self._moment(Activity.MOVE, out if parted else pace, turn, repetition, steps=steps)
        if dose.hold is not None:
            length = _hold_seconds(dose.hold, turn.hold(self.number), self.timing, self.end)
            yield self._moment(Activity.HOLD, length, turn, repetition, steps=self.steps.held)
        if parted:
            yield self._moment(Activity.RETURN, back, turn, repetition, steps=self.steps.back)

    def _in_rhythm(self, turn: SideReading, tempo: Tempo, repetition: int) -> Iterator[Moment]:
        """Give the parts of a rhythm: what stands behind its hold, or its first part, is the way back."""
        turned, pauses = False, any(phase is TempoPhase.HOLD for _, phase in tempo.phases)
        for number, (seconds, phase) in enumerate(tempo.phases):
            holds = phase is TempoPhase.HOLD
            turned = turned or holds or (number > 0 and not pauses)
            if holds:
                activity, steps = Activity.HOLD, self.steps.held
            elif turned and self.steps.back:
                activity, steps = Activity.RETURN, self.steps.back
            else:
                activity, steps = Activity.MOVE, self.steps.out
            yield self._moment(activity, seconds, turn, repetition, phase, steps)

    def _change(self, turn: SideReading, repetition: int) -> Moment:
        seconds = seconds_at(self.timing.change_sides, self.end)
        number = None if self.reading.by_time else repetition
        return self._moment(Activity.CHANGE_SIDES, seconds, turn, number, steps=self.steps.change)

    def _moment(
        self,
        activity: Activity,
        seconds: int | None,
        turn: SideReading,
        repetition: int | None = None,
        phase: TempoPhase | Gait | None = None,
        steps: tuple[str, ...] = (),
    ) -> Moment:
        side, affected = turn.number, turn.affected
        return Moment(activity, seconds, self.item, self.number, repetition, side, affected, phase, steps=steps)


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
