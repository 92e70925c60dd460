"""What property tests draw from: texts as authors write them, texts that nobody should write, values of the models."""

import string

import yaml
from hypothesis import strategies as st

from supple_schema.models.quantities import (
    AMOUNT_FORMS,
    Band,
    Bound,
    Count,
    Distance,
    Duration,
    Effort,
    EffortScale,
    Frequency,
    Gait,
    Hold,
    Intervals,
    Load,
    Quantity,
    Range,
    Tempo,
    TempoPhase,
    Times,
    Unit,
    Weekday,
)
from supple_schema.models.quantities.units import DISTANCE_UNITS, TIME_UNITS
from supple_schema.reading.source_file import HIDDEN
from supple_schema.reading.yaml_reader import Data

YAML_SIGNS = "\n\n  -:#'\"[]{},|>&*!%@`?~\\ \t\r.0129eExno"
"""Characters that mean something in YAML, the commonest several times."""

characters = st.characters(exclude_categories=["Cs"])

visible = characters.filter(lambda character: not HIDDEN.search(character))
"""Characters that content may hold."""

yaml_like = st.text(st.one_of(st.sampled_from(YAML_SIGNS + string.ascii_lowercase), visible), max_size=60)
"""Short texts that are often nearly YAML."""

fragments = st.lists(
    st.sampled_from(
        [
            *(
                "title: Bridge",
                "dose:",
                "  hold: 5 s",
                "- ",
                "  - id: a",
                "[",
                "]",
                "{",
                "}",
                "&a",
                "*a",
                "!!int",
                "? ",
                ": ",
            ),
            *(
                "|",
                ">",
                "|-",
                ">+2",
                "'",
                '"',
                "\\",
                "---",
                "...",
                "#",
                "%YAML 1.1",
                "\n",
                "\n",
                "\n  ",
                "\t",
                "\r\n",
                "\r",
            ),
            *(
                "null",
                "~",
                "0x1F",
                "1e9",
                ".nan",
                "\ufeff",
                "\u2028",
                "\x00",
                "é",
                "\U0001f600",
                "<<",
                ",",
                "...\n",
                "---\n",
            ),
        ]
    ),
    max_size=40,
).map("".join)
"""Pieces of YAML in any order: far more often nearly right than random characters are."""

hostile = st.one_of(yaml_like, fragments, st.text(characters, max_size=80))
"""Texts that a reader must survive."""

words = st.text(visible.filter(lambda character: not character.isspace()), min_size=1, max_size=8)

texts = st.lists(words, min_size=1, max_size=12).map(" ".join)
"""Texts of one line, without white space at their ends."""

lines = st.lists(texts, min_size=1, max_size=4).map("\n".join)
"""Texts of several lines, none of them blank."""


@st.composite
def scalars(draw: st.DrawFn, values: st.SearchStrategy[str] = lines) -> tuple[str, str]:
    """Draw a text and a way to write it as the value of a YAML field `text`, folded at a random width."""
    value = draw(values)
    style = draw(st.sampled_from([None, "'", '"', "|", ">"]))
    written: str = yaml.dump(  # pyright: ignore[reportUnknownMemberType]  # stubs
        {"text": value},
        default_style=style,
        width=draw(st.integers(20, 100)),
        allow_unicode=draw(st.booleans()),
        line_break=draw(st.sampled_from(["\n", "\r\n"])),
    )
    return value, written


numbers = st.integers(1, 9999)
closed = st.tuples(numbers, numbers).map(lambda pair: Range(min(pair), max(pair)))
ranges = st.one_of(
    closed,
    numbers.map(lambda number: Range(1, number, Bound.UP_TO)),
    numbers.map(lambda number: Range(number, number, Bound.AT_LEAST)),
)
series = st.one_of(ranges.map(lambda one: (one,)), st.lists(closed, min_size=2, max_size=10).map(tuple))
seconds = st.builds(
    Duration, numbers.map(lambda number: Range(number, number)), st.sampled_from([Unit.SECOND, Unit.MINUTE])
)
durations = st.builds(Duration, ranges, st.sampled_from(TIME_UNITS))
hold_units = st.sampled_from([Unit.SECOND, Unit.MINUTE, Unit.BREATH])
holds = st.one_of(
    st.builds(Hold, series, hold_units),
    st.builds(Hold, ranges.map(lambda one: (one,)), hold_units, open_ended=st.just(True)),
    st.just(Hold(open_ended=True)),
)
counts = st.one_of(
    st.builds(Count, series, until_fatigue=st.booleans()),
    st.just(Count(until_fatigue=True)),
    st.builds(Count, as_many=st.just(True), within=st.none() | seconds),
)
times = st.builds(Times, ranges)
days = st.tuples(st.integers(1, 7), st.integers(1, 7)).map(lambda pair: Range(min(pair), max(pair)))
weekdays = st.sets(st.sampled_from(Weekday), min_size=1).map(
    lambda found: tuple(sorted(found, key=list(Weekday).index))
)
caps = st.none() | numbers.map(lambda number: Range(1, number, Bound.UP_TO))
frequencies = st.one_of(
    st.builds(Frequency, every=closed, every_unit=st.sampled_from([Unit.MINUTE, Unit.HOUR, Unit.DAY]), per_day=caps),
    st.builds(Frequency, per_day=ranges, days_per_week=st.none() | days),
    st.builds(Frequency, per_day=ranges, days=weekdays),
    st.builds(Frequency, per_day=caps, several=st.just(True), days=weekdays | st.just(())),
    st.builds(Frequency, days_per_week=days),
    st.builds(Frequency, days=weekdays),
)
efforts = st.one_of(
    st.tuples(st.integers(1, 10), st.integers(1, 10)).map(
        lambda pair: Effort(Range(min(pair), max(pair)), EffortScale.OF_10)
    ),
    st.integers(6, 20).map(lambda number: Effort(Range(number, number), EffortScale.OF_20)),
    st.integers(1, 9).map(lambda number: Effort(Range(number, number + 1), EffortScale.LEFT)),
)
weights = st.tuples(st.integers(1, 99_999), st.integers(1, 99_999)).map(
    lambda pair: Range(min(pair) * 10, max(pair) * 10)
)
loads = st.one_of(
    st.builds(
        Load, st.lists(weights, min_size=1, max_size=10).map(tuple), st.sampled_from([Unit.KILOGRAM, Unit.POUND])
    ),
    st.builds(Load, band=st.sampled_from(Band)),
    st.just(Load()),
)
tempos = st.lists(st.tuples(st.integers(1, 59), st.sampled_from(TempoPhase)), min_size=2, max_size=4).map(
    lambda phases: Tempo(tuple(phases))
)
distances = st.builds(Distance, ranges, st.sampled_from(DISTANCE_UNITS))
intervals = st.builds(
    Intervals,
    st.lists(st.tuples(seconds, st.sampled_from(Gait)), min_size=2, max_size=4).map(tuple),
    ranges,
)

quantities: st.SearchStrategy[Quantity] = st.one_of(
    durations, holds, counts, times, frequencies, efforts, loads, tempos, distances, intervals
)
"""Every form of quantity."""

forms: st.SearchStrategy[type[Quantity]] = st.sampled_from(AMOUNT_FORMS)


@st.composite
def nearly_quantities(draw: st.DrawFn) -> str:
    """Draw a text that is a quantity, or was one before a character or a word changed."""
    text = str(draw(quantities))
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    signs = st.sampled_from(
        ["", " ", "-", "–", "to", "minuts", "½", ",", ".", "0", "x", "times", "per", "week", "\n", "10", "٣"]
    )
    return text[:start] + draw(signs) + text[draw(st.sampled_from([start, end])) :]


plain_data: st.SearchStrategy[Data] = st.recursive(
    st.one_of(st.booleans(), st.integers(-10, 10_000), st.floats(allow_nan=False), yaml_like, st.just("none")),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(yaml_like, inner, max_size=3)),
    max_leaves=6,
)
"""Any data that a YAML file can hold."""


@st.composite
def changed(draw: st.DrawFn, data: Data) -> Data:
    """Draw data of a content file in which one value has been replaced, removed, renamed or doubled."""
    if draw(st.integers(0, 3)) > 0:
        if isinstance(data, list) and data:
            return draw(_changed_list(data))
        if isinstance(data, dict) and data:
            return draw(_changed_fields(data))
    return draw(plain_data)


def _changed_list(data: list[Data]) -> st.SearchStrategy[Data]:
    def at(number: int) -> st.SearchStrategy[Data]:
        before, after = data[:number], data[number + 1 :]
        other = changed(data[number]).map(lambda new: [*before, new, *after])
        return st.just([*before, *after]) | st.just([*data, data[number]]) | other

    return st.integers(0, len(data) - 1).flatmap(at)


def _changed_fields(data: dict[str, Data]) -> st.SearchStrategy[Data]:
    def at(name: str) -> st.SearchStrategy[Data]:
        rest = {key: value for key, value in data.items() if key != name}
        renamed = st.text("abcdefgh_", max_size=3).map(lambda end: {**rest, name + end: data[name]})
        return st.just(rest) | renamed | changed(data[name]).map(lambda new: {**data, name: new})

    return st.sampled_from(list(data)).flatmap(at)


MARKDOWN_PIECES = (
    *("a", "word", "Two words.", "b c", "5", "2020.", "1)", "10. ", "x & y", "&amp;", "é", "🙂", "\u00a0"),
    *("- ", "* ", "+ ", "1. ", "2. ", "1) ", "> ", "# ", "## ", "### ", "#", "---", "***", "===", "```", "~~~"),
    *(
        "**",
        "*",
        "_",
        "__",
        "`",
        "[",
        "]",
        "](",
        "](https://a.org)",
        "](exercise:b)",
        "(",
        ")",
        "!",
        "![",
        "\\",
        "<",
        "|",
    ),
    *("[a](https://a.org/x_y?b=c&d=(e))", "**bold**", "*it*", "[**b** c](mailto:a@b.org)", "**a [b](exercise:c) d**"),
    *(
        "| a | b |\n",
        "|---|---|\n",
        "| --- |\n",
        "| c |\n",
        "[r]: https://a.org\n",
        "[x][r]",
        "[^1]",
        "[ ] ",
        "~~",
        "^2^",
    ),
    *(
        "  ",
        "   ",
        "    ",
        "\t",
        " ",
        " ",
        " ",
        "\n",
        "\n",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "\n\n",
        "  \n",
        "\\\n",
        "\n  ",
        "\n   ",
        "\n    ",
    ),
)
MARKDOWN_LINES = (
    *(
        "Words.",
        "More words here.",
        "**Bold** words",
        "[link](https://a.org) x",
        "a \\* b",
        "2020\\. x",
        "\\- x",
        "x & y <",
    ),
    *(
        "- item",
        "- other",
        "  - inner",
        "    - deep",
        "  inner words",
        "1. one",
        "2. two",
        "   - in one",
        "   more of one",
    ),
    *(
        "1) one",
        "2) two",
        "* star",
        "+ plus",
        "> quote",
        ">",
        "> - list",
        "## Head",
        "### Lower",
        "Head\n---",
        "***",
        "",
    ),
    *(
        "| a | b |\n|---|---|\n| c | d |",
        "|a|\n|-|",
        "words  ",
        "words\\",
        "\t- tab",
        "5. five",
        "10. ten",
        "",
        "",
        "",
        "",
    ),
)
MARKDOWN = st.one_of(
    st.lists(st.sampled_from(MARKDOWN_PIECES), max_size=30).map("".join),
    st.lists(st.sampled_from(MARKDOWN_LINES), max_size=14).map("\n".join),
    st.text(visible, max_size=40),
).map(lambda text: text.replace("\r", "").replace("\x00", ""))
"""Longer texts, often nearly Markdown, and lines that often are."""
