"""What people write, and what to write for it: data behind the hints of quantities.

Each line is tried on the whole text, in order. Where there is one right answer it is `write`, and a fix puts it there;
where the text belongs elsewhere, only `hint` says so.
"""

from __future__ import annotations

import re
from functools import lru_cache

from supple_schema.models.quantities.hints.amounts import SPELLED_AMOUNTS
from supple_schema.models.quantities.hints.frequencies import SPELLED_FREQUENCIES
from supple_schema.models.quantities.hints.spelling import COUNTS, TIMES, Spelling
from supple_schema.models.quantities.hints.training import SPELLED_TRAINING
from supple_schema.models.quantities.ranges import QuantityError

WORDS: dict[str, int] = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
}


def _number(match: re.Match[str]) -> str:
    return match[0].replace(match[1], str(WORDS[match[1].lower()]), 1)


SPELLINGS_PEOPLE_USE: tuple[Spelling, ...] = (
    *SPELLED_AMOUNTS,
    *SPELLED_FREQUENCIES,
    *SPELLED_TRAINING,
    Spelling((*COUNTS, *TIMES, "Load", "Distance"), rf"({'|'.join(WORDS)})\b.*", "A number is in digits.", _number),
    Spelling((*TIMES, "Load", "Distance"), r".*[A-Z].*", "Units are in small letters.", lambda match: match[0].lower()),
)
"""In the order in which they are tried."""


def respell(form: str, text: str) -> QuantityError | None:
    """Say what to write for a text that people write; None where it is not known."""
    for spelling in SPELLINGS_PEOPLE_USE:
        match = _compiled(spelling.pattern).fullmatch(text) if form in spelling.forms else None
        if match is None:
            continue
        if spelling.write is None:
            return QuantityError(spelling.why, 0, len(text), match.expand(spelling.hint))
        write = spelling.write(match) if callable(spelling.write) else match.expand(spelling.write)
        return QuantityError(spelling.why, 0, len(text), f"Write `{write}`.", write)
    return None


@lru_cache(maxsize=128)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
