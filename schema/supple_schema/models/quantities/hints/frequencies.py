"""What people write for how often, and what to write for it."""

from __future__ import annotations

import re

from supple_schema.models.quantities.hints.spelling import N, R, Spelling

DAY_LETTERS = {"M": "Monday", "T": "Tuesday", "W": "Wednesday", "Th": "Thursday", "F": "Friday", "S": "Saturday"}


def _days(match: re.Match[str]) -> str:
    return ", ".join(DAY_LETTERS[letter] for letter in re.findall(r"Th|[MTWFS]", match[0]))


SPELLED_FREQUENCIES: tuple[Spelling, ...] = (
    Spelling(
        ("Frequency",),
        rf"({R}) ?[x×](?: ?/ ?| per | a | )?(?:day|d|daily)",
        "There is one way to say it.",
        r"\1 per day",
    ),
    Spelling(("Frequency",), rf"({R}) ?/ ?(?:day|d)", "There is one way to say it.", r"\1 per day"),
    Spelling(
        ("Frequency",),
        rf"[x×]? ?({R}) ?[x×]? ?(?:times )?(?:/ ?| per | a | ?)(?:week|wk|w|weekly|p/?w)",
        "There is one way to say it.",
        r"\1 days per week",
    ),
    Spelling(
        ("Frequency",),
        rf"[x×] ?({R}) ?(?:/ ?| per | a | )?(?:day|d|daily)",
        "There is one way to say it.",
        r"\1 per day",
    ),
    Spelling(("Frequency",), r"([1-7])(?: ?[x×])?/7(?: days)?", "There is one way to say it.", r"\1 days per week"),
    Spelling(("Frequency",), r"once daily|one time daily|nightly", "There is one way to say it.", "1 per day"),
    Spelling(("Frequency",), r"twice daily|twice each day", "There is one way to say it.", "2 per day"),
    Spelling(
        ("Frequency",), r"(?i:q\.?i\.?d\.?|q\.?d\.?s\.?)", "Abbreviations of doctors are not for readers.", "4 per day"
    ),
    Spelling(("Frequency",), r"(?i:b\.?d\.?)", "Abbreviations of doctors are not for readers.", "2 per day"),
    Spelling(("Frequency",), r"(?i:t\.?d\.?s\.?)", "Abbreviations of doctors are not for readers.", "3 per day"),
    Spelling(("Frequency",), r"EOD|every 2nd day", "There is one way to say it.", "every 2 days"),
    Spelling(
        ("Frequency",),
        r"every (?:2|two) waking hours|every (?:2|two) hours while (?:you are )?awake",
        "There is one way to say it.",
        "every 2 h",
    ),
    Spelling(
        ("Frequency",),
        r"(?:hourly|every hour) (?:during the day|while (?:you are )?awake)|every waking hour",
        "There is one way to say it.",
        "every hour",
    ),
    Spelling(
        ("Frequency",),
        r"throughout the day|little and often",
        "There is one way to say it.",
        "several times a day",
    ),
    Spelling(("Frequency",), r"(?:M|T|W|Th|F|S)(?:[/, ]+(?:M|T|W|Th|F|S))+|MWF|TThS?", "Days have their names.", _days),
    Spelling(
        ("Frequency",),
        r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:/(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))+",
        "Days have their names.",
        lambda match: match[0].replace("/", ", "),
    ),
    Spelling(
        ("Frequency",),
        r"(?i:am (?:and|&|\+|/) pm|am/pm|morning and (?:evening|night)|mane and nocte)",
        "Times of the day are another field.",
        hint="Write `often: 2 per day` and `times: [morning, night]`.",
    ),
    Spelling(
        ("Frequency",),
        r"(?:before bed|at night|on waking|in the (?:morning|evening)|after work)",
        "Times of the day are another field.",
        hint="Write `often: 1 per day` and, for example, `times: [morning]`.",
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
)
