"""What people write for loads, efforts, rhythms, ways and intervals, and what to write for it."""

from __future__ import annotations

import re
from decimal import Decimal

from supple_schema.models.quantities.hints.spelling import N, R, Spelling, decimal

BANDS = (
    *("extra light", "light", "medium", "heavy", "extra heavy"),
    *("tan", "yellow", "red", "green", "blue", "black", "silver", "gold"),
)
GAITS = {"jog": "run", "jogging": "run", "running": "run", "walking": "walk", "sprint": "hard", "stroll": "easy"}


def _intervals(first: str, second: str, times: str) -> str:
    words = re.sub(r"[a-z]+$", lambda match: GAITS.get(match[0], match[0]), first)
    return f"{words}, {re.sub(r'[a-z]+$', lambda match: GAITS.get(match[0], match[0]), second)}, {times} times"


def _percent(match: re.Match[str]) -> str:
    low, high = (max(1, round(int(number) / 10)) for number in (match[1], match[2] or match[1]))
    return f"{low} of 10" if low == high else f"{low}-{high} of 10"


SPELLED_TRAINING: tuple[Spelling, ...] = (
    Spelling(("Load",), r"([1-9][0-9]{0,2}),([0-9]{1,2}) ?(kg|lb)s?", "The decimal sign is a point.", r"\1.\2 \3"),
    Spelling(
        ("Load",),
        r"([1-9][0-9]{2}) ?g(?:rams?)?",
        "Loads are in kilograms.",
        lambda match: f"{Decimal(match[1]) / 1000:f} kg".replace("00 kg", " kg").replace("0 kg", " kg"),
    ),
    Spelling(
        ("Load",),
        r"([1-9][0-9]{0,2}(?:\.[0-9])?) ?(kg|lb)s? (?:(?:ankle )?weights?|dumb-?bells?|(?:in )?each(?: hand)?)",
        "The amount is enough: `equipment` says what it is.",
        r"\1 \2",
    ),
    Spelling(("Load",), r"(?i:body ?weight only|just body ?weight)", "There is one way to say it.", "body weight"),
    Spelling(("Load",), r"(?i:bw|none|no weight|own (?:body )?weight)", "There is one way to say it.", "body weight"),
    Spelling(
        ("Load",),
        rf"(?i:({'|'.join(BANDS)})(?: [\w-]+){{0,2}})",
        "A band is called a band.",
        lambda match: f"{match[1].lower()} band",
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
        rf"(?i:rpe) ?({R})(?:/10)?|({R})(?:/10)? ?(?i:rpe)",
        "The scale has a number.",
        lambda match: f"{match[1] or match[2]} of 10",
    ),
    Spelling(
        ("Effort",),
        rf"(?i:rir) ?({R})|(?:leave )?({R}) ?(?i:rir|(?:reps )?in (?:reserve|the tank))",
        "There is one way to say it.",
        lambda match: f"{match[1] or match[2]} left",
    ),
    Spelling(
        ("Effort",),
        r"([1-9][0-9]|100)(?: ?[-–] ?([1-9][0-9]|100))? ?%(?: effort)?",
        "The scale has 10 steps.",
        _percent,
    ),
    Spelling(
        ("Effort",),
        r"(?:you )?can (?:still )?talk.*|talk test|sub-?max(?:imal)?",
        "This is no number.",
        hint="Write `3-4 of 10`, and say in the `note` that you can still talk.",
    ),
    Spelling(("Effort",), rf"(?i:borg) ?({R})", "The scale has a number.", r"\1 of 20"),
    Spelling(
        ("Effort",),
        r"(?:easy|light|moderate|somewhat hard|hard|very hard|max(?:imal)?)(?: (?:to|effort)\b.*)?",
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
        r"(?:slow(?:ly)?|fast|controlled)(?: and .*)?",
        "Nobody knows how many seconds that is.",
        hint="Write `3 down, 3 up`.",
    ),
    Spelling(
        ("Tempo",),
        r"([1-9]) (down|up|out|in|forward|back)(?: and | then |, then |/| )([1-9]) (down|up|out|in|forward|back)",
        "Parts have a comma between them.",
        r"\1 \2, \3 \4",
    ),
    Spelling(
        ("Tempo",),
        r"(?:(?:down|up) (?:for|over) [1-9]|[1-9] ?(?:s|secs?|seconds?) (?:lower(?:ing)?|ecc(?:entric)?)).*",
        "Each part has its seconds first, and both ways are named.",
        hint="Write `3 down, 1 up`.",
    ),
    Spelling(("Distance",), r"([1-9][0-9]?),([0-9]{3}) (steps|m|ft)", "A number has no comma in it.", r"\1\2 \3"),
    Spelling(
        ("Distance",),
        r"([1-9][0-9]{0,3}) ?(?:yards?|yds?)",
        "Yards are 3 feet.",
        lambda match: f"{int(match[1]) * 3} ft",
    ),
    Spelling(("Distance",), r"(?:half a|1/2|½|0\.5)(?: a)? ?miles?", "Amounts are whole numbers.", "800 m"),
    Spelling(
        ("Distance",),
        rf"(?:a|{N}) (?:laps?|lengths?|blocks?)|round the block",
        "Nobody knows how far that is.",
        hint="Write `200 m`, or `duration: 10 min`.",
    ),
    Spelling(("Distance",), r"([1-9][0-9]?)k steps", "A number is in digits.", r"\g<1>000 steps"),
    Spelling(
        ("Distance",),
        r"([0-9]{1,2}[.,][0-9]) ?(?:km|kilomet(?:re|er)s?)",
        "Amounts are whole numbers.",
        decimal(1000, "m"),
    ),
    Spelling(("Distance",), r"([1-9][0-9]?) ?[kK]", "A distance has its unit.", r"\1 km"),
    Spelling(
        ("Intervals",),
        rf"({N}) ?(?:[x×]|times) ?\(?({N} ?\w+ \w+),? ?(?:/|and|,)? ?({N} ?\w+ \w+)\)?",
        "The number of times comes last.",
        lambda match: _intervals(match[2], match[3], match[1]),
    ),
    Spelling(
        ("Intervals",),
        rf"({N} ?\w+ \w+)(?:,? ?(?:/|and|then|,)? ?)({N} ?\w+ \w+),? ?(?:[x×] ?({N})|repeat ({N})(?: times| ?[x×])?)",
        "The number of times comes last.",
        lambda match: _intervals(match[1], match[2], match[3] or match[4]),
    ),
    Spelling(
        ("Intervals",),
        rf"({N} ?\w+) (on),? ?({N} ?\w+) off,? ?({N}) times",
        "A stretch says what is done in it.",
        r"\1 work, \3 rest, \4 times",
    ),
)
