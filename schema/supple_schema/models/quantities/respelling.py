"""What people write for amounts where the grammar does not allow it: a text in, what to write for it out.

The table is `respelling.yaml`. It is read when the first text does not fit, so files that are right never pay for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib import resources
from typing import TypeAlias

import yaml

from supple_schema.models.quantities.ranges import QuantityError

Rewrite: TypeAlias = Callable[[re.Match[str]], str]

NUMBER = r"[1-9][0-9]{0,3}"
PARTS = {
    "{N}": NUMBER,
    "{R}": rf"{NUMBER}(?:\s?[-–]\s?{NUMBER})?",
    "{S}": r"s(?:ec(?:ond)?s?)?\.?",
    "{M}": r"m(?:in(?:ute)?s?)?\.?",
    "{SIDE}": r"(?:\s?/\s?|,?\s(?:on\s|in\s)?(?:each|per|a|either|both)\s)(?:side|leg|arm|hand|foot|way|direction)s?",
}
"""What may be named in a pattern: a number, a range, the words for seconds and for minutes, and for each side."""
UP_TO_12 = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WORDS = {**{word: number for number, word in enumerate(UP_TO_12, 1)}, "fifteen": 15, "twenty": 20, "thirty": 30}
CLINICAL_TIMES = {"7": "day", "52": "week", "12": "month"}
"""What stands below the line in `2/7`, `6/52` and `3/12`, as British clinics write days, weeks and months."""
DAY_LETTERS = {"M": "Monday", "T": "Tuesday", "W": "Wednesday", "Th": "Thursday", "F": "Friday", "S": "Saturday"}
GAITS = {"jog": "run", "jogging": "run", "running": "run", "walking": "walk", "sprint": "hard", "stroll": "easy"}


def _percent(match: re.Match[str]) -> str:
    low, high = (max(1, round(int(number) / 10)) for number in (match[1], match[2] or match[1]))
    return f"{low} of 10" if low == high else f"{low}-{high} of 10"


def _intervals(match: re.Match[str]) -> str:
    found = match.groupdict()
    stretches = (re.sub(r"[a-z]+$", lambda one: GAITS.get(one[0], one[0]), found[name]) for name in ("first", "second"))
    return f"{', '.join(stretches)}, {found['times'] or found['repeat']} times"


def _times(factor: str, unit: str) -> Rewrite:
    """Write a number so many times, in another unit."""
    return lambda match: f"{(Decimal(match[1].replace(',', '.')) * Decimal(factor)).normalize():f} {unit}"


MAKE: Mapping[str, Rewrite] = {
    "clinical": lambda match: f"{match[1]} {CLINICAL_TIMES[match[2]]}{'s' if int(match[1]) > 1 else ''}",
    "days": lambda match: ", ".join(DAY_LETTERS[letter] for letter in re.findall(r"Th|[MTWFS]", match[0])),
    "digits": lambda match: match[0].replace(match[1], str(WORDS[match[1].lower()]), 1),
    "feet": _times("3", "ft"),
    "intervals": _intervals,
    "kilograms": _times("0.001", "kg"),
    "list": lambda match: ", ".join(re.findall(r"[0-9]+|[A-Z][a-z]+", match[0])),
    "lower": lambda match: match[0].lower(),
    "lower band": lambda match: f"{match[1].lower()} band",
    "metres": _times("1000", "m"),
    "minutes": _times("60", "min"),
    "of 10": _percent,
    "seconds": _times("60", "s"),
    "sum in minutes": lambda match: f"{int(match[1]) * 60 + int(match[2])} min",
    "sum in seconds": lambda match: f"{int(match[1]) * 60 + int(match[2])} s",
    "to seconds": lambda match: f"{match[1]}-{int(match[2]) * 60} s",
}
"""How an answer is made that is no part of what was written."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way to write an amount: the forms in which it is met, its pattern, and what is wrong with it.

    `write` gives what it should be, where there is one right answer; else `hint` says it, with parts of the match.
    """

    forms: tuple[str, ...]
    pattern: str
    why: str
    write: Rewrite | None
    hint: str


@cache
def spellings() -> tuple[Spelling, ...]:
    """Read the table, in the order in which its lines are tried."""
    content = resources.files("supple_schema.models.quantities").joinpath("respelling.yaml").read_bytes()
    return tuple(_read_table(yaml.load(content, yaml.CSafeLoader)["spellings"]))


def _read_table(table: Mapping[str, Mapping[str, Mapping[str, str]]]) -> Iterator[Spelling]:
    for forms, lines in table.items():
        for text, line in lines.items():
            pattern = text
            for name, part in PARTS.items():
                pattern = pattern.replace(name, part)
            write = MAKE[line["make"]] if "make" in line else _expand(line["write"]) if "write" in line else None
            yield Spelling(tuple(forms.split(", ")), pattern, line["why"], write, line.get("hint", ""))


def _expand(template: str) -> Rewrite:
    return lambda match: match.expand(template)


def respell(form: str, text: str) -> QuantityError | None:
    """Say what to write for a text that people write; None where it is not known."""
    for spelling in spellings():
        match = _compiled(spelling.pattern).fullmatch(text) if form in spelling.forms else None
        if match is None:
            continue
        if spelling.write is None:
            return QuantityError(spelling.why, 0, len(text), match.expand(spelling.hint))
        write = spelling.write(match)
        return QuantityError(spelling.why, 0, len(text), f"Write `{write}`.", write)
    return None


@lru_cache(maxsize=128)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
