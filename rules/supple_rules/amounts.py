"""Amounts in sentences: a text in, the numbers and ranges with their units and places out.

`10 to 20 times`, `hold for 5-10 seconds` and `three breaths` are found by the words of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from supple_rules.languages import Language
from supple_schema.models.quantities import Range, Unit


class Amount(NamedTuple):
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


def find_times(language: Language | None, text: str, start: int = 0, end: int | None = None) -> Iterator[Amount]:
    """Give each length of time between two places of a text."""
    if language is not None:
        yield from find_amounts(language, tuple(language.units), text, start, end)


def find_amounts(
    language: Language, nouns: tuple[str, ...], text: str, start: int = 0, end: int | None = None
) -> Iterator[Amount]:
    """Give each number or range before one of these nouns."""
    for match in _pattern(tuple(sorted(language.number_words.items())), language.to, nouns).finditer(
        text, start, len(text) if end is None else end
    ):
        low = _number(language, match["low"])
        high = _number(language, match["high"]) if match["high"] else low
        word = match["noun"].lower()
        yield Amount(match.start(), match.end(), Range(low, high), word, language.units.get(word))


@lru_cache(maxsize=16)
def _pattern(numbers: tuple[tuple[str, int], ...], to: tuple[str, ...], nouns: tuple[str, ...]) -> re.Pattern[str]:
    number = rf"\d{{1,4}}|{'|'.join(word for word, _ in numbers)}"
    between = "|".join(re.escape(word) for word in to)
    noun = "|".join(sorted((re.escape(noun) for noun in nouns), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,/-])(?P<low>{number})(?:\s*(?:{between})\s*(?P<high>{number}))?[\s-]*(?P<noun>{noun})(?!\w)",
        re.IGNORECASE,
    )


def _number(language: Language, text: str) -> int:
    return int(text) if text.isdecimal() else language.number_words[text.lower()]
