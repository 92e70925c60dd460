"""Amounts in what people write: words in, fields of a dose out, and the words that were taken for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from supple_editions.language.found_words import find_known
from supple_schema.models.dose import MEANINGS, MEASURES
from supple_schema.models.quantities import (
    Count,
    Duration,
    Effort,
    Frequency,
    Hold,
    Load,
    Quantity,
    QuantityError,
    Times,
)
from supple_schema.models.quantities.respelling import WORDS

FORMS: dict[str, type[Quantity]] = {
    "sets": Times,
    "repetitions": Count,
    "hold": Hold,
    "duration": Duration,
    "rest": Duration,
    "load": Load,
    "effort": Effort,
    "often": Frequency,
}
"""The fields of a dose that can be recognised, in their order."""

R = r"\d{1,4}(?:\s?(?:[-–—]|to)\s?\d{1,4})?"
SHORT = r"(?:s|secs?|seconds?|m|mins?|minutes?)\b\.?"
LONG = r"(?:mins?|minutes?|h|hrs?|hours?)\b\.?"
BREATHS = r"(?:(?:deep |slow |calm )?breaths?)\b"
REPS = r"(?:reps?|repetitions?|repeats|times|x)\b"
A_DAY = r"(?:\s?(?:[x×]|times))?\s?(?:a|per|each|every|/)\s?(?:day|week)"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<often>(?:once|twice|{R}|several times)(?: or twice)?{A_DAY})",
        rf"(?P<often_daily>{R})(?: ?[x×]| times)? ?daily\b",
        rf"[x×] ?(?P<often_daily_2>{R})(?: ?(?:daily|/ ?day)| (?:a|per|each) day)\b",
        r"(?P<often>\bdaily\b|\bevery day\b|\bevery other day\b|\bhourly\b|\bevery hour\b|\btwice daily\b)",
        rf"(?P<often>\bevery {R} ?(?:hours?|minutes?|mins?|h)\b)",
        rf"(?P<often>{R} days? (?:a|per|each) week)",
        rf"\brest(?:ing)?(?: for| of)? (?P<rest>{R} ?{SHORT})|(?P<rest_2>{R} ?{SHORT}) (?:of )?rest",
        rf"(?P<sets>{R}) ?(?:[x×]|sets? (?:of|x|×)) ?(?P<hold>{R} ?(?:{SHORT}|{BREATHS}))",
        rf"(?P<sets>{R}) ?(?:[x×]|sets? (?:of|x|×)) ?(?P<repetitions>{R})(?: ?{REPS})?(?! ?(?:{SHORT}|kg|lb))",
        rf"(?P<sets>{R}) sets?\b",
        rf"\bh(?:old|olding|eld)\b[^.;,\d]{{0,40}}?(?P<hold>{R}(?: or more)? ?(?:{SHORT}|{BREATHS}))",
        rf"(?P<hold>{R}[ -]?(?:{SHORT}|{BREATHS})) holds?\b",
        rf"(?P<repetitions>{R}) ?{REPS}",
        rf"(?<![\w.])[x×] ?(?P<repetitions>{R})\b(?! ?(?:{SHORT}|{BREATHS}|kg|lb))",
        rf"\b(?:repeat|do|perform)(?: it| this| each)? (?P<repetitions>{R})(?= ?(?:[.,;)]|$|on |each |per ))",
        r"(?P<load>\d{1,3}(?:[.,]\d)? ?(?:kg|lbs?)\b)",
        rf"\bfor(?: about| around| up to)? (?P<duration>{R} ?{LONG})",
    )
)
ALONE = (
    re.compile(rf"(?P<hold>{R} ?(?:s|secs?|seconds?|breaths?))", re.IGNORECASE),
    re.compile(rf"(?P<duration>{R} ?{LONG})", re.IGNORECASE),
    re.compile(rf"(?P<repetitions>{R})"),
)
"""What an amount means that is all that a cell about the dose holds."""
AROUND_AMOUNTS = frozenset(
    {"a", "about", "again", "all", "and", "around", "arm", "arms", "both", "day", "directions", "do", "each", "every"}
    | {"exercise", "for", "in", "it", "leg", "legs", "of", "on", "or", "per", "perform", "repeat", "side", "sides"}
    | {"the", "then", "these", "this", "times", "to", "total", "up", "way", "ways", "with", "x", "×"}
)
"""Words that stand beside amounts and say nothing of what to do."""
NUMBER_WORDS = re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class FoundAmount:
    """One field of a dose, in its one spelling, and the words that it was taken from."""

    field: str
    value: str
    words: str


def read_amount(field: str, text: str) -> str | None:
    """Give the one spelling of an amount for a field, also where people write it in another way; else None."""
    form = FORMS[field]
    text = _in_digits(re.sub(r"\s?(?:–|—|\bto\b)\s?", "-", " ".join(text.split()))).strip(" .,;")
    for _ in range(3):
        try:
            return str(form.parse(text))
        except QuantityError as error:
            if error.write is None or error.write == text:
                return None
            text = error.write
    return None


def is_day(text: str) -> bool:
    """Whether a text is a day, which a spreadsheet makes of an amount such as `3-5`."""
    return DAY.fullmatch(text.strip()) is not None


def find_amounts(text: str, *, alone: bool = False) -> list[FoundAmount]:
    """Find the amounts in a text; the first of each field counts. `alone` is for a text that is only about the dose."""
    rest = _in_digits(text)
    found: dict[str, FoundAmount] = {}
    for pattern in PATTERNS:
        while match := pattern.search(rest):
            for name, words in match.groupdict().items():
                field, _, form = name.removesuffix("_2").partition("_")
                told = f"{words} times a day" if form == "daily" else words
                value = read_amount(field, _without_more(told)) if words else None
                if value is not None:
                    found.setdefault(field, FoundAmount(field, value, match[0].strip()))
            rest = rest[: match.start()] + "\0" * len(match[0]) + rest[match.end() :]
    if alone:
        left = rest.replace("\0", "").strip(" .,;")
        for pattern in ALONE:
            match = pattern.fullmatch(left)
            for field, words in match.groupdict().items() if match else ():
                value = read_amount(field, words)
                if value is not None and field not in found and not (found.keys() & {"duration"}):
                    found[field] = FoundAmount(field, value, words)
    return list(_that_fit(found))


def says_only_amounts(text: str) -> bool:
    """Whether a sentence says how much to do, and nothing of what."""
    rest = _in_digits(text)
    found = [one.words for one in find_amounts(text)]
    for words in found:
        rest = rest.replace(words, " ", 1)
    return bool(found) and all(word in AROUND_AMOUNTS for word in re.findall(r"[^\W_]+|×", rest.casefold()))


def _that_fit(found: dict[str, FoundAmount]) -> Iterator[FoundAmount]:
    """Give the amounts that can stand together, those that were found first."""
    measures: set[str] = set()
    for field in FORMS:
        if field not in found:
            continue
        if field in MEASURES:
            if frozenset(measures | {field}) not in MEANINGS:
                continue
            measures.add(field)
        yield found[field]


def _without_more(words: str) -> str:
    return re.sub(r" or (?:more|twice)", "", words)


def _in_digits(text: str) -> str:
    return NUMBER_WORDS.sub(lambda match: str(WORDS[find_known(WORDS, match[0])]), text)
