"""Amounts in sentences: a text in, the numbers and ranges with their units and places out.

`10 to 20 times`, `hold for 5-10 seconds`, `three breaths`, `half a minute`, `1.5 minutes`, `a minute and a half` and
`four hundred milligrams` are found by the words of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from supple_rules.languages import Language
from supple_schema.models.quantities import Range, Unit

SMALLER = {Unit.MINUTE: Unit.SECOND, Unit.HOUR: Unit.MINUTE, Unit.DAY: Unit.HOUR, Unit.WEEK: Unit.DAY}
"""The unit in which half of a unit is a whole number."""
SHORT = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})
"""Units before which `a` is a number: `a minute`. Behind `a day` stands how often."""
FRACTIONS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}


class WrittenAmount(NamedTuple):
    """A number or a range in a text. `word` is the unit or the noun behind it, in small letters."""

    start: int
    end: int
    range: Range
    word: str
    unit: Unit | None

    @property
    def seconds(self) -> Range | None:
        """The amount in seconds; None for breaths, months and nouns."""
        one = self.unit.seconds if self.unit else None
        return Range(self.range.low * one, self.range.high * one) if one else None


def find_times(language: Language | None, text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenAmount]:
    """Give each length of time between two places of a text."""
    if language is not None:
        yield from find_amounts(language, tuple(language.units), text, start, end)


def find_amounts(
    language: Language, nouns: tuple[str, ...], text: str, start: int = 0, end: int | None = None
) -> Iterator[WrittenAmount]:
    """Give each number or range before one of these nouns. Halves count only in units of time."""
    numbers = _numbers(language)
    for match in _pattern(numbers, language.to, language.and_a_half, nouns).finditer(
        text, start, len(text) if end is None else end
    ):
        word = match["noun"].lower()
        unit = language.units.get(word)
        low, high = match["low"].lower(), (match["high"] or match["low"]).lower()
        if {low, high}.isdisjoint(language.one) or unit in SHORT:
            more = Fraction(1, 2) if match["half"] or match["more"] else Fraction(0)
            amount = _whole(numbers.read(low) + more, numbers.read(high) + more, unit)
            if amount:
                yield WrittenAmount(match.start(), match.end(), Range(*amount[:2]), word, amount[2])


def find_adverbs(language: Language, every: tuple[str, ...], text: str) -> Iterator[WrittenAmount]:
    """Give each `once` or `twice` before words such as `a day`."""
    pattern = _adverb_pattern(tuple(language.times_adverbs), every)
    for match in pattern.finditer(text):
        count = language.times_adverbs[match[1].lower()]
        yield WrittenAmount(match.start(), match.end(), Range(count, count), match[2].lower(), None)


def number_pattern(language: Language) -> str:
    """Give a pattern of every number that may stand before a thing that is counted or weighed: not `a tablet`."""
    return rf"(?!{_any(language.one)}\s(?!{_any(language.hundred)}))(?:{_numbers(language).pattern})"


def _whole(low: Fraction, high: Fraction, unit: Unit | None) -> tuple[int, int, Unit | None] | None:
    """Give an amount in whole numbers, of a smaller unit where need be; None where no unit can say it."""
    while unit is not None and unit in SMALLER and (low.denominator > 1 or high.denominator > 1):
        smaller = SMALLER[unit]
        factor = (unit.seconds or 0) // (smaller.seconds or 1)
        low, high, unit = low * factor, high * factor, smaller
    return (int(low), int(high), unit) if low.denominator == high.denominator == 1 else None


class _Numbers:
    """The numbers of a language: a pattern, and what each match of it comes to."""

    def __init__(self, words: Iterable[tuple[str, int]], hundred: tuple[str, ...], half: tuple[str, ...]) -> None:
        self._words, self._hundred, self._half = dict(words), hundred, half
        any_word, any_hundred, any_half = _any(self._words), _any(hundred), _any(half)
        digits = r"\d{1,4}(?:[.,]\d{1,2})?(?:\s?[½¼¾])?|[½¼¾]"
        self.pattern = rf"{any_half}|{any_word}(?:[\s-]{any_hundred})?(?:(?:\s(?:and\s)?|-){any_word})?|{digits}"

    def read(self, text: str) -> Fraction:
        """Give the number that a match of the pattern stands for."""
        if text in self._half:
            return Fraction(1, 2)
        if text[0].isdigit() or text[0] in FRACTIONS:
            sign = FRACTIONS.get(text[-1], Fraction(0))
            digits = text.rstrip("½¼¾ ").replace(",", ".")
            return (Fraction(digits) if digits else Fraction(0)) + sign
        total = 0
        for word in self._split(text):
            total = (total or 1) * 100 if word in self._hundred else total + self._words.get(word, 0)
        return Fraction(total)

    def _split(self, text: str) -> Iterable[str]:
        return [text] if text in self._words else re.split(r"[\s-]+", text)


_read_numbers = lru_cache(maxsize=4)(_Numbers)


def _numbers(language: Language) -> _Numbers:
    words = {**language.number_words, **language.more_number_words, **dict.fromkeys(language.one, 1)}
    return _read_numbers(tuple(words.items()), language.hundred, language.half)


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted((re.escape(word) for word in words), key=len, reverse=True))})"


@lru_cache(maxsize=16)
def _adverb_pattern(adverbs: tuple[str, ...], every: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b({_any(adverbs)})\s({_any(every)})\b", re.IGNORECASE)


@lru_cache(maxsize=16)
def _pattern(
    numbers: _Numbers, to: tuple[str, ...], and_a_half: tuple[str, ...], nouns: tuple[str, ...]
) -> re.Pattern[str]:
    more = rf"\s{_any(and_a_half)}\b"
    number = numbers.pattern
    return re.compile(
        rf"(?<![\w.,/-])(?P<low>{number})(?:\s*{_any(to)}\s*(?P<high>{number}))?(?P<half>{more})?"
        rf"[\s-]*(?P<noun>{_any(nouns)})(?!\w)(?P<more>{more})?",
        re.IGNORECASE,
    )
