"""Measures of a dose in sentences: a text and the phrases of its language in, what it says of a dose out.

`Use a 2 kg weight`, `6 out of 10`, `lower over 3 seconds`, `walk 200 metres`, `a red band`, `with both hands`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from supple_editions.language.found_words import find_known
from supple_rules.grammar import Language, MeasuredPhrase
from supple_rules.listed import sentence_around
from supple_rules.number_words import NumberWords, any_of
from supple_rules.written_amounts import SHORT
from supple_schema.models.dose import Support
from supple_schema.models.quantities import (
    THOUSAND,
    Bound,
    Count,
    Distance,
    Duration,
    Effort,
    Hold,
    Intervals,
    Load,
    Range,
    Tempo,
    Unit,
    in_base,
)

ROUNDED = frozenset({Unit.POUND, Unit.FOOT, Unit.MILE})
"""Units whose amounts are rounded where they stand for others."""
ROUNDING = Fraction(1, 8)


class Measured(NamedTuple):
    """An amount in thousandths of a unit, or a word that is none, such as `red band`."""

    unit: str
    range: Range | None = None

    def covers(self, other: Measured) -> bool:
        """Whether all that another one says is within this one."""
        base, factor = in_base(self.unit)
        other_base, other_factor = in_base(other.unit)
        if base != other_base or self.range is None or other.range is None:
            return self == other
        more = ROUNDING if (self.unit in ROUNDED) != (other.unit in ROUNDED) else 0
        low, high = (number * other_factor for number in (other.range.low, other.range.high))
        most = self.range.high * factor * (1 + more)
        return self.range.low * factor * (1 - more) <= low and (self.range.bound is Bound.AT_LEAST or high <= most)


class Statement(NamedTuple):
    """What a text says of a measure, and where."""

    start: int
    end: int
    said: Measured


def find_measured(language: Language, phrase: MeasuredPhrase, text: str) -> Iterator[Statement]:
    """Give each place of a text where such a phrase stands."""
    numbers, units = language.numbers, phrase.units or language.units
    pattern = _pattern(numbers, language.of_amounts, phrase.said, tuple(units), tuple(phrase.words))
    for match in pattern.finditer(text):
        start, end = sentence_around(text, *match.span())
        sentence = text[start:end]
        if _search(phrase.without, sentence) or not _search(phrase.beside, sentence):
            continue
        said = match.groupdict()
        if phrase.words:
            word = phrase.words.get(find_known(phrase.words, said.get("word") or ""))
            if word:
                yield Statement(match.start("word"), match.end(), Measured(word))
            continue
        unit, low = units.get(find_known(units, said.get("unit") or "")), (said.get("n") or "").lower()
        high = (said.get("n_high") or low).lower()
        if low and unit is not None and ({low, high}.isdisjoint(language.one) or unit in SHORT):
            amount = Range(int(numbers.read(low) * THOUSAND), int(numbers.read(high) * THOUSAND))
            ends = [match.end(name) for name in ("n", "n_high", "unit") if said.get(name)]
            yield Statement(match.start("n"), max(ends), Measured(unit, amount))


def what_it_says(value: object) -> Iterator[Measured]:
    """Give every amount that a field of a dose holds."""
    match value:
        case Load(ranges=ranges, unit=unit) if unit:
            yield from (Measured(unit, one) for one in ranges)
        case Load() | Support():
            yield Measured(str(value))
        case Effort(range=one, scale=scale):
            yield Measured(scale, one.times(THOUSAND))
        case Distance(range=one, unit=unit) | Duration(range=one, unit=unit):
            yield Measured(unit, one.times(THOUSAND))
        case Hold(ranges=ranges, unit=unit) if unit:
            yield from (Measured(unit, one.times(THOUSAND)) for one in ranges)
        case Tempo():
            for seconds in (value.seconds, *(seconds for seconds, _ in value.phases)):
                yield Measured(Unit.SECOND, Range(seconds * THOUSAND, seconds * THOUSAND))
        case Intervals(stretches=stretches):
            for time, _ in stretches:
                yield from what_it_says(time)
        case Count(within=within):
            yield from what_it_says(within)
        case _:
            return


def _search(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


@lru_cache(maxsize=64)
def _pattern(
    numbers: NumberWords, between: tuple[str, ...], said: str, units: tuple[str, ...], words: tuple[str, ...]
) -> re.Pattern[str]:
    parts = {
        "{n}": rf"(?<![\w.,/-]){numbers.range_of('n')}",
        "{unit}": rf"(?:[\s,-]{{1,2}}{any_of(between)}){{0,3}}[\s-]*(?P<unit>{any_of(filter(None, units))})(?!\w)",
        "{word}": rf"\b(?P<word>{any_of(words)})(?!\w)",
    }
    pattern = said
    for name, part in parts.items():
        pattern = pattern.replace(name, part)
    return re.compile(pattern, re.IGNORECASE)
