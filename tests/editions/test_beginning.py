"""With which dose somebody begins who gets an exercise without a routine: never with more than the usual one."""

from dataclasses import replace
from typing import Any

import pytest
from canonical import content

from supple_editions.beginning import find_beginning
from supple_schema.models.dose import Dose, NamedDose

BREATH_SECONDS = 4
USUAL = {"repetitions": "10-15", "often": "1-2 per day"}
HELD = {"repetitions": "2-3", "hold": "5-10 s", "often": "2 per day"}


def begin(usual: dict[str, Any], few: dict[str, Any]) -> NamedDose | None:
    """Give the dose to begin a pelvic tilt with. Routines for beginners ask for its dose `few`."""
    written = content().exercises["pelvic-tilt"].model
    named = NamedDose.model_validate({"id": "few", "title": "A few", **few})
    update = {"dose": Dose.model_validate(usual), "other_doses": (named,)}
    return find_beginning(content(), "pelvic-tilt", written.model_copy(update=update), BREATH_SECONDS)


@pytest.mark.parametrize(
    ("usual", "few"),
    [
        (USUAL, {"repetitions": "5", "often": "1-3 per day"}),
        (USUAL, {"repetitions": "5"}),
        ({**USUAL, "sets": "2"}, {"repetitions": "10-15", "often": "1 per day"}),
        (HELD, {"repetitions": "2-3", "hold": "1 breath", "often": "1-3 per day"}),
        (HELD, {"repetitions": "2-3", "often": "1 per day"}),
        ({"duration": "10 min"}, {"duration": "2-5 min", "often": "2-3 per day"}),
        ({"distance": "500 m"}, {"distance": "200 m"}),
        ({**USUAL, "affected_side": {"repetitions": "8"}}, {"repetitions": "5"}),
        ({**USUAL, "load": "2 kg"}, {"repetitions": "5"}),
    ],
    ids=str,
)
def test_a_gentler_dose_of_a_routine_for_beginners_comes_first(usual: dict[str, Any], few: dict[str, Any]) -> None:
    found = begin(usual, few)
    assert found is not None
    assert found.id == "few"


@pytest.mark.parametrize(
    ("usual", "few"),
    [
        (USUAL, USUAL),
        (USUAL, {"repetitions": "16-20", "often": "1 per day"}),
        (USUAL, {"repetitions": "at least 5"}),
        (USUAL, {"repetitions": "until fatigue"}),
        (USUAL, {"repetitions": "5", "hold": "5 s"}),
        (HELD, {"repetitions": "4-5", "hold": "2 s", "often": "1 per day"}),
        (HELD, {"repetitions": "2-3", "hold": "as long as comfortable, from 3 s"}),
        ({"distance": "1 km"}, {"distance": "500 m"}),
        (USUAL, {"repetitions": "5", "load": "2 kg"}),
        (USUAL, {"repetitions": "5", "side": "affected"}),
        ({**USUAL, "affected_side": {"repetitions": "4"}}, {"repetitions": "5"}),
        ({"repetitions": "until fatigue"}, {"repetitions": "5"}),
    ],
    ids=str,
)
def test_a_dose_that_may_be_more_never_comes_before_the_usual_one(usual: dict[str, Any], few: dict[str, Any]) -> None:
    assert begin(usual, few) is None


def test_it_is_done_as_often_as_the_exercise_says_unless_that_comes_to_more_over_a_day() -> None:
    own = begin(USUAL, {"repetitions": "5", "often": "every 8 h"})
    for_breaks = begin(USUAL, {"repetitions": "5", "often": "every hour"})
    assert own is not None
    assert for_breaks is not None
    assert (str(own.often), str(for_breaks.often)) == ("every 8 h", "1-3 per day")


def test_what_needs_a_gate_begins_as_routines_behind_the_same_gate_do() -> None:
    exercise = content().exercises["bird-dog"].model
    found = find_beginning(content(), "bird-dog", exercise.model_copy(update={"prerequisites": ()}), BREATH_SECONDS)
    assert found is not None
    assert found.id == "few"


def test_what_needs_no_gate_takes_no_dose_from_behind_one() -> None:
    """Only routines for strength ask for a standing leg raise, and all of them are behind the gate."""
    library = content()
    gated = library.exercises["standing-leg-raise"]
    open_model = gated.model.model_copy(update={"prerequisites": ()})
    exercises = {**library.exercises, gated.id: replace(gated, model=open_model)}
    without = replace(library, items={**library.items, "exercise": exercises})
    assert find_beginning(without, gated.id, open_model, BREATH_SECONDS) is None
