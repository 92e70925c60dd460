"""How often: times a day, days a week, days by name, every so much time, and the most that is allowed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Self

from supple_schema.models.quantities.quantity import Quantity, amount_text
from supple_schema.models.quantities.ranges import (
    NUMBER,
    ONE,
    Bound,
    QuantityError,
    Range,
    closed_pattern,
    range_pattern,
)
from supple_schema.models.quantities.units import SPELLINGS, Unit, units_pattern

EVERY_ONE = {Unit.MINUTE: "minute", Unit.HOUR: "hour", Unit.DAY: "day"}
ADVERBS = {"once": 1, "twice": 2}
WORDS_A_DAY = {"daily": 1, **{f"{word} {per} day": number for word, number in ADVERBS.items() for per in ("a", "per")}}
WORDS_A_WEEK = {
    "weekly": 1,
    **{f"{word} {per} week": number for word, number in ADVERBS.items() for per in ("a", "per")},
}
SEVERAL = "several times"
DAYS_OF_A_WEEK = 7
EVERY_DAY = Range(DAYS_OF_A_WEEK, DAYS_OF_A_WEEK)


class Weekday(StrEnum):
    """The days of the week, from Monday as ISO 8601 counts them."""

    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"


DAY_NAMES = {
    **{day.value: day for day in Weekday},
    **{day.value[:3]: day for day in Weekday},
    **{f"{day.value}s": day for day in Weekday},
}
_DAY = f"(?:{'|'.join(sorted(DAY_NAMES, key=len, reverse=True))})"
_DAYS = f"(?P<days>{_DAY}(?:(?:, ?| and |, and ){_DAY}){{0,6}})"
_WEEK = f"(?:(?P<week_word>{'|'.join(WORDS_A_WEEK)})|{range_pattern('week')} (?:days?|times) (?:per|a) week)"
_CAP = f"(?:, (?:up to|at most) (?P<cap>{NUMBER})(?: times)? (?:per|a) day)?"


@dataclass(frozen=True, slots=True)
class Frequency(Quantity):
    """How often: times per day, days per week or by name, or every so much time. At least one of them is given.

    `several` is whether the day has several times that nobody has counted; `per_day` is then the most, if there is one.
    """

    per_day: Range | None = None
    days_per_week: Range | None = None
    every: Range | None = None
    every_unit: Unit | None = None
    several: bool = False
    days: tuple[Weekday, ...] = ()

    pattern: ClassVar[str] = (
        f"(?:(?P<other>every other day)|every (?:(?P<every>{closed_pattern()}) )?"
        f"{units_pattern('unit', tuple(EVERY_ONE))}){_CAP}"
        f"|{_WEEK.replace('<week', '<only_week')}"
        f"|{_DAYS.replace('<days', '<only_days')}"
        f"|(?:(?P<word>{'|'.join(WORDS_A_DAY)})|(?P<several>{SEVERAL} (?:per|a) day){_CAP.replace('<cap', '<most')}"
        f"|{range_pattern('day')}(?: times)? (?:per|a) day)"
        f"(?:,? (?:on )?(?:{_WEEK}|{_DAYS}))?"
    )
    examples: ClassVar[tuple[str, ...]] = (
        "2-3 per day",
        "2-3 days per week",
        "2 per day, 3 days per week",
        "Monday, Wednesday, Friday",
        "every hour",
    )
    called: ClassVar[str] = "a frequency"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        if match["unit"] or match["other"]:
            every = Range.read(match["every"], match.start("every")) if match["every"] else ONE
            unit = SPELLINGS[match["unit"]] if match["unit"] else Unit.DAY
            every = Range(2, 2) if match["other"] else every
            return cls(every=every, every_unit=unit, per_day=_cap(match["cap"]))
        if match["only_week"] or match["only_week_word"]:
            return cls(days_per_week=_week(match, "only_week"))
        if match["only_days"]:
            return cls(days=_days(match, "only_days"))
        per_day = Range.from_match(match, "day") if match["day"] else _cap(match["most"])
        if match["word"]:
            per_day = Range(WORDS_A_DAY[match["word"]], WORDS_A_DAY[match["word"]])
        return cls(
            per_day=per_day,
            days_per_week=_week(match, "week") if match["week"] or match["week_word"] else None,
            several=match["several"] is not None,
            days=_days(match, "days") if match["days"] else (),
        )

    @property
    def days_a_week(self) -> Range:
        """On how many days of a week: as counted, as named, or as `every` so many days comes to; else on every day."""
        if self.days_per_week:
            return self.days_per_week
        if self.days:
            return Range(len(self.days), len(self.days))
        if self.every and self.every_unit is Unit.DAY:
            return Range(max(1, DAYS_OF_A_WEEK // self.every.high), -(-DAYS_OF_A_WEEK // self.every.low))
        return EVERY_DAY

    def __str__(self) -> str:
        parts: list[str] = []
        if self.every is not None and self.every_unit is not None:
            one = EVERY_ONE[self.every_unit] if self.every == ONE else None
            parts.append(f"every {one or amount_text(self.every, self.every_unit)}")
        if self.several:
            parts.append(f"{SEVERAL} a day")
        if self.per_day:
            parts.append(f"{self.per_day} per day")
        if self.days_per_week:
            parts.append(f"{self.days_per_week} {'days' if self.days_per_week.high > 1 else 'day'} per week")
        return ", ".join((*parts, *self.days))


def _cap(number: str | None) -> Range | None:
    return Range(1, int(number), Bound.UP_TO) if number else None


def _week(match: re.Match[str], name: str) -> Range:
    if match[f"{name}_word"]:
        count = WORDS_A_WEEK[match[f"{name}_word"]]
        return Range(count, count)
    days = Range.from_match(match, name)
    if days.high > DAYS_OF_A_WEEK:
        raise QuantityError("A week has 7 days.", match.start(name), match.end(name), "Write 7 or fewer.")
    return days


def _days(match: re.Match[str], name: str) -> tuple[Weekday, ...]:
    days = [DAY_NAMES[found] for found in re.findall(_DAY, match[name])]
    if len(set(days)) < len(days):
        raise QuantityError(
            "A day stands here twice.", match.start(name), match.end(name), "Write each day of the week once."
        )
    return tuple(sorted(days, key=list(Weekday).index))
