"""Amounts in sentences: a text in, the numbers and ranges with their units and places out.

`10 to 20 times`, `hold for 5-10 seconds`, `three slow breaths`, `half a minute`, `1.5 minutes`, `a minute and a half`,
`four hundred milligrams`, `3 x 10`, `count to 10` and `every other day` are found by the words of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from supple_editions.language.found_words import find_known
from supple_rules.grammar import Language
from supple_rules.number_words import NumberWords, any_of
from supple_schema.models.quantities import ONE, Frequency, Range, Unit

SMALLER = {Unit.MINUTE: Unit.SECOND, Unit.HOUR: Unit.MINUTE, Unit.DAY: Unit.HOUR, Unit.WEEK: Unit.DAY}
"""The unit in which half of a unit is a whole number."""
SHORT = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})
"""Units before which `a` is a number: `a minute`. Behind `a day` stands how often."""
RHYTHMIC = frozenset({Unit.MINUTE, Unit.HOUR, Unit.DAY})
"""Units that may stand behind `every`."""
NEAR = 40
"""So many characters before an amount are looked at where the words just before it matter."""


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
        return self.range.times(one) if one else None


class Rhythm(NamedTuple):
    """How often, as a text says it without a count of times: `every 2 hours`."""

    start: int
    end: int
    every: Frequency


def find_times(language: Language | None, text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenAmount]:
    """Give each length of time between two places of a text."""
    if language is not None:
        yield from find_amounts(language, tuple(language.units), text, start, end)


def find_amounts(
    language: Language, nouns: tuple[str, ...], text: str, start: int = 0, end: int | None = None
) -> Iterator[WrittenAmount]:
    """Give each number or range before one of these nouns. Parts of one count only in units of time."""
    numbers = language.numbers
    pattern = _amount_pattern(numbers, language.and_a_half, language.of_amounts, nouns)
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        word = find_known(nouns, match["noun"])
        unit = language.units.get(word)
        low, high = match["low"].lower(), (match["low_high"] or match["low"]).lower()
        if {low, high}.isdisjoint(language.one) or unit in SHORT:
            more = Fraction(1, 2) if match["half"] or match["more"] else Fraction(0)
            amount = _whole(numbers.read(low) + more, numbers.read(high) + more, unit)
            if amount:
                yield WrittenAmount(match.start(), match.end(), Range(*amount[:2]), word, amount[2])


def find_adverbs(language: Language, every: tuple[str, ...], text: str) -> Iterator[WrittenAmount]:
    """Give each `once`, `twice` or `once or twice` before words such as `a day`."""
    counts = language.times_adverbs
    for match in _adverb_pattern(tuple(counts), language.to, every).finditer(text):
        low, high = (counts[find_known(counts, found)] for found in (match["low"], match["high"] or match["low"]))
        yield WrittenAmount(match.start(), match.end(), Range(low, high), find_known(every, match["every"]), None)


def find_alone(language: Language, text: str) -> Iterator[WrittenAmount]:
    """Give each count of the exercise that has no noun: `Do 10.`, `Do 10 of these.`, `Do it twice.`"""
    numbers, adverbs = language.numbers, language.times_adverbs
    for match in _alone_pattern(numbers, language.do, language.alone, tuple(adverbs)).finditer(text):
        if match["adverb"]:
            count = adverbs[find_known(adverbs, match["adverb"])]
            yield WrittenAmount(*match.span("adverb"), Range(count, count), "", None)
        else:
            yield from _counted(numbers, match, "n")


def find_counting(language: Language, text: str) -> Iterator[WrittenAmount]:
    """Give each number up to which a reader counts, as so many seconds."""
    numbers = language.numbers
    for match in _counting_pattern(numbers, language.counting).finditer(text):
        yield from (amount._replace(unit=Unit.SECOND) for amount in _counted(numbers, match, "n"))


def find_sets(language: Language, text: str) -> Iterator[tuple[WrittenAmount, WrittenAmount]]:
    """Give both amounts of each `3 x 10` and `3 sets of 10 seconds`."""
    numbers = language.numbers
    for match in _sets_pattern(
        numbers, language.sets_of, (*language.units, *language.repeat, *language.alone)
    ).finditer(text):
        place = match.start("each")
        timed = next((time for time in find_times(language, text, place) if time.start == place), None)
        for sets in _counted(numbers, match, "sets"):
            yield from ((sets, each) for each in ((timed,) if timed else _counted(numbers, match, "each")))


def find_rhythms(language: Language, text: str) -> Iterator[Rhythm]:
    """Give each `every hour`, `every 2 hours`, `hourly` and `every other day`."""
    units = {word: unit for word, unit in language.units.items() if unit in RHYTHMIC}
    numbers = language.numbers
    for match in _rhythm_pattern(numbers, tuple(language.rhythms), language.every, tuple(units)).finditer(text):
        if match["rhythm"]:
            yield Rhythm(*match.span(), language.rhythms[find_known(language.rhythms, match["rhythm"])])
            continue
        unit = units[find_known(units, match["unit"])]
        for every in [amount.range for amount in _counted(numbers, match, "n")] if match["n"] else [ONE]:
            yield Rhythm(*match.span(), Frequency(every=every, every_unit=unit))


def _counted(numbers: NumberWords, match: re.Match[str], name: str) -> Iterator[WrittenAmount]:
    """Give the range in two groups of a match, where it is one of whole numbers."""
    low, high = match[name].lower(), (match[f"{name}_high"] or match[name]).lower()
    amount = _whole(numbers.read(low), numbers.read(high), None)
    if amount:
        end = match.end(f"{name}_high") if match[f"{name}_high"] else match.end(name)
        yield WrittenAmount(match.start(name), end, Range(*amount[:2]), "", None)


def _whole(low: Fraction, high: Fraction, unit: Unit | None) -> tuple[int, int, Unit | None] | None:
    """Give an amount in whole numbers, of a smaller unit where need be; None where no unit can say it."""
    while unit is not None and unit in SMALLER and (low.denominator > 1 or high.denominator > 1):
        smaller = SMALLER[unit]
        factor = (unit.seconds or 0) // (smaller.seconds or 1)
        low, high, unit = low * factor, high * factor, smaller
    return (int(low), int(high), unit) if low.denominator == high.denominator == 1 else None


@lru_cache(maxsize=16)
def _amount_pattern(
    numbers: NumberWords, and_a_half: tuple[str, ...], between: tuple[str, ...], nouns: tuple[str, ...]
) -> re.Pattern[str]:
    more = rf"\s{any_of(and_a_half)}\b"
    return re.compile(
        rf"(?<![\w.,/-]){numbers.range_of('low')}(?P<half>{more})?(?:[\s,-]{{1,2}}{any_of(between)}){{0,3}}"
        rf"[\s-]*(?P<noun>{any_of(nouns)})(?!\w)(?P<more>{more})?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=16)
def _adverb_pattern(adverbs: tuple[str, ...], to: tuple[str, ...], every: tuple[str, ...]) -> re.Pattern[str]:
    adverb = any_of(adverbs)
    high = rf"(?:\s{any_of(to)}\s(?P<high>{adverb}))?"
    return re.compile(rf"\b(?P<low>{adverb}){high}\s(?P<every>{any_of(every)})\b", re.IGNORECASE)


@lru_cache(maxsize=4)
def _alone_pattern(numbers: NumberWords, do: str, alone: tuple[str, ...], adverbs: tuple[str, ...]) -> re.Pattern[str]:
    count = rf"(?:(?P<adverb>{any_of(adverbs)})|{numbers.range_of('n')})"
    return re.compile(rf"(?:{do})\s{count}(?=\s{any_of(alone)}\b|[.,;:!?)]?(?:\s*$|\s*\n)|[.,;:!?)]\s)", re.IGNORECASE)


@lru_cache(maxsize=4)
def _counting_pattern(numbers: NumberWords, counting: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{counting})\s{numbers.range_of('n')}\b", re.IGNORECASE)


@lru_cache(maxsize=4)
def _sets_pattern(numbers: NumberWords, sets_of: tuple[str, ...], behind: tuple[str, ...]) -> re.Pattern[str]:
    first, each = numbers.range_of("sets"), numbers.range_of("each")
    end = rf"(?=\s*(?:[.,;:!?)]|$|{any_of(behind)}(?!\w)))"
    return re.compile(rf"(?<![\w.,/-]){first}\s*{any_of(sets_of)}\s*{each}{end}", re.IGNORECASE)


@lru_cache(maxsize=4)
def _rhythm_pattern(
    numbers: NumberWords, rhythms: tuple[str, ...], every: tuple[str, ...], units: tuple[str, ...]
) -> re.Pattern[str]:
    amount = rf"{any_of(every)}\s(?:{numbers.range_of('n')}[\s-]*)?(?P<unit>{any_of(units)})"
    return re.compile(rf"\b(?:(?P<rhythm>{any_of(rhythms)})|{amount})(?!\w)", re.IGNORECASE)
