"""Numbers are digits, and ranges have a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.listed import starts_sentence
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity


class NumberWord(ItemRule):
    """A number written as a word

    A number that begins a sentence stays a word.

    Why: Digits are found and read faster, also by people who are new to the language.
    Example: `Breathe in and out three times.`
    Instead: `Breathe in and out 3 times.`
    """

    code = "P608"
    name = "number-word"
    severity = Severity.ADVICE

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for each word for a number inside sentences."""
        language = context.language
        if language is None:
            return
        words = language.number_words
        keep = "|".join(language.numerals_keep)
        pattern = re.compile(rf"(?<![\w-])({'|'.join(words)})(?![\w-])(?!\s+(?:{keep})\b)", re.IGNORECASE)
        for prose in context.numbered:
            for passage in prose.passages:
                for match in pattern.finditer(passage.text) if passage.field != "quotes.text" else ():
                    if not starts_sentence(passage.text, match.start()):
                        digits = str(words[match[1].lower()])
                        yield cls.diagnostic(
                            f"Write {digits} in place of “{match.group()}”.",
                            passage.label(*match.span()),
                            fix=passage.fix(*match.span(), digits),
                        )


class DashInRange(ItemRule):
    """A dash between the two numbers of a range

    Why: A screen reader says "5 dash 10" or "5 10", and some people read it as a sum. In languages that are written
    from the right, the numbers trade places.
    Example: `Hold it for 5-10 seconds.`
    Instead: `Hold it for 5 to 10 seconds.`
    """

    code = "P609"
    name = "dash-in-range"
    severity = Severity.ADVICE

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for two rising numbers with a dash between them."""
        language = context.language
        pattern = re.compile(r"(?<![\w./:+–-])(\d{1,3})(\s?[-–]\s?)(\d{1,3})(?![\w/:–-]|\.\d)")
        for prose in context.numbered:
            for passage in prose.passages:
                for match in pattern.finditer(passage.text):
                    if int(match[1]) < int(match[3]) and passage.field != "quotes.text":
                        to = language.to[0] if language else ""
                        yield cls.diagnostic(
                            f"Write the range “{match.group()}” with a word.",
                            passage.label(*match.span()),
                            hints=f"Write “{match[1]} {to} {match[3]}”." if to else "",
                            fix=passage.fix(*match.span(), f"{match[1]} {to} {match[3]}") if to else None,
                        )


class Percent(ItemRule):
    """Percent

    Why: Many people cannot picture a percentage. A count of people they can.
    Example: `80% of adults have back pain at some time.`
    Instead: `8 in 10 adults have back pain at some time.`
    """

    code = "P610"
    name = "percent"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for the signs and words for percent behind a number."""
        if context.language is None:
            return
        pattern = re.compile(rf"\d[\d.,]*\s?(?:{'|'.join(context.language.percent)})", re.IGNORECASE)
        for prose in context.numbered:
            for passage in prose.passages:
                if "%" in passage.text or " per" in passage.text:
                    for match in pattern.finditer(passage.text):
                        yield cls.diagnostic(
                            f"“{match.group()}” is hard to picture.",
                            passage.label(*match.span()),
                            hints="Count people: “8 in 10 adults”.",
                        )


class UnclearDate(ItemRule):
    """A date in numbers alone, or with a short name of a month

    Why: 03/04 is in March for some readers and in April for others. Short names are hard for people who are new to the
    language.
    Example: `Checked on 03/04/2026.` or `Checked on 3 Apr 2026.`
    Instead: `Checked on 3 April 2026.`
    """

    code = "P614"
    name = "unclear-date"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for three numbers with strokes or dots, and for short names of months beside a number."""
        months = context.language.short_months if context.language else {}
        short = "|".join(name.capitalize() for name in months) or "(?!)"
        pattern = re.compile(
            r"(?<![\w./-])\d{1,2}(?:([/-])\d{1,2}\1\d{2,4}|\.\d{1,2}\.\d{4})(?![\w/-])"
            rf"|\b\d{{1,2}} ({short})\b\.?(?= \d{{4}}|[,.;)]|$)|\b({short})\b\.? \d{{4}}"
        )
        for prose in context.numbered:
            for passage in prose.passages:
                for match in pattern.finditer(passage.text):
                    name = match[2] or match[3]
                    start, end = match.span(2 if match[2] else 3) if name else match.span()
                    full = months[name.lower()] if name else ""
                    yield cls.diagnostic(
                        f"“{match.group()}” can be misread.",
                        passage.label(*match.span()),
                        hints=f"Write {full} in full." if full else "Write the name of the month.",
                        fix=passage.fix(start, end, full) if full and not passage.text.startswith(".", end) else None,
                    )
