"""Lengths of time, counts and holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from supple_schema.models.quantities.quantity import Quantity, amount_text
from supple_schema.models.quantities.ranges import (
    NUMBER,
    Range,
    hull,
    range_pattern,
    read_series,
    series_pattern,
    write_series,
)
from supple_schema.models.quantities.units import (
    HOLD_UNITS,
    PLURAL,
    SHORT_UNITS,
    SPELLINGS,
    TIME_UNITS,
    Unit,
    units_pattern,
)


@dataclass(frozen=True, slots=True)
class Duration(Quantity):
    """A length of time, such as a rest of 1 min or a course of 6 weeks."""

    range: Range
    unit: Unit

    pattern: ClassVar[str] = f"{range_pattern('n')} ?{units_pattern('unit', TIME_UNITS)}"
    examples: ClassVar[tuple[str, ...]] = ("30 s", "20-30 min", "up to 20 min")
    called: ClassVar[str] = "a length of time"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        return cls(Range.from_match(match, "n"), SPELLINGS[match["unit"]])

    @property
    def seconds(self) -> Range | None:
        """The length in seconds, or None for months."""
        one = self.unit.seconds
        return self.range.times(one) if one else None

    def __str__(self) -> str:
        return amount_text(self.range, self.unit)


@dataclass(frozen=True, slots=True)
class Count(Quantity):
    """How often to do something: a range, one for each set, until you tire, or as many as is comfortable.

    `ranges` has one range for all sets, or one for each; it is empty where nobody counts. `within` is the time of a set
    in which to do as many as is comfortable.
    """

    ranges: tuple[Range, ...] = ()
    until_fatigue: bool = False
    as_many: bool = False
    within: Duration | None = None

    pattern: ClassVar[str] = (
        f"until fatigue|as many as comfortable(?: in (?P<time>{NUMBER}) ?{units_pattern('unit', SHORT_UNITS)})?"
        f"|{series_pattern('n')}(?: times| repetitions| reps)?(?P<fatigue> or until fatigue)?"
    )
    examples: ClassVar[tuple[str, ...]] = ("10", "8-12", "12, 10, 8", "at least 8", "10-15 or until fatigue")
    called: ClassVar[str] = "a number of times"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        if match["n"]:
            return cls(read_series(match["n"], match.start("n")), until_fatigue=match["fatigue"] is not None)
        if match["time"]:
            seconds = int(match["time"])
            return cls(as_many=True, within=Duration(Range(seconds, seconds), SPELLINGS[match["unit"]]))
        as_many = match[0].startswith("as many")
        return cls(until_fatigue=not as_many, as_many=as_many)

    @property
    def range(self) -> Range | None:
        """The smallest and the largest number of any set; None where nobody counts."""
        return hull(self.ranges)

    def __str__(self) -> str:
        if self.as_many:
            return f"as many as comfortable in {self.within}" if self.within else "as many as comfortable"
        numbers = write_series(self.ranges)
        if not self.until_fatigue:
            return numbers
        return f"{numbers} or until fatigue" if numbers else "until fatigue"


@dataclass(frozen=True, slots=True)
class Times(Quantity):
    """A number or a range of numbers, such as sets."""

    range: Range

    pattern: ClassVar[str] = f"{range_pattern('n')}(?: times| sets| rounds)?"
    examples: ClassVar[tuple[str, ...]] = ("1", "2-3", "up to 3")
    called: ClassVar[str] = "a number or a range of numbers"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        return cls(Range.from_match(match, "n"))

    def __str__(self) -> str:
        return str(self.range)


@dataclass(frozen=True, slots=True)
class Hold(Quantity):
    """How long to stay in a position: seconds, minutes or breaths, for each set its own, or as long as is comfortable.

    `ranges` is empty where no amount is given. With `open_ended` it is what to start from.
    """

    ranges: tuple[Range, ...] = ()
    unit: Unit | None = None
    open_ended: bool = False

    pattern: ClassVar[str] = (
        f"as long as comfortable(?:,? from {range_pattern('from')} ?{units_pattern('from_unit', HOLD_UNITS)})?"
        f"|{series_pattern('n', comma=', ')} ?{units_pattern('unit', HOLD_UNITS)}"
    )
    examples: ClassVar[tuple[str, ...]] = ("5 s", "20-30 s", "3 breaths", "as long as comfortable, from 3 breaths")
    called: ClassVar[str] = "a hold"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        if match["n"]:
            return cls(read_series(match["n"], match.start("n")), SPELLINGS[match["unit"]])
        if match["from"]:
            return cls((Range.from_match(match, "from"),), SPELLINGS[match["from_unit"]], open_ended=True)
        return cls(open_ended=True)

    @property
    def range(self) -> Range | None:
        """The shortest and the longest hold of any set; None where no amount is given."""
        return hull(self.ranges)

    def __str__(self) -> str:
        if not self.ranges or self.unit is None:
            return "as long as comfortable"
        most = max(one.high for one in self.ranges)
        amount = (
            f"{write_series(self.ranges)} {PLURAL.get(self.unit, self.unit.value) if most > 1 else self.unit.value}"
        )
        return f"as long as comfortable, from {amount}" if self.open_ended else amount
