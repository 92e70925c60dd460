"""How hard, with what load, in what rhythm and how far."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Self

from supple_schema.models.quantities.amounts import Duration
from supple_schema.models.quantities.quantity import Quantity
from supple_schema.models.quantities.ranges import (
    NUMBER,
    ONE,
    QuantityError,
    Range,
    hull,
    range_pattern,
    read_series,
    series_pattern,
    write_series,
)
from supple_schema.models.quantities.units import (
    DISTANCE_UNITS,
    LOAD_UNITS,
    PLURAL,
    SHORT_UNITS,
    SPELLINGS,
    Unit,
    units_pattern,
)


class EffortScale(StrEnum):
    """How hard something feels, by one of the scales in use."""

    OF_10 = "of-10"
    """0 is rest and 10 the hardest there is (Borg's category-ratio scale, and the modified scale of OMNI)."""
    OF_20 = "of-20"
    """6 is rest and 20 the hardest there is (Borg's rating of perceived exertion)."""
    LEFT = "left"
    """How many more repetitions there would have been (repetitions in reserve)."""

    @property
    def words(self) -> str:
        """What stands behind the number."""
        return self.value.replace("-", " ")

    @property
    def most(self) -> int | None:
        """The largest number of the scale; None where it is a count."""
        return {EffortScale.OF_10: 10, EffortScale.OF_20: 20}.get(self)


@dataclass(frozen=True, slots=True)
class Effort(Quantity):
    """How hard it should feel: on a scale of 10 or of 20, or by how many repetitions you have left in you."""

    range: Range
    scale: EffortScale

    pattern: ClassVar[str] = (
        rf"{range_pattern('n', '[1-9][0-9]?')}"
        r"(?: ?(?:of|out of|/) ?(?P<scale>10|20)|(?: more)? (?P<left>left)(?: in you)?)"
    )
    examples: ClassVar[tuple[str, ...]] = ("5-6 of 10", "13 of 20", "2-3 left")
    called: ClassVar[str] = "an effort"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        scale = EffortScale.LEFT if match["left"] else EffortScale(f"of-{match['scale']}")
        effort = Range.from_match(match, "n")
        most = int(match["scale"] or 10)
        if effort.high > most:
            raise QuantityError(
                f"{effort.high} is more than this scale has.", match.start("n"), match.end("n"), f"Write up to {most}."
            )
        return cls(effort, scale)

    def __str__(self) -> str:
        return f"{self.range} {self.scale.words}"


class Band(StrEnum):
    """Elastic bands, by their colour or their level. Which colour is how strong depends on the maker."""

    EXTRA_LIGHT = "extra light"
    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"
    EXTRA_HEAVY = "extra heavy"
    TAN = "tan"
    YELLOW = "yellow"
    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    BLACK = "black"
    SILVER = "silver"
    GOLD = "gold"


WEIGHT = r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{1,2})?|0\.(?:[1-9][0-9]?|0[1-9]))"
THOUSAND = 1000
"""Loads are kept in thousandths of their unit, so that 1.5 kg is a whole number."""


@dataclass(frozen=True, slots=True)
class Load(Quantity):
    """What works against you: a weight, for each set its own, an elastic band, or your body alone.

    `ranges` is in thousandths of `unit`. With no weight and no band it is the weight of the body.
    """

    ranges: tuple[Range, ...] = ()
    unit: Unit | None = None
    band: Band | None = None

    pattern: ClassVar[str] = (
        f"body ?weight|(?P<band>{'|'.join(Band)}) band"
        f"|{series_pattern('n', WEIGHT, ', ')} ?{units_pattern('unit', LOAD_UNITS)}"
    )
    examples: ClassVar[tuple[str, ...]] = ("2 kg", "1.5-2 kg", "5 lb", "red band", "light band", "body weight")
    called: ClassVar[str] = "a load"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        if match["n"]:
            return cls(read_series(match["n"], match.start("n"), THOUSAND), SPELLINGS[match["unit"]])
        return cls(band=Band(match["band"])) if match["band"] else cls()

    @property
    def range(self) -> Range | None:
        """The smallest and the largest weight of any set, in thousandths of the unit."""
        return hull(self.ranges)

    def __str__(self) -> str:
        if self.unit:
            return f"{write_series(self.ranges, THOUSAND)} {self.unit}"
        return f"{self.band} band" if self.band else "body weight"


class TempoPhase(StrEnum):
    """A part of one repetition."""

    DOWN = "down"
    UP = "up"
    OUT = "out"
    IN = "in"
    FORWARD = "forward"
    BACK = "back"
    HOLD = "hold"
    REST = "rest"
    """Let go before the next repetition."""


ALSO_CALLED = {"pause": TempoPhase.HOLD, "relax": TempoPhase.REST}
_SECONDS = r"(?: ?(?:s|secs?|seconds?))?"
_BEAT = rf"(?:[1-9]|[1-5][0-9]){_SECONDS} (?:{'|'.join((*TempoPhase, *ALSO_CALLED))})"


@dataclass(frozen=True, slots=True)
class Tempo(Quantity):
    """The rhythm of one repetition, in seconds: `3 down, 1 hold, 3 up`, or `10 hold, 10 rest`."""

    phases: tuple[tuple[int, TempoPhase], ...]

    pattern: ClassVar[str] = f"(?P<phases>{_BEAT}(?:, ?{_BEAT}){{1,3}})"
    examples: ClassVar[tuple[str, ...]] = ("3 down, 3 up", "3 down, 1 hold, 3 up", "10 hold, 10 rest")
    called: ClassVar[str] = "a tempo"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        found = re.findall(rf"([0-9]+){_SECONDS} ([a-z]+)", match["phases"])
        return cls(tuple((int(seconds), ALSO_CALLED.get(word) or TempoPhase(word)) for seconds, word in found))

    @property
    def seconds(self) -> int:
        """How long one repetition takes."""
        return sum(seconds for seconds, _ in self.phases)

    def __str__(self) -> str:
        return ", ".join(f"{seconds} {phase}" for seconds, phase in self.phases)


@dataclass(frozen=True, slots=True)
class Distance(Quantity):
    """How far: metres, kilometres, feet, miles or steps."""

    range: Range
    unit: Unit

    pattern: ClassVar[str] = f"{range_pattern('n', '[1-9][0-9]{0,4}')} ?{units_pattern('unit', DISTANCE_UNITS)}"
    examples: ClassVar[tuple[str, ...]] = ("200 m", "2-3 km", "2000 steps")
    called: ClassVar[str] = "a distance"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        return cls(Range.from_match(match, "n"), SPELLINGS[match["unit"]])

    def __str__(self) -> str:
        return f"{self.range} {PLURAL.get(self.unit, self.unit.value) if self.range.high > 1 else self.unit.value}"


class Gait(StrEnum):
    """What to do in a part of an interval."""

    FAST = "fast"
    SLOW = "slow"
    EASY = "easy"
    BRISK = "brisk"
    HARD = "hard"
    WALK = "walk"
    RUN = "run"
    WORK = "work"
    REST = "rest"


_STRETCH = rf"{NUMBER} ?{units_pattern('unit', SHORT_UNITS)} (?:{'|'.join(Gait)})".replace("?P<unit>", "?:")


@dataclass(frozen=True, slots=True)
class Intervals(Quantity):
    """Stretches of time in turn, and how many times all of them: `1 min fast, 2 min slow, 6 times`."""

    stretches: tuple[tuple[Duration, Gait], ...]
    times: Range

    pattern: ClassVar[str] = (
        f"(?P<stretches>{_STRETCH}(?:, ?{_STRETCH}){{1,9}})(?:, ?{range_pattern('n')} times|, ?once)?"
    )
    examples: ClassVar[tuple[str, ...]] = (
        "1 min fast, 2 min slow, 6 times",
        "1 min run, 2 min walk, 6-8 times",
        "8 min run, 5 min walk, 8 min run",
    )
    called: ClassVar[str] = "a list of intervals"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        found = re.findall(r"([0-9]+ ?[a-z]+) ([a-z]+)", match["stretches"])
        stretches = tuple((Duration.parse(time), Gait(gait)) for time, gait in found)
        return cls(stretches, Range.from_match(match, "n") if match["n"] else ONE)

    def __str__(self) -> str:
        times = () if self.times == ONE else (f"{self.times} times",)
        return ", ".join((*(f"{time} {gait}" for time, gait in self.stretches), *times))
