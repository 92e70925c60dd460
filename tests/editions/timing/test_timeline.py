"""The timeline of a routine: both sides get the same, and the minutes are the sum of the moments."""

from collections import Counter
from pathlib import Path
from typing import Any

import yaml
from golden import Golden
from hypothesis import given
from hypothesis import strategies as st

from supple_editions.timing import Activity, Moment, Pick, PickedBlock, Timeline, compute_timeline
from supple_schema.models.dose import Dose
from supple_schema.models.exercise import Exercise, Sides
from supple_schema.models.project import Timing
from supple_schema.models.quantities import Duration, Times

CASES = Path(__file__).parents[2] / "cases" / "timing"


def exercise(sides: str, position: str = "lying") -> Exercise:
    """Make an exercise of which only sides and position matter here."""
    return Exercise.model_validate(
        {
            "title": "Something",
            "summary": "Does something.",
            "goals": ["mobility"],
            "level": 1,
            "position": position,
            "muscles": ["back"],
            "equipment": "none",
            "sides": sides,
            "start": ["Lie down."],
            "steps": [{"id": "one", "text": "Move."}, {"id": "two", "text": "Move back.", "action": "return"}],
            "dose": "unknown",
            "breathing": "Breathe.",
            "cautions": "none",
            "easier": "none",
            "harder": "none",
            "prerequisites": "none",
            "sources": ["somewhere"],
        }
    )


def describe_more(moment: Moment) -> str:
    """Write what only some moments have: which side it is, and the part of a rhythm."""
    side = {None: "", True: " affected", False: " other"}[moment.affected]
    phase = f" {moment.phase}" if moment.phase else ""
    side += f" {'+'.join(moment.steps)}" if moment.steps else ""
    return side + phase + "".join(f" round {number}" for number in moment.rounds)


def describe(timeline: Timeline) -> list[str]:
    """Write a timeline as lines, one for each moment."""
    lines = [
        f"  {moment.item} {moment.activity.value:<16}{'?' if moment.seconds is None else moment.seconds:>4}"
        f"  set {moment.set or '-'} repetition {moment.repetition or '-'} side {moment.side or '-'}"
        f"{describe_more(moment)}"
        for moment in timeline.moments
    ]
    more = " or more" if timeline.open_ended else ""
    return [*lines, f"  = {timeline.seconds} s, {timeline.minutes} min{more}"]


def picked(item: dict[str, Any]) -> Pick | PickedBlock:
    """Read an exercise or a block of a case."""
    rest = Duration.parse(item["rest"]) if "rest" in item else None
    if "items" in item:
        rounds = Times.parse(str(item.get("rounds", 1))).range
        return PickedBlock(tuple(picked(inner) for inner in item["items"]), rounds, rest)
    sides, position = item.get("sides", "none"), item.get("position", "lying")
    sets = {name: item[name] for name in ["sets"] if name in item}
    dose = Dose.model_validate(item["dose"] | sets) if "dose" in item else None
    return Pick("x", exercise(sides, position), dose, rest)


def test_routines_are_laid_out_moment_by_moment(golden: Golden) -> None:
    """Every kind of dose has its moments: prepare, move, hold, change sides, rest."""
    lines: list[str] = []
    for name, items in yaml.safe_load((CASES / "routines.yaml").read_text()).items():
        picks = [picked(item) for item in items]
        for end in ("low", "high"):
            lines += [f"{name}, {end} end", *describe(compute_timeline(picks, Timing(), end))]
    golden(CASES / "routines.txt", "\n".join(lines) + "\n")


RANGES = st.tuples(st.integers(1, 6), st.integers(1, 6)).map(lambda pair: f"{pair[0]}-{sum(pair)}")
DOSES = st.fixed_dictionaries(
    {"repetitions": RANGES},
    optional={
        "hold": st.one_of(RANGES.map(lambda text: f"{text} s"), RANGES.map(lambda text: f"{text} breaths")),
        "sets": RANGES,
        "rest": RANGES.map(lambda text: f"{text} s"),
        "pace": RANGES.map(lambda text: f"{text} s"),
    },
).map(Dose.model_validate)


@given(dose=DOSES, sides=st.sampled_from([Sides.EACH, Sides.ALTERNATE]), end=st.sampled_from(["low", "high"]))
def test_both_sides_get_the_same_time(dose: Dose, sides: Sides, end: str) -> None:
    """A timer that follows the timeline never gives one side more than the other."""
    timeline = compute_timeline([Pick("x", exercise(sides.value), dose)], Timing(), "low" if end == "low" else "high")
    spent: Counter[int] = Counter()
    for moment in timeline.moments:
        if moment.activity in {Activity.MOVE, Activity.HOLD} and moment.side and moment.seconds:
            spent[moment.side] += moment.seconds
    assert spent[1] == spent[2] > 0


@given(doses=st.lists(DOSES, min_size=1, max_size=4), sides=st.sampled_from(Sides))
def test_the_low_end_is_never_longer_than_the_high_end(doses: list[Dose], sides: Sides) -> None:
    """The minutes on the page are a range from the smaller to the larger number."""
    picks = [Pick("x", exercise(sides.value), dose) for dose in doses]
    low, high = (compute_timeline(picks, Timing(), end) for end in ("low", "high"))
    assert low.seconds <= high.seconds
    assert low.minutes <= high.minutes
    assert not low.open_ended
