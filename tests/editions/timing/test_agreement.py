"""The sentence, the rows, the minutes and the timeline of a dose say the same: all four are read from one reading."""

import re
from math import ceil

import pytest
from editions.timing.test_timeline import exercise
from hypothesis import given
from hypothesis import strategies as st

from supple_editions.language import load_catalogue
from supple_editions.language.phrases import dose_rows, dose_sentences
from supple_editions.timing import Activity, Moment, Pick, PickedBlock, compute_timeline
from supple_editions.timing.motion import visit_frames
from supple_editions.timing.repetition import read_clock
from supple_editions.timing.timeline import Way
from supple_schema.models.dose import Dose
from supple_schema.models.exercise import Action, Sides, Step
from supple_schema.models.project import Timing
from supple_schema.models.quantities import Duration, Range

ENGLISH = load_catalogue("en")
TIMING = Timing()
PACE, CHANGE, POSITION = 4, 5, 15
"""The seconds of `Timing` that a set leaves out, written here once more."""
DOSES = st.fixed_dictionaries(
    {"sets": st.integers(2, 5), "repetitions": st.integers(10, 40), "rest": st.integers(11, 50)},
    optional={"hold": st.integers(6, 9)},
)


def total(dose: dict[str, int], sides: Sides) -> int:
    """Add up by hand: sets of repetitions with their holds, on each side there is, with the rests between them."""
    one = dose["repetitions"] * (PACE + dose.get("hold", 0))
    halves = 1 if sides is Sides.NONE else 2
    changes = {Sides.NONE: 0, Sides.EACH: 1, Sides.ALTERNATE: 2 * dose["repetitions"] - 1}[sides]
    return POSITION + dose["sets"] * (halves * one + changes * CHANGE) + (dose["sets"] - 1) * dose["rest"]


@given(given_dose=DOSES, sides=st.sampled_from(Sides))
def test_sentence_rows_minutes_and_timeline_say_the_same(given_dose: dict[str, int], sides: Sides) -> None:
    units = {"hold": " s", "rest": " s"}
    dose = Dose.model_validate({name: f"{number}{units.get(name, '')}" for name, number in given_dose.items()})
    timeline = compute_timeline([Pick("x", exercise(sides.value), dose)], TIMING, "low")
    assert timeline.seconds == total(given_dose, sides)
    assert timeline.minutes == ceil(total(given_dose, sides) / 60)
    assert not timeline.open_ended

    sentences = " ".join(dose_sentences(ENGLISH, dose, sides, []))
    rows = " ".join(value for _, value in dose_rows(ENGLISH, dose, sides, []))
    told = {str(number) for number in given_dose.values()}
    assert told <= set(re.findall(r"\d+", sentences))
    assert told == set(re.findall(r"\d+", rows))

    for side in {moment.side for moment in timeline.moments if moment.repetition}:
        own = [moment for moment in timeline.moments if moment.side == side and moment.repetition]
        assert {moment.set for moment in own} == set(range(1, given_dose["sets"] + 1))
        assert {moment.repetition for moment in own} == set(range(1, given_dose["repetitions"] + 1))
        holds = {moment.seconds for moment in own if moment.activity is Activity.HOLD}
        assert holds == ({given_dose["hold"]} if "hold" in given_dose else set())
    rests = [moment.seconds for moment in timeline.moments if moment.activity is Activity.REST]
    assert rests == [given_dose["rest"]] * (given_dose["sets"] - 1)


@given(rounds=st.integers(1, 4), repetitions=st.integers(2, 12), rest=st.integers(5, 90))
def test_rounds_of_a_circuit_take_as_long_as_each_of_them(rounds: int, repetitions: int, rest: int) -> None:
    """Each round has its exercises, and between two rounds is the rest."""
    dose = Dose.model_validate({"repetitions": str(repetitions)})
    picks = (Pick("x", exercise("none", "lying"), dose), Pick("y", exercise("none", "sitting"), dose))
    block = PickedBlock(picks, Range(rounds, rounds), Duration.parse(f"{rest} s"))
    timeline = compute_timeline([block], TIMING, "low")
    assert timeline.seconds == rounds * 2 * (POSITION + repetitions * PACE) + (rounds - 1) * rest
    assert {moment.rounds for moment in timeline.moments} >= {(number,) for number in range(1, rounds + 1)}


@given(given_dose=DOSES)
def test_every_step_of_a_repetition_is_named_by_a_moment_of_it(given_dose: dict[str, int]) -> None:
    units = {"hold": " s", "rest": " s"}
    dose = Dose.model_validate({name: f"{number}{units.get(name, '')}" for name, number in given_dose.items()})
    moments: list[Moment] = list(compute_timeline([Pick("x", exercise("none"), dose)], TIMING, "low").moments)
    first = [moment for moment in moments if moment.set == 1 and moment.repetition == 1]
    assert [name for moment in first for name in moment.steps] == ["one", "two"]
    assert {moment.activity for moment in first} >= {Activity.MOVE, Activity.RETURN}
    assert sum(moment.seconds or 0 for moment in first) == PACE + given_dose.get("hold", 0)


def test_getting_down_to_the_floor_and_up_costs_what_its_guide_says_or_is_unknown() -> None:
    dose = Dose.model_validate({"repetitions": 10})
    picks = [Pick("x", exercise("none", position), dose) for position in ("standing", "lying", "kneeling", "standing")]
    for takes, seconds in ((Duration.parse("40-60 s"), 40), (None, None)):
        way = Way("floor", takes)
        timeline = compute_timeline(picks, TIMING, "low", {"lying": way, "kneeling": way})
        changes = [moment.seconds for moment in timeline.moments if moment.activity is Activity.CHANGE_POSITION]
        assert changes == [POSITION, seconds, POSITION, seconds]
        last_on_the_floor = compute_timeline(picks[:3], TIMING, "low", {"lying": way, "kneeling": way})
        assert last_on_the_floor.moments[-1] == Moment(Activity.CHANGE_POSITION, seconds, 2)


STEPS = st.lists(st.sampled_from([Action.MOVE, Action.RETURN]), min_size=1, max_size=3)
SECONDS = st.integers(1, 9)
RHYTHMS = st.one_of(
    st.tuples(SECONDS, SECONDS, SECONDS).map(lambda parts: {"tempo": "{} down, {} hold, {} up".format(*parts)}),
    st.integers(4, 20).map(lambda pace: {"pace": f"{pace} s"}),
    st.integers(1, 60).map(lambda hold: {"hold": f"{hold} s"}),
)


@given(rhythm=RHYTHMS, actions=STEPS, shown=st.lists(st.booleans(), min_size=4, max_size=4), start=st.booleans())
def test_a_moving_picture_takes_as_long_as_a_repetition_of_the_timeline(
    rhythm: dict[str, str], actions: list[Action], shown: list[bool], start: bool
) -> None:
    """However many steps its frames show, one round of the picture is one repetition, hold included."""
    steps = tuple(
        Step(id=f"step-{number}", text="Move.", action=action) for number, action in enumerate([Action.MOVE, *actions])
    )
    model = exercise("none").model_copy(update={"steps": steps})
    frames = [[step.id] for step, is_shown in zip(steps, shown, strict=False) if is_shown]
    frames = [[], *frames] if start else frames
    dose = Dose.model_validate({"repetitions": 1, **rhythm})
    visits = visit_frames(frames, read_clock(steps, dose, TIMING))
    assert bool(visits) is (len(frames) > 1)
    if visits:
        timeline = compute_timeline([Pick("x", model, dose)], TIMING, "low")
        assert sum(visit.move + (visit.stay or 0) for visit in visits) == pytest.approx(timeline.seconds - POSITION)
        assert all(visit.move > 0 for visit in visits)
        assert (visits[0].frame, visits[-1].frame) == (1, 0)
