"""Units of amounts, how people spell them, and how long those of time last."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction


class Unit(StrEnum):
    """Units of amounts. The value is the canonical spelling for one."""

    SECOND = "s"
    MINUTE = "min"
    HOUR = "h"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    BREATH = "breath"
    METRE = "m"
    KILOMETRE = "km"
    FOOT = "ft"
    MILE = "mile"
    STEP = "step"
    KILOGRAM = "kg"
    POUND = "lb"

    @property
    def seconds(self) -> int | None:
        """How many seconds one unit lasts; None for breaths, whose length is the set's own, and others."""
        return SECONDS.get(self)


SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86_400, Unit.WEEK: 604_800}
IN_BASE: Mapping[str, tuple[Unit, Fraction]] = {
    **{unit: (Unit.SECOND, Fraction(seconds)) for unit, seconds in SECONDS.items()},
    Unit.POUND: (Unit.KILOGRAM, Fraction("0.453592")),
    Unit.KILOMETRE: (Unit.METRE, Fraction(1000)),
    Unit.FOOT: (Unit.METRE, Fraction("0.3048")),
    Unit.MILE: (Unit.METRE, Fraction("1609.344")),
}
"""Units that are so many of another (NIST Special Publication 811)."""
PLURAL = {
    Unit.DAY: "days",
    Unit.WEEK: "weeks",
    Unit.MONTH: "months",
    Unit.BREATH: "breaths",
    Unit.MILE: "miles",
    Unit.STEP: "steps",
}
SPELLINGS: dict[str, Unit] = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), Unit.SECOND),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), Unit.MINUTE),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), Unit.HOUR),
    **dict.fromkeys(("day", "days"), Unit.DAY),
    **dict.fromkeys(("week", "weeks"), Unit.WEEK),
    **dict.fromkeys(("month", "months"), Unit.MONTH),
    **dict.fromkeys(("breath", "breaths", "deep breaths", "slow breaths", "full breaths"), Unit.BREATH),
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), Unit.METRE),
    **dict.fromkeys(("km", "kilometre", "kilometres", "kilometer", "kilometers"), Unit.KILOMETRE),
    **dict.fromkeys(("ft", "foot", "feet"), Unit.FOOT),
    **dict.fromkeys(("mile", "miles"), Unit.MILE),
    **dict.fromkeys(("step", "steps"), Unit.STEP),
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"), Unit.KILOGRAM),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), Unit.POUND),
}
HOLD_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.BREATH)
SHORT_UNITS = (Unit.SECOND, Unit.MINUTE)
TIME_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH)
DISTANCE_UNITS = (Unit.METRE, Unit.KILOMETRE, Unit.FOOT, Unit.MILE, Unit.STEP)
LOAD_UNITS = (Unit.KILOGRAM, Unit.POUND)


def units_pattern(name: str, units: tuple[Unit, ...]) -> str:
    """Give a pattern of every spelling of some units, as a group of this name."""
    words = sorted((word for word, unit in SPELLINGS.items() if unit in units), key=lambda word: (-len(word), word))
    return f"(?P<{name}>{'|'.join(words)})"


def in_base(unit: str) -> tuple[str, Fraction]:
    """Give the unit of which a unit is so many, and how many; the unit itself, or a word that is none, once."""
    return IN_BASE.get(unit, (unit, Fraction(1)))
