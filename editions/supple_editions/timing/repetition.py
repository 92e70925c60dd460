"""The parts of one repetition: the steps of an exercise in, the way there, what is held and the way back out.

Moments of a timeline and frames of a figure take their steps and their seconds from here: they share one clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from supple_schema.models.dose import Dose
from supple_schema.models.exercise import Action, Step
from supple_schema.models.project import Timing
from supple_schema.models.quantities import Bound, Duration, Hold, Range, Tempo, TempoPhase, Unit

End: TypeAlias = Literal["low", "high"]
PARTS = {Action.HOLD: "held", Action.STAY: "held", Action.CHANGE_SIDES: "change"}


@dataclass(frozen=True, slots=True)
class RepetitionSteps:
    """The ids of the steps of a repetition, by what they are in it; and those that change the side."""

    out: tuple[str, ...] = ()
    """The way there."""
    held: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    """The way back."""
    change: tuple[str, ...] = ()

    @property
    def moving(self) -> tuple[str, ...]:
        """All that is done in motion."""
        return self.out + self.back

    @property
    def in_order(self) -> tuple[str, ...]:
        """All of a repetition, as it is done."""
        return self.out + self.held + self.back

    def seconds(self, pace: int) -> tuple[int, int]:
        """Share the time of a repetition between the way there and the way back: half for each that has steps."""
        back = pace // 2 if self.out and self.back else pace if self.back else 0
        return pace - back, back


@dataclass(frozen=True, slots=True)
class RepetitionClock:
    """How long each step in motion takes, at the low end of a dose, and how long the position is held.

    `hold` is 0 where nothing is held, and None where nobody can know. `rest` is before the next repetition.
    """

    steps: RepetitionSteps
    moving: Mapping[str, float]
    hold: int | None
    rest: int = 0


def read_clock(steps: Iterable[Step], dose: Dose | None, timing: Timing) -> RepetitionClock:
    """Give the seconds of one repetition: those of its tempo, or of its pace, or what is usual in a set of content."""
    read = read_steps(steps)
    hold: int | None = 0
    rest = 0
    if dose and dose.tempo:
        totals = {"out": 0, "held": 0, "back": 0, "rest": 0}
        for seconds, _, part in tempo_parts(dose.tempo, read):
            totals[part] += seconds
        out, hold, back, rest = totals.values()
    else:
        out, back = read.seconds(seconds_at((dose and dose.pace) or timing.repetition, "low") or 0)
        if dose and dose.hold:
            hold = hold_seconds(dose.hold, dose.hold.range, timing, "low")
    return RepetitionClock(read, _share(out, read.out) | _share(back, read.back), hold, rest)


def tempo_parts(
    tempo: Tempo, steps: RepetitionSteps
) -> Iterator[tuple[int, TempoPhase, Literal["out", "held", "back", "rest"]]]:
    """Give the parts of a rhythm: what stands behind its hold, or its first part, is the way back."""
    turned, pauses = False, any(phase is TempoPhase.HOLD for _, phase in tempo.phases)
    for number, (seconds, phase) in enumerate(tempo.phases):
        holds = phase is TempoPhase.HOLD
        turned = turned or holds or (number > 0 and not pauses)
        if phase is TempoPhase.REST:
            yield seconds, phase, "rest"
        else:
            yield seconds, phase, "held" if holds else "back" if turned and steps.back else "out"


def read_steps(steps: Iterable[Step]) -> RepetitionSteps:
    """Tell the steps of a repetition apart. What follows a hold, or a step that returns, is the way back."""
    found: dict[str, list[str]] = {"out": [], "held": [], "back": [], "change": []}
    turned = False
    for step in steps:
        turned = turned or step.action in {Action.HOLD, Action.STAY, Action.RETURN}
        moving = "back" if turned else "out"
        part = PARTS.get(step.action, moving)
        found[part].append(step.id)
    return RepetitionSteps(**{name: tuple(ids) for name, ids in found.items()})


def _share(seconds: int, steps: Sequence[str]) -> dict[str, float]:
    return {name: seconds / len(steps) for name in steps}


def count_at(numbers: Range, end: End) -> int:
    """Give a number of times at one end of its range. Of `up to 10` a timeline has all 10."""
    return numbers.high if end == "high" or numbers.bound is Bound.UP_TO else numbers.low


def seconds_at(duration: Duration, end: End) -> int | None:
    """Give a length at one end of its range; None where nobody knows."""
    seconds = duration.seconds
    return _length_at(seconds, end) if seconds else None


def hold_seconds(hold: Hold, length: Range | None, timing: Timing, end: End) -> int | None:
    """Give how long one hold of this length takes; None where nobody knows."""
    if length is None or hold.unit is None:
        return None
    if hold.open_ended and end == "high":
        return None
    one = seconds_at(timing.breath, end) if hold.unit is Unit.BREATH else hold.unit.seconds
    return _length_at(length.times(one), end) if one else None


def _length_at(seconds: Range, end: End) -> int | None:
    return None if end == "high" and seconds.bound is Bound.AT_LEAST else count_at(seconds, end)
