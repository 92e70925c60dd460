"""Numbers in digits and in words: a language in, a pattern of its numbers and what each of them comes to out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from supple_editions.language.found_words import find_known

THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}


class NumberWords:
    """The numbers of a language. `pattern` finds one, `range_of` one or two with a word such as `to` between them."""

    def __init__(
        self,
        words: Iterable[tuple[str, int]],
        fractions: Iterable[tuple[str, Fraction]],
        hundred: tuple[str, ...],
        one: tuple[str, ...],
        to: tuple[str, ...],
    ) -> None:
        self._words, self._fractions, self._hundred = dict(words), dict(fractions), hundred
        self._known = frozenset((*self._words, *self._fractions, *hundred))
        self._one, self._to = any_of(one), any_of(to)
        any_word, any_hundred, fraction = any_of(self._words), any_of(hundred), any_of(self._fractions)
        spelled = rf"(?:{fraction}|{any_word}(?:[\s-]{any_hundred})?(?:(?:\s(?:and\s)?|-){any_word})?)(?![^\W\d_])"
        digits = r"\d{1,3}(?:,\d{3})+|\d{1,5}(?:[.,]\d{1,2})?(?:\s?[½¼¾])?|[½¼¾]"
        self.pattern = rf"(?:{spelled}|{digits})"

    @property
    def countable(self) -> str:
        """The pattern of every number that may stand before a thing that is counted or weighed: not `a tablet`."""
        return rf"(?!{self._one}\s(?!{any_of(self._hundred)})){self.pattern}"

    def range_of(self, name: str) -> str:
        """Give the pattern of a number or a range whose groups are `name` and `name_high`."""
        return rf"(?P<{name}>{self.pattern})\+?(?:\s*{self._to}\s*(?P<{name}_high>{self.pattern})\+?)?"

    def read(self, text: str) -> Fraction:
        """Give the number that a match of the pattern, in small letters, stands for."""
        if text[0].isdigit() or text[0] in SIGNS:
            digits = text.rstrip("½¼¾ ")
            digits = digits.replace(",", "" if THOUSANDS.fullmatch(digits) else ".")
            return (Fraction(digits) if digits else Fraction(0)) + SIGNS.get(text[-1], Fraction(0))
        written, total = find_known(self._known, text), 0
        if written in self._fractions:
            return self._fractions[written]
        for part in [written] if written in self._words else re.split(r"[\s-]+", text):
            word = find_known(self._known, part)
            total = (total or 1) * 100 if word in self._hundred else total + self._words.get(word, 0)
        return Fraction(total)


def any_of(words: Iterable[str]) -> str:
    """Give a pattern of any of these words, the longest first; one that matches nothing where there are none."""
    longest_first = sorted((re.escape(word) for word in words), key=len, reverse=True)
    return f"(?:{'|'.join(longest_first)})" if longest_first else "(?!)"
