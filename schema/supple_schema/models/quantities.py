"""Amounts, counts, holds and frequencies: written as people write them, kept as data.

This is the one grammar of quantities. Each form has a pattern, built from the same tables of words, that is both the
parser and the pattern in the published JSON Schema. Every form accepts common spellings (`10 seconds`, `10–20`,
`twice a day`) and `str()` gives back the one canonical text (`10 s`, `10-20`, `2 per day`).
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, ClassVar, Self, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from supple_schema.diagnostics.wording import choices, nearest, shorten


class Unit(StrEnum):
    """Units of amounts. The value is the canonical spelling for one."""

    SECOND = "s"
    MINUTE = "min"
    HOUR = "h"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    BREATH = "breath"

    @property
    def seconds(self) -> int | None:
        """How many seconds one unit lasts; None for breaths, whose length is the set's own, and for months."""
        return SECONDS.get(self)


SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86_400, Unit.WEEK: 604_800}
PLURAL = {Unit.DAY: "days", Unit.WEEK: "weeks", Unit.MONTH: "months", Unit.BREATH: "breaths"}
SPELLINGS: dict[str, Unit] = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), Unit.SECOND),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), Unit.MINUTE),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), Unit.HOUR),
    **dict.fromkeys(("day", "days"), Unit.DAY),
    **dict.fromkeys(("week", "weeks"), Unit.WEEK),
    **dict.fromkeys(("month", "months"), Unit.MONTH),
    **dict.fromkeys(("breath", "breaths", "deep breaths"), Unit.BREATH),
}
HOLD_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.BREATH)
TIME_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH)

NUMBER = "[1-9][0-9]{0,3}"
TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\S")


class QuantityError(ValueError):
    """Text that is no quantity of the wanted form: `start` and `end` are offsets of the first wrong word."""

    def __init__(self, message: str, start: int, end: int, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.hint = hint


def _range(name: str) -> str:
    return f"(?P<{name}>{NUMBER})(?:(?: ?[-–] ?| to )(?P<{name}_high>{NUMBER}))?"


def _units(name: str, units: tuple[Unit, ...]) -> str:
    words = sorted((word for word, unit in SPELLINGS.items() if unit in units), key=lambda word: (-len(word), word))
    return f"(?P<{name}>{'|'.join(words)})"


class Quantity:
    """Base of all forms: parsing, the canonical text, and how pydantic and JSON Schema see it."""

    pattern: ClassVar[str]
    examples: ClassVar[tuple[str, ...]]
    called: ClassVar[str]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a quantity.

        Raises:
            QuantityError: the text is not of this form.
        """
        return cast("Self", cls._read(text))

    @classmethod
    @lru_cache(maxsize=1024)
    def _read(cls, text: str) -> Quantity:
        """Read a quantity. Few different ones stand in many files, so each is read once."""
        match = re.fullmatch(cls.pattern, text)
        if match is None:
            raise _explain(cls, text)
        return cls._build(match)

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        raise NotImplementedError

    @classmethod
    def _validate(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        text = str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
        if not isinstance(text, str):
            hint = f"Write it like {choices(cls.examples)}."
            raise PydanticCustomError("quantity", "This is not {called}.", {"called": cls.called, "hint": hint})
        try:
            return cls.parse(text)
        except QuantityError as error:
            raise PydanticCustomError(
                "quantity",
                "{message}",
                {"message": error.message, "start": error.start, "end": error.end, "hint": error.hint},
            ) from None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:  # noqa: ANN401 - pydantic's own signature
        return core_schema.no_info_plain_validator_function(
            cls._validate, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        text = {"type": "string", "pattern": f"^(?:{cls.plain_pattern()})$"}
        forms = [text, {"type": "integer", "minimum": 1, "maximum": 9999}] if cls.takes_bare_number() else [text]
        body: JsonSchemaValue = {"anyOf": forms} if len(forms) > 1 else dict(text)
        description = inspect.cleandoc(cls.__doc__ or "").partition("\n")[0]
        return {"title": cls.__name__, **body, "description": description, "examples": list(cls.examples)}

    @classmethod
    def plain_pattern(cls) -> str:
        """Give the pattern without names of groups, as JSON Schema's regular expressions want it."""
        return re.sub(r"\(\?P<\w+>", "(?:", cls.pattern)

    @classmethod
    def takes_bare_number(cls) -> bool:
        """Whether a number alone, which YAML reads as a number, is of this form."""
        return re.fullmatch(cls.pattern, "1") is not None


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` up to `high`; a single number where both are the same."""

    low: int
    high: int

    @classmethod
    def from_match(cls, match: re.Match[str], name: str) -> Range:
        """Read the two numbers of a matched range.

        Raises:
            QuantityError: the second number is not larger than the first.
        """
        low, high = int(match[name]), int(match[f"{name}_high"] or match[name])
        if match[f"{name}_high"] and high <= low:
            raise QuantityError(
                "A range goes from the smaller number to the larger.",
                match.start(name),
                match.end(f"{name}_high"),
                f"Write `{low}` or `{high}-{low}`." if high < low else f"Write `{low}` alone.",
            )
        return cls(low, high)

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}-{self.high}"


@dataclass(frozen=True, slots=True)
class Duration(Quantity):
    """A length of time, such as a rest of 1 min or a course of 6 weeks."""

    range: Range
    unit: Unit

    pattern: ClassVar[str] = f"{_range('n')} ?{_units('unit', TIME_UNITS)}"
    examples: ClassVar[tuple[str, ...]] = ("30 s", "20-30 min", "2-3 days")
    called: ClassVar[str] = "a length of time"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        return cls(Range.from_match(match, "n"), SPELLINGS[match["unit"]])

    @property
    def seconds(self) -> Range | None:
        """The length in seconds, or None for months."""
        one = self.unit.seconds
        return Range(self.range.low * one, self.range.high * one) if one else None

    def __str__(self) -> str:
        return _amount(self.range, self.unit)


@dataclass(frozen=True, slots=True)
class Count(Quantity):
    """How often to do something: a range, or until you tire, or whichever comes first."""

    range: Range | None
    until_fatigue: bool = False

    pattern: ClassVar[str] = f"until fatigue|{_range('n')}(?: times| repetitions)?(?P<fatigue> or until fatigue)?"
    examples: ClassVar[tuple[str, ...]] = ("10", "8-12", "10-15 or until fatigue", "until fatigue")
    called: ClassVar[str] = "a number of times"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        if match["n"] is None:
            return cls(None, until_fatigue=True)
        return cls(Range.from_match(match, "n"), until_fatigue=match["fatigue"] is not None)

    def __str__(self) -> str:
        if self.range is None:
            return "until fatigue"
        return f"{self.range} or until fatigue" if self.until_fatigue else str(self.range)


@dataclass(frozen=True, slots=True)
class Times(Quantity):
    """A number or a range of numbers, such as sets."""

    range: Range

    pattern: ClassVar[str] = f"{_range('n')}(?: times| sets)?"
    examples: ClassVar[tuple[str, ...]] = ("1", "2-3")
    called: ClassVar[str] = "a number or a range of numbers"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        return cls(Range.from_match(match, "n"))

    def __str__(self) -> str:
        return str(self.range)


@dataclass(frozen=True, slots=True)
class Hold(Quantity):
    """How long to stay in a position: seconds, minutes or breaths, or as long as is comfortable.

    `amount` is None where no amount is given. With `open_ended` it is what to start from.
    """

    range: Range | None
    unit: Unit | None
    open_ended: bool = False

    pattern: ClassVar[str] = (
        f"as long as comfortable(?:,? from {_range('from')} ?{_units('from_unit', HOLD_UNITS)})?"
        f"|{_range('n')} ?{_units('unit', HOLD_UNITS)}"
    )
    examples: ClassVar[tuple[str, ...]] = ("5 s", "20-30 s", "3 breaths", "as long as comfortable, from 3 breaths")
    called: ClassVar[str] = "a hold"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        if match["n"]:
            return cls(Range.from_match(match, "n"), SPELLINGS[match["unit"]])
        if match["from"]:
            return cls(Range.from_match(match, "from"), SPELLINGS[match["from_unit"]], open_ended=True)
        return cls(None, None, open_ended=True)

    def __str__(self) -> str:
        if self.range is None or self.unit is None:
            return "as long as comfortable"
        amount = _amount(self.range, self.unit)
        return f"as long as comfortable, from {amount}" if self.open_ended else amount


EVERY_ONE = {Unit.MINUTE: "minute", Unit.HOUR: "hour", Unit.DAY: "day"}
WORDS_FOR_ONCE = {"daily": 1, "once a day": 1, "twice a day": 2}


@dataclass(frozen=True, slots=True)
class Frequency(Quantity):
    """How often: times per day, days per week, or every so much time. At least one of them is given."""

    per_day: Range | None = None
    days_per_week: Range | None = None
    every: Range | None = None
    every_unit: Unit | None = None

    pattern: ClassVar[str] = (
        f"every (?:{_range('every')} )?{_units('unit', tuple(EVERY_ONE))}"
        f"|{_range('only_week')} (?:days|times) (?:per|a) week"
        f"|(?:(?P<word>{'|'.join(WORDS_FOR_ONCE)})|{_range('day')}(?: times)? (?:per|a) day)"
        f"(?:,? (?:on )?{_range('week')} (?:days|times) (?:per|a) week)?"
    )
    examples: ClassVar[tuple[str, ...]] = (
        "2-3 per day",
        "2-3 days per week",
        "2 per day, 3 days per week",
        "every hour",
    )
    called: ClassVar[str] = "a frequency"

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        if match["unit"]:
            every = Range.from_match(match, "every") if match["every"] else Range(1, 1)
            return cls(every=every, every_unit=SPELLINGS[match["unit"]])
        if match["only_week"]:
            return cls(days_per_week=_week(match, "only_week"))
        once = WORDS_FOR_ONCE[match["word"]] if match["word"] else None
        return cls(
            per_day=Range(once, once) if once else Range.from_match(match, "day"),
            days_per_week=_week(match, "week") if match["week"] else None,
        )

    def __str__(self) -> str:
        if self.every is not None and self.every_unit is not None:
            one = EVERY_ONE[self.every_unit] if self.every == Range(1, 1) else None
            return f"every {one or _amount(self.every, self.every_unit)}"
        parts = [f"{self.per_day} per day"] if self.per_day else []
        if self.days_per_week:
            parts.append(f"{self.days_per_week} days per week")
        return ", ".join(parts)


AMOUNT_FORMS: tuple[type[Quantity], ...] = (Count, Duration, Frequency, Hold, Times)
"""All forms, by name."""


def _week(match: re.Match[str], name: str) -> Range:
    days = Range.from_match(match, name)
    if days.high > 7:
        raise QuantityError("A week has 7 days.", match.start(name), match.end(name), "Write 7 or fewer.")
    return days


def _amount(amount: Range, unit: Unit) -> str:
    return f"{amount} {PLURAL.get(unit, unit.value) if amount.high > 1 else unit.value}"


def _explain(form: type[Quantity], text: str) -> QuantityError:
    """Find the first word that this form does not have, and what was probably meant."""
    write = f"Write it like {choices(form.examples)}."
    words = set(re.findall(r"[a-z]+", re.sub(r"\(\?P<\w+>", "(", form.pattern.replace(NUMBER, ""))))
    for token in TOKEN.finditer(text):
        word, start, end = token.group(), token.start(), token.end()
        if word.isdecimal():
            if not re.fullmatch(NUMBER, word):
                return QuantityError(f"`{shorten(word)}` is not a number from 1 to 9999.", start, end, write)
        elif word.isalpha() and word not in words:
            near = nearest(word, sorted(words), likeness=0.7)
            meant = f"Did you mean `{SPELLINGS.get(near, near)}`? " if near else ""
            return QuantityError(f"The word `{shorten(word)}` cannot be read here.", start, end, meant + write)
        elif not word.isalpha() and (word not in "-–," or re.match(r",[0-9]", text[start:])):
            hint = f"Write whole numbers; for half a minute write `30 s`. {write}" if word in ".,/½" else write
            return QuantityError(f"`{word}` does not belong here.", start, end, hint)
    missing = "The unit is missing. " if re.fullmatch(rf"{NUMBER}(?: ?[-–] ?{NUMBER})?", text) else ""
    return QuantityError(f"{missing}This is not {form.called}.", 0, len(text), write)
