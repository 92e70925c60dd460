"""Numbers, ranges and lists of them: `8`, `8-12`, `up to 10`, `at least 8`, `12, 10, 8`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

NUMBER = "[1-9][0-9]{0,3}"


class QuantityError(ValueError):
    """Text that is no quantity of the wanted form: `start` and `end` are offsets of the first wrong word.

    `write` is what the whole text should be, where there is one right answer.
    """

    def __init__(self, message: str, start: int, end: int, hint: str, write: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.hint = hint
        self.write = write


class Bound(StrEnum):
    """Which ends of a range are limits."""

    BOTH = "both"
    """From the smaller number to the larger, or one number."""
    UP_TO = "up-to"
    """No more than the larger number; nobody says how few are enough. Timelines lay out all of it."""
    AT_LEAST = "at-least"
    """No less than the smaller number, and nobody says how many more; the larger number is the same."""


BOUNDS = {"up to": Bound.UP_TO, "at most": Bound.UP_TO, "at least": Bound.AT_LEAST}
BETWEEN = " ?[-–] ?| to | or "
READ = re.compile(
    rf"(?:(?P<bound>{'|'.join(BOUNDS)}) )?(?P<low>[0-9.]+)(?:(?:{BETWEEN})(?P<high>[0-9.]+)|(?P<more>\+| or more))?"
)


def closed_pattern(number: str = NUMBER) -> str:
    """Give a pattern of a number or of a range between two."""
    return f"{number}(?:(?:{BETWEEN}){number})?"


def range_pattern(name: str, number: str = NUMBER) -> str:
    """Give a pattern of a number or a range, open or closed, as a group of this name."""
    return rf"(?P<{name}>(?:{'|'.join(BOUNDS)}) {number}|{number}(?:\+| or more)|{closed_pattern(number)})"


def series_pattern(name: str, number: str = NUMBER, comma: str = ", ?") -> str:
    """Give a pattern of a range, or of a list with one for each set, as a group of this name."""
    one = closed_pattern(number)
    return (
        rf"(?P<{name}>(?:{'|'.join(BOUNDS)}) {number}|{number}(?:\+| or more)"
        rf"|{one}(?:{comma}{one}){{0,9}})"
    )


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` up to `high`; a single number where both are the same. `bound` says whether an end is open."""

    low: int
    high: int
    bound: Bound = Bound.BOTH

    @classmethod
    def from_match(cls, match: re.Match[str], name: str) -> Range:
        """Read a matched number or range.

        Raises:
            QuantityError: the second number is not larger than the first.
        """
        return cls.read(match[name], match.start(name))

    @classmethod
    def read(cls, text: str, start: int = 0, scale: int = 1) -> Range:
        """Read a text that fits `range_pattern` and begins at `start`; each number is counted `scale` times.

        Raises:
            QuantityError: the second number is not larger than the first.
        """
        match = READ.fullmatch(text)
        if match is None:
            raise QuantityError("This is not a range.", start, start + len(text), "Write it like `8` or `8-12`.")
        low = int(Decimal(match["low"]) * scale)
        bound = BOUNDS[match["bound"]] if match["bound"] else Bound.AT_LEAST if match["more"] else Bound.BOTH
        if bound is Bound.UP_TO:
            return cls(min(low, scale), low, bound)
        high = int(Decimal(match["high"] or match["low"]) * scale)
        if match["high"] and high <= low:
            smaller, larger = match["high"], match["low"]
            raise QuantityError(
                "A range goes from the smaller number to the larger.",
                start,
                start + len(text),
                f"Write `{larger}` or `{smaller}-{larger}`." if high < low else f"Write `{larger}` alone.",
            )
        return cls(low, high, bound)

    def text(self, scale: int = 1) -> str:
        """Write it in its one spelling."""
        low, high = (f"{Decimal(number) / scale:f}" for number in (self.low, self.high))
        if self.bound is Bound.UP_TO:
            return f"up to {high}"
        if self.bound is Bound.AT_LEAST:
            return f"at least {low}"
        return low if low == high else f"{low}-{high}"

    def times(self, factor: int) -> Range:
        """Give the range with both numbers multiplied, as for another unit."""
        return Range(self.low * factor, self.high * factor, self.bound)

    def covers(self, other: Range) -> bool:
        """Whether every number of another range is one of this; `at least 8` covers 10, and `up to 8` covers 5."""
        return self.low <= other.low and (self.bound is Bound.AT_LEAST or other.high <= self.high)

    def __str__(self) -> str:
        return self.text()


ONE = Range(1, 1)


def read_series(text: str, start: int, scale: int = 1) -> tuple[Range, ...]:
    """Read a text that fits `series_pattern`.

    Raises:
        QuantityError: in one of the ranges, the second number is not larger than the first.
    """
    parts: list[Range] = []
    place = start
    for part in text.split(","):
        bare = part.strip()
        parts.append(Range.read(bare, place + part.index(bare), scale))
        place += len(part) + 1
    return tuple(parts)


def hull(ranges: Sequence[Range]) -> Range | None:
    """Give the range from the smallest number to the largest; None where there is none."""
    if len(ranges) < 2:
        return ranges[0] if ranges else None
    return Range(min(one.low for one in ranges), max(one.high for one in ranges))


def write_series(ranges: Sequence[Range], scale: int = 1) -> str:
    """Write ranges in their one spelling."""
    return ", ".join(one.text(scale) for one in ranges)
