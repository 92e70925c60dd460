"""What people write, and what to write for it: data behind the hints of quantities.

Each line is tried on the whole text, in order. Where there is one right answer it is `write`, and a fix puts it there;
where the text belongs elsewhere, only `hint` says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from supple_schema.models.quantities.ranges import QuantityError

Rewrite: TypeAlias = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way to write an amount: the forms in which it is met, its pattern, and what it should be."""

    forms: tuple[str, ...]
    pattern: str
    why: str
    write: str | Rewrite | None = None
    hint: str = ""


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
N = r"[1-9][0-9]{0,3}"
R = rf"{N}(?:\s?[-–]\s?{N})?"
SECONDS = r"s(?:ec(?:ond)?s?)?\.?"
MINUTES = r"m(?:in(?:ute)?s?)?\.?"
COUNTS = ("Count", "Times")
TIMES = ("Hold", "Duration")


def _seconds(match: re.Match[str]) -> str:
    return f"{int(match[1]) * 60 + int(match[2] or 0)} s"


def _decimal(factor: int, unit: str) -> Rewrite:
    return lambda match: f"{int(Decimal(match[1].replace(',', '.')) * factor)} {unit}"


def _number(match: re.Match[str]) -> str:
    return match[0].replace(match[1], str(WORDS[match[1].lower()]), 1)


EACH_SIDE = r"(?:\s?/\s?|,?\s(?:on\s)?(?:each|per|a|either)\s)(?:side|leg|arm)s?"
SPELLINGS_PEOPLE_USE: tuple[Spelling, ...] = (
    Spelling(("Count",), rf"({R})(?: reps?| times)?{EACH_SIDE}", "Counts are for each side already.", r"\1"),
    Spelling(
        ("Count", "Times"),
        rf"({N}) ?(?:[x×]|sets of) ?({R})(?: reps?)?(?:{EACH_SIDE})?",
        "Sets and repetitions are two fields.",
        hint=r"Write `sets: \1` and `repetitions: \2`.",
    ),
    Spelling(
        ("Count",),
        r"(?:AMRAP|as many as (?:possible|you can|able))",
        "There is one way to say it.",
        "as many as comfortable",
    ),
    Spelling(
        ("Count",),
        rf"(?:AMRAP|as many as (?:possible|you can)) (?:in )?({N}) ?({SECONDS}|{MINUTES})",
        "There is one way to say it.",
        r"as many as comfortable in \1 \2",
    ),
    Spelling(
        ("Count",),
        r"(?:to|till|until) (?:failure|tired|you tire|exhaustion)",
        "There is one way to say it.",
        "until fatigue",
    ),
    Spelling(
        ("Count",), rf"({N})[/](?:{N})(?:[/]{N})*", "A list has commas.", lambda match: match[0].replace("/", ", ")
    ),
    Spelling(("Count",), rf"({N})-{N}(?:-{N})+", "A list has commas.", lambda match: match[0].replace("-", ", ")),
    Spelling(
        ("Count",),
        rf"({R}) ?({SECONDS}|{MINUTES})",
        "This is a time, and repetitions are counted.",
        hint=r"Write `hold: \1 \2` for each repetition, or `duration: \1 \2` in place of `repetitions`.",
    ),
    Spelling(COUNTS, rf"({R}) ?[x×]|[x×] ?({R})", "The number is enough.", lambda match: match[1] or match[2]),
    Spelling(COUNTS, rf"({R}) (?:rep|set|round|time)\.?", "The number is enough.", r"\1"),
    Spelling(COUNTS, rf"(?:about|around|approx\.?|ca\.?|~) ?({R})", "An amount is about right in any case.", r"\1"),
    Spelling(COUNTS, rf"({N}) ?ish", "An amount is about right in any case.", r"\1"),
    Spelling(COUNTS, rf"(?:max\.?|maximum|no more than|[<≤]) ?({N})", "There is one way to say it.", r"up to \1"),
    Spelling(COUNTS, rf"(?:min\.?|minimum|no less than|[>≥]) ?({N})", "There is one way to say it.", r"at least \1"),
    Spelling(COUNTS, r"a few|several|some", "Nobody knows how many that is.", hint="Write a range, such as `3-5`."),
    Spelling(TIMES, r"([0-9]{1,2}):([0-5][0-9])", "A time has its unit.", _seconds),
    Spelling(TIMES, rf"({N}) ?{MINUTES}(?:,| and)? ?([1-5]?[0-9]) ?{SECONDS}", "A time has one unit.", _seconds),
    Spelling(TIMES, rf"([0-9]{{1,3}}[.,]5) ?{MINUTES}", "Amounts are whole numbers.", _decimal(60, "s")),
    Spelling(("Duration",), r"([0-9]{1,2}[.,]5) ?h(?:ours?|rs?)?", "Amounts are whole numbers.", _decimal(60, "min")),
    Spelling(TIMES, rf"(?:half a minute|(?:½|1/2) ?{MINUTES})", "Amounts are whole numbers.", "30 s"),
    Spelling(("Duration",), r"half an hour|(?:½|1/2) ?h(?:our)?", "Amounts are whole numbers.", "30 min"),
    Spelling(TIMES, r"(?:a|one) minute", "A number is in digits.", "1 min"),
    Spelling(("Duration",), r"an hour", "A number is in digits.", "1 h"),
    Spelling(TIMES, rf"({R}) ?(?:\"|''|\u2033)", "A time has its unit.", r"\1 s"),
    Spelling(TIMES, rf"({R}) ?(?:'|\u2032)", "A time has its unit.", r"\1 min"),
    Spelling(TIMES, rf"({R}) ?({SECONDS}|{MINUTES}|breaths?){EACH_SIDE}", "Times are for each side already.", r"\1 \2"),
    Spelling(
        TIMES,
        rf"({N}) ?{SECONDS} ?(?:[-–]|to) ?({N}) ?{MINUTES}",
        "A range has one unit.",
        lambda match: f"{match[1]}-{int(match[2]) * 60} s",
    ),
    Spelling(
        TIMES,
        rf"({R}) ?({SECONDS}|{MINUTES}) holds?|hold (?:for )?({R}) ?({SECONDS}|{MINUTES})",
        "The field says that it is held.",
        lambda match: f"{match[1] or match[3]} {match[2] or match[4]}",
    ),
    Spelling(
        TIMES,
        rf"(?:about|around|approx\.?|ca\.?|~) ?({R}) ?({SECONDS}|{MINUTES}|breaths?)",
        "An amount is about right in any case.",
        r"\1 \2",
    ),
    Spelling(
        TIMES,
        rf"({R}) ?(?:counts?)|count (?:of|to) ({R})",
        "Everybody counts at another speed.",
        hint="Write seconds, such as `5 s`.",
    ),
    Spelling(
        ("Frequency",),
        rf"({R}) ?[x×](?: ?/ ?| per | a | )?(?:day|d|daily)",
        "There is one way to say it.",
        r"\1 per day",
    ),
    Spelling(("Frequency",), rf"({R}) ?/ ?(?:day|d)", "There is one way to say it.", r"\1 per day"),
    Spelling(
        ("Frequency",),
        rf"({R}) ?[x×]? ?(?:/ ?| per | a | ?)(?:week|wk|w|weekly)",
        "There is one way to say it.",
        r"\1 days per week",
    ),
    Spelling(("Frequency",), r"(?i:b\.?i\.?d\.?)", "Abbreviations of doctors are not for readers.", "2 per day"),
    Spelling(("Frequency",), r"(?i:t\.?i\.?d\.?)", "Abbreviations of doctors are not for readers.", "3 per day"),
    Spelling(("Frequency",), r"(?i:q\.?d\.?|o\.?d\.?)", "Abbreviations of doctors are not for readers.", "1 per day"),
    Spelling(("Frequency",), r"hourly", "There is one way to say it.", "every hour"),
    Spelling(
        ("Frequency",),
        r"(?:on )?(?:alternate|alternating) days|every second day",
        "There is one way to say it.",
        "every 2 days",
    ),
    Spelling(
        ("Frequency",),
        r"(?:on )?(?:weekdays|Mon(?:day)? ?(?:[-–]|to) ?Fri(?:day)?)",
        "Days have their names.",
        "Monday, Tuesday, Wednesday, Thursday, Friday",
    ),
    Spelling(("Frequency",), r"(?:at|on) (?:the )?weekends?|weekends", "Days have their names.", "Saturday, Sunday"),
    Spelling(
        ("Frequency",), r"on (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?", "The name of the day is enough.", r"\1day"
    ),
    Spelling(
        ("Frequency",),
        r"(?:every|each) (morning|night|evening|noon)",
        "Times of the day are another field.",
        hint=r"Write `often: 1 per day` and `times: [\1]`.",
    ),
    Spelling(
        ("Frequency",),
        rf"({N}) times|once|twice",
        "Nobody knows in what time.",
        hint="Write `2 per day` or `2 days per week`.",
    ),
    Spelling(
        ("Frequency",),
        r"as needed|prn|when needed|as often as you like",
        "This is no number.",
        hint="Leave `often` out, and say it in the `note`.",
    ),
    Spelling(("Load",), r"([1-9][0-9]{0,2}),([0-9]{1,2}) ?(kg|lb)s?", "The decimal sign is a point.", r"\1.\2 \3"),
    Spelling(("Load",), r"(?i:bw|none|no weight|own (?:body )?weight)", "There is one way to say it.", "body weight"),
    Spelling(
        ("Load",),
        r"(extra light|light|medium|heavy|extra heavy|tan|yellow|red|green|blue|black|silver|gold)(?: \w+)?",
        "A band is called a band.",
        r"\1 band",
    ),
    Spelling(
        ("Load",),
        r"[0-9]{1,3} ?%.*",
        "A share of the most that one can lift is not known at home.",
        hint="Write how hard it feels: `effort: 2-3 left`.",
    ),
    Spelling(("Load",), rf"({R})", "The unit is missing.", hint=r"Write `\1 kg` or `\1 lb`."),
    Spelling(
        ("Effort",),
        rf"(?i:rpe) ?({R})|({R}) ?(?i:rpe)",
        "The scale has a number.",
        lambda match: f"{match[1] or match[2]} of 10",
    ),
    Spelling(
        ("Effort",),
        rf"(?i:rir) ?({R})|({R}) ?(?i:rir|in reserve)",
        "There is one way to say it.",
        lambda match: f"{match[1] or match[2]} left",
    ),
    Spelling(("Effort",), rf"(?i:borg) ?({R})", "The scale has a number.", r"\1 of 20"),
    Spelling(
        ("Effort",),
        r"easy|light|moderate|somewhat hard|hard|very hard|max(?:imal)?",
        "Each reader feels another effort in a word.",
        hint="Write `3 of 10` for easy, `5-6 of 10` for moderate, `7-8 of 10` for hard.",
    ),
    Spelling(
        ("Effort",), rf"({R})", "The scale is missing.", hint=r"Write `\1 of 10`, or `\1 left` for what is left in you."
    ),
    Spelling(
        ("Tempo",),
        r"([1-9])-([0-9])-([1-9])(?:-[0-9])?|[0-9xX]{4}",
        "Nobody can see which number is which.",
        hint="Write `3 down, 1 hold, 3 up`.",
    ),
    Spelling(
        ("Tempo",),
        r"slow(?:ly)?|fast|controlled",
        "Nobody knows how many seconds that is.",
        hint="Write `3 down, 3 up`.",
    ),
    Spelling(("Distance",), r"([1-9][0-9]?),([0-9]{3}) (steps|m|ft)", "A number has no comma in it.", r"\1\2 \3"),
    Spelling(("Distance",), r"([1-9][0-9]?)k steps", "A number is in digits.", r"\g<1>000 steps"),
    Spelling(
        ("Distance",),
        r"([0-9]{1,2}[.,][0-9]) ?(?:km|kilomet(?:re|er)s?)",
        "Amounts are whole numbers.",
        _decimal(1000, "m"),
    ),
    Spelling(("Distance",), r"([1-9][0-9]?) ?[kK]", "A distance has its unit.", r"\1 km"),
    Spelling(
        ("Intervals",),
        rf"({N}) ?(?:[x×]|times) ?\(?({N} ?\w+ \w+),? ?(?:/|and|,)? ?({N} ?\w+ \w+)\)?",
        "The number of times comes last.",
        r"\2, \3, \1 times",
    ),
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
