"""A reader's own dose changes what it says and keeps the rest, whatever the two doses are."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from supple_editions.dose_changes import give_own_dose
from supple_schema.models.booklet import OwnDose
from supple_schema.models.dose import MEANINGS, MEASURES, Dose, DoseChange, NamedDose
from supple_schema.models.exercise import Exercise

AMOUNTS: dict[str, tuple[Any, ...]] = {
    "sets": ("2", "2-3"),
    "repetitions": ("8", "8-12", "12, 10, 8", "until fatigue", "as many as comfortable in 1 min"),
    "hold": ("5 s", "5, 10 s", "3 breaths"),
    "duration": ("2 min",),
    "distance": ("200 m",),
    "intervals": ("1 min fast, 2 min slow, 6 times",),
    "pace": ("3 s",),
    "tempo": ("3 down, 1 hold, 3 up",),
    "rest": ("1 min",),
    "load": ("2 kg", "4, 5, 6 kg"),
    "side": ("affected",),
    "affected_side": ({"repetitions": "12"}, {"hold": "3 s"}),
    "often": ("1 per day",),
}
MEASURED = tuple(sorted(map(sorted, MEANINGS)))
OTHERS = tuple(name for name in AMOUNTS if name not in MEASURES)
OTHER = {"id": "other", "title": "Other"}


@st.composite
def doses(draw: st.DrawFn, /, model: type[DoseChange], **said: str) -> Any:  # noqa: ANN401 - any kind of dose
    """Draw a dose: measures that may stand together, and of all else as much as may stand beside them."""
    names = draw(st.sampled_from(MEASURED) if issubclass(model, Dose) else st.sampled_from([[], *MEASURED]))
    values = {name: draw(st.sampled_from(AMOUNTS[name])) for name in names} | said
    for name in draw(st.lists(st.sampled_from(OTHERS), unique=True)):
        tried = values | {name: draw(st.sampled_from(AMOUNTS[name]))}
        with suppress(ValidationError):
            model.model_validate(tried)
            values = tried
    try:
        return model.model_validate(values)
    except ValidationError:  # two lists of different lengths
        return model.model_validate({"repetitions": "8"} | said)


def dosed(**doses: Any) -> Exercise:
    """Give what of an exercise matters here."""
    return Exercise.model_construct(**doses)


@given(doses(Dose), doses(NamedDose, **OTHER), doses(OwnDose, exercise="any"), st.booleans())
def test_what_comes_of_any_two_doses_is_a_dose_that_an_author_could_write(
    usual: Dose, other: NamedDose, own: OwnDose, from_other: bool
) -> None:
    exercise = dosed(dose=usual, other_doses=(other,))
    own = own.model_copy(update={"dose": "other" if from_other else None})
    changed = give_own_dose(exercise, own, {"other"})
    start = other if from_other else usual
    if changed.dose is not None:
        assert Dose.model_validate(dict(changed.dose)) == changed.dose
        for name in own.measures:
            assert getattr(changed.dose, name) == getattr(own, name)
        if own.measures <= start.measures and own.tempo is None:  # a tempo takes the hold in
            assert changed.dose.measures == start.measures
    for dose in changed.other_doses:
        assert NamedDose.model_validate(dict(dose)) == dose


@pytest.mark.parametrize(("asked", "told"), [(set[str](), "8"), ({"other"}, "3")])
def test_only_the_other_doses_that_routines_ask_for_change(asked: set[str], told: str) -> None:
    other = NamedDose.model_validate({**OTHER, "repetitions": "8", "hold": "5 s"})
    exercise = dosed(dose=Dose.model_validate({"repetitions": "10"}), other_doses=(other,))
    changed = give_own_dose(exercise, OwnDose.model_validate({"exercise": "any", "repetitions": "3"}), asked)
    (dose,) = changed.other_doses
    assert str(dose.repetitions) == told
    assert str(dose.hold) == "5 s"
    assert str(changed.dose and changed.dose.repetitions) == "3"
