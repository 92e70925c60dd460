"""What people write for counts, sets, holds and lengths of time, and what to write for it."""

from __future__ import annotations

import re

from supple_schema.models.quantities.hints.spelling import COUNTS, MINUTES, SECONDS, TIMES, N, R, Spelling, decimal

EACH_SIDE = r"(?:\s?/\s?|,?\s(?:on\s|in\s)?(?:each|per|a|either|both)\s)(?:side|leg|arm|hand|foot|way|direction)s?"
CLINICAL_TIMES = {"7": "day", "52": "week", "12": "month"}
"""What stands below the line in `2/7`, `6/52` and `3/12`, as British clinics write days, weeks and months."""


def _seconds(match: re.Match[str]) -> str:
    return f"{int(match[1]) * 60 + int(match[2] or 0)} s"


def _clinical(match: re.Match[str]) -> str:
    return f"{match[1]} {CLINICAL_TIMES[match[2]]}{'s' if int(match[1]) > 1 else ''}"


SPELLED_AMOUNTS: tuple[Spelling, ...] = (
    Spelling(("Count",), rf"({R})(?: reps?| times)?{EACH_SIDE}", "Counts are for each side already.", r"\1"),
    Spelling(
        ("Count", "Times"),
        rf"({N}) ?(?:[x×]|sets of) ?({R})(?: reps?)?(?:{EACH_SIDE})?",
        "Sets and repetitions are two fields.",
        hint=r"Write `sets: \1` and `repetitions: \2`.",
    ),
    Spelling(
        ("Count",),
        rf"({R}) ?(?:reps?|times)? ?[x×*] ?({N}) ?sets?",
        "Sets and repetitions are two fields.",
        hint=r"Write `sets: \2` and `repetitions: \1`.",
    ),
    Spelling(
        ("Count",),
        rf"({N}) sets?,? (?:[x×] ?)?({R})(?: reps?)?|({N}) ?\* ?({R})",
        "Sets and repetitions are two fields.",
        hint="Write the two numbers as `sets:` and `repetitions:`.",
    ),
    Spelling(("Count",), rf"({N}) ?\(?[LR]\)?,? ?[/+&]? ?\1 ?\(?[LR]\)?", "Counts are for each side already.", r"\1"),
    Spelling(
        ("Count",),
        rf"({N}) (?:in )?total|({R}) alternating|alternat(?:e|ing) ({R})",
        "Counts are for each side.",
        hint="Write `sides: alternate` in the exercise, and the count for one side here.",
    ),
    Spelling(
        ("Count",),
        rf"{R} ?RM",
        "This is a weight, and repetitions are counted.",
        hint="Write how hard it feels: `effort: 1-2 left`.",
    ),
    Spelling(("Count",), r"once", "A number is in digits.", "1"),
    Spelling(("Count",), r"twice", "A number is in digits.", "2"),
    Spelling(("Count",), r"a dozen", "A number is in digits.", "12"),
    Spelling(
        ("Count",),
        rf"{N}(?:,? then {N}|\s?[+→>]\s?{N})+",
        "A list has commas.",
        lambda match: ", ".join(re.findall(r"[0-9]+", match[0])),
    ),
    Spelling(
        ("Count",),
        r"(?:AMRAP|max(?:imum)?(?: reps)?|as (?:many as )?(?:possible|you can|able|tolerated)|as many as you are able)",
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
        r"(?:to|till|until) (?:failure|fatigued?|tired|you tire|exhaustion|(?:your )?form (?:breaks|goes))",
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
    Spelling(
        TIMES,
        rf"({N}) ?[x×] ?({R}) ?({SECONDS}|{MINUTES})(?: holds?)?",
        "How many times is another field.",
        hint=r"Write `repetitions: \1` and `hold: \2 \3`; or else `sets: \1` and `duration: \2 \3`.",
    ),
    Spelling(
        TIMES,
        rf"({R}) ?({SECONDS}|{MINUTES}) ?(?:[x×] ?({N})|hold[s,]* ?[x×]? ?({N}))",
        "How many times is another field.",
        hint="Write the time alone here, and how many times as `repetitions:` of a hold, or as `sets:` of a duration.",
    ),
    Spelling(("Duration",), r"([1-9][0-9]?)/(7|52|12)", "A time has its unit.", _clinical),
    Spelling(TIMES, r"(?:a|one) minute or two", "A number is in digits.", "1-2 min"),
    Spelling(TIMES, r"(?:a )?couple of minutes", "A number is in digits.", "2 min"),
    Spelling(("Duration",), r"an hour and a half", "Amounts are whole numbers.", "90 min"),
    Spelling(
        ("Duration",),
        r"([1-9][0-9]?) ?h(?:(?:ou)?rs?)? ?(?:and )?([1-5]?[0-9]) ?(?:m(?:in(?:ute)?s?)?)?",
        "A time has one unit.",
        lambda match: f"{int(match[1]) * 60 + int(match[2])} min",
    ),
    Spelling(
        TIMES,
        rf"({R}) ?({SECONDS}|{MINUTES}) (?:each(?: time)?|L ?[+&/] ?R)",
        "The field says so already.",
        r"\1 \2",
    ),
    Spelling(
        ("Hold",),
        r"as (?:long as )?(?:tolerated|able|possible|you can)",
        "There is one way to say it.",
        "as long as comfortable",
    ),
    Spelling(TIMES, r"([0-9]{1,2}):([0-5][0-9])", "A time has its unit.", _seconds),
    Spelling(TIMES, rf"({N}) ?{MINUTES}(?:,| and)? ?([1-5]?[0-9]) ?{SECONDS}", "A time has one unit.", _seconds),
    Spelling(TIMES, rf"([0-9]{{1,3}}[.,]5) ?{MINUTES}", "Amounts are whole numbers.", decimal(60, "s")),
    Spelling(("Duration",), r"([0-9]{1,2}[.,]5) ?h(?:ours?|rs?)?", "Amounts are whole numbers.", decimal(60, "min")),
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
)
