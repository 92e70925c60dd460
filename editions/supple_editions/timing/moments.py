"""One set of an exercise, moment by moment: the reading of a dose in, stretches of time out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from supple_editions.dose_reading import DoseReading, SideReading
from supple_editions.timing.repetition import (
    End,
    RepetitionSteps,
    count_at,
    hold_seconds,
    seconds_at,
    tempo_parts,
)
from supple_schema.models.dose import Meaning
from supple_schema.models.exercise import Sides
from supple_schema.models.project import Timing
from supple_schema.models.quantities import ONE, Bound, Gait, Tempo, TempoPhase


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
            length = hold_seconds(dose.hold, turn.hold(self.number), self.timing, self.end)
            yield self._moment(Activity.HOLD, length, turn, repetition, steps=self.steps.held)
        if parted:
            yield self._moment(Activity.RETURN, back, turn, repetition, steps=self.steps.back)

    def _in_rhythm(self, turn: SideReading, tempo: Tempo, repetition: int) -> Iterator[Moment]:
        parts = {
            "out": (Activity.MOVE, self.steps.out),
            "held": (Activity.HOLD, self.steps.held),
            "back": (Activity.RETURN, self.steps.back),
            "rest": (Activity.REST, ()),
        }
        for seconds, phase, part in tempo_parts(tempo, self.steps):
            activity, steps = parts[part]
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
