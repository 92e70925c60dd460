"""Numbers are digits, and ranges have a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_editions.language.found_words import find_known
from supple_rules.item_context import ItemContext
from supple_rules.listed import starts_sentence
from supple_rules.number_words import any_of
from supple_rules.passages import Passage
from supple_rules.text_rule import OTHERS_WORDS, Search, TextRule
from supple_schema.diagnostics import Diagnostic, Severity

RANGE = re.compile(r"(?<![\w./:+–-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w/:–-]|\.\d)")


class NumberWord(TextRule):
    """A number written as a word

    A number that begins a sentence stays a word.

    Why: Digits are found and read faster, also by people who are new to the language.
    Example: `Breathe in and out three times.`
    Instead: `Breathe in and out 3 times.`
    """

    code = "P608"
    name = "number-word"
    needs = frozenset({"language"})
    severity = Severity.ADVICE
    but_fields = OTHERS_WORDS
    message = "“{}” is a number in words."
    hint = "Write {}."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for each word for a number."""
        language = context.known_language
        words, keep = any_of(language.number_words), any_of(language.numerals_keep)
        pattern = rf"(?<![\w-])({words})(?![\w-])(?!\s+{keep}\b)"
        yield Search(re.compile(pattern, re.IGNORECASE), among=context.numbered)

    @classmethod
    def instead(cls, match: re.Match[str], context: ItemContext) -> str | None:
        """Give the digits."""
        words = context.known_language.number_words
        return str(words[find_known(words, match[1])])

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:
        """Leave out words that begin a sentence."""
        begins = starts_sentence(passage.text, match.start())
        return None if begins else super().judge(match, passage, context)


class DashInRange(TextRule):
    """A dash between the two numbers of a range

    Why: A screen reader says "5 dash 10" or "5 10", and some people read it as a sum. In languages that are written
    from the right, the numbers trade places.
    Example: `Hold it for 5-10 seconds.`
    Instead: `Hold it for 5 to 10 seconds.`
    """

    code = "P609"
    name = "dash-in-range"
    needs = frozenset({"language"})
    severity = Severity.ADVICE
    but_fields = OTHERS_WORDS
    message = "Write the range “{}” with a word."
    hint = "Write “{}”."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for two numbers with a dash between them."""
        yield Search(RANGE, among=context.numbered)

    @classmethod
    def instead(cls, match: re.Match[str], context: ItemContext) -> str | None:
        """Give the range with the word of the language."""
        return f"{match[1]} {context.known_language.to[0]} {match[2]}"

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:
        """Leave out numbers that do not rise."""
        return super().judge(match, passage, context) if int(match[1]) < int(match[2]) else None


class Percent(TextRule):
    """Percent

    Why: Many people cannot picture a percentage. A count of people they can.
    Example: `80% of adults have back pain at some time.`
    Instead: `8 in 10 adults have back pain at some time.`
    """

    code = "P610"
    name = "percent"
    needs = frozenset({"language"})
    severity = Severity.WARNING
    message = "“{}” is hard to picture."
    hint = "Count people: “8 in 10 adults”."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for the signs and words for percent behind a number."""
        percent = any_of(context.known_language.percent)
        yield Search(re.compile(rf"(?<!\d)\d[\d.,]{{0,20}}\s?{percent}", re.IGNORECASE), among=context.numbered)


class UnclearDate(TextRule):
    """A date in numbers alone, or with a short name of a month

    Why: 03/04 is in March for some readers and in April for others. Short names are hard for people who are new to the
    language.
    Example: `Checked on 03/04/2026.` or `Checked on 3 Apr 2026.`
    Instead: `Checked on 3 April 2026.`
    """

    code = "P614"
    name = "unclear-date"
    needs = frozenset({"language"})
    severity = Severity.WARNING

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for three numbers with strokes or dots, and for short names of months beside a number."""
        short = any_of(name.capitalize() for name in context.known_language.short_months)
        numbers = r"(?<![\w./-])\d{1,2}(?:([/-])\d{1,2}\1\d{2,4}|\.\d{1,2}\.\d{4})(?![\w/-])"
        names = rf"\b\d{{1,2}} ({short})\b\.?(?= \d{{4}}|[,.;)]|$)|\b({short})\b\.? \d{{4}}"
        yield Search(re.compile(f"{numbers}|{names}"), among=context.numbered)

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:
        """Write the name of the month in full, where it is given."""
        name, months = match[2] or match[3], context.known_language.short_months
        start, end = match.span(2 if match[2] else 3) if name else match.span()
        full = months[find_known(months, name)] if name else ""
        return cls.diagnostic(
            f"“{match.group()}” can be misread.",
            passage.label(*match.span()),
            hints=f"Write {full} in full." if full else "Write the name of the month.",
            fix=passage.fix(start, end, full) if full and not passage.text.startswith(".", end) else None,
        )
