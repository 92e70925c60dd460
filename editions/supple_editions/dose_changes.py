"""Doses that change for one reader: a dose in, what it becomes in another place or with a caution out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from supple_schema.models.booklet import OwnDose
from supple_schema.models.dose import MEASURES, Dose, DoseChange, NamedDose, change_fields
from supple_schema.models.exercise import Exercise

AMOUNTS = ("sets", "repetitions", "duration", "distance", "intervals", "rest")
"""What a place in a routine decides. How long to hold a position belongs to the exercise itself."""
ONLY_A_HOLD = frozenset({"hold"})


def carry_dose(asked: NamedDose, usual: Dose) -> NamedDose | None:
    """Give the dose that a place asks for, for an exercise with another usual dose; None where they do not compare.

    Two doses compare where both have a measure in common, and if it is the hold, where both are one hold and no more.
    """
    only_holds = asked.measures == usual.measures == ONLY_A_HOLD
    if not only_holds and asked.measures & usual.measures <= {"hold"}:
        return None
    names = AMOUNTS if asked.measures != ONLY_A_HOLD else (*AMOUNTS, "hold")
    given = {name: value for name, value in given_in(asked).items() if name in names}
    kept: dict[str, Any] = change_fields(usual, given)
    kept |= {"often": asked.often, "times": asked.times, "note": None}
    return NamedDose(**kept, id=asked.id, title=asked.title)


def change_doses(exercise: Exercise, change: DoseChange) -> Exercise:
    """Give an exercise whose doses are changed: the usual one in all that is given, others in what they have too."""
    given = given_in(change)
    others = tuple(
        _changed_other(dose, {n: v for n, v in given.items() if n not in MEASURES or n in dose.measures})
        for dose in exercise.other_doses
    )
    return exercise.model_copy(update={"dose": _changed(exercise.dose, given), "other_doses": others})


def give_own_dose(exercise: Exercise, own: OwnDose, asked: Collection[str]) -> Exercise:
    """Give an exercise with a reader's own dose: the usual one changed, and those that routines ask for by id."""
    given = given_in(own)
    start = next((dose for dose in exercise.other_doses if dose.id == own.dose), exercise.dose)
    others = tuple(_changed_other(dose, given) if dose.id in asked else dose for dose in exercise.other_doses)
    return exercise.model_copy(update={"dose": _changed(start, given), "other_doses": others})


def _changed(dose: Dose | None, given: Mapping[str, Any]) -> Dose | None:
    fields = change_fields(dose, given)
    return Dose(**fields) if fields.keys() & set(MEASURES) else None


def _changed_other(dose: NamedDose, given: Mapping[str, Any]) -> NamedDose:
    """A rhythm for a dose that is not repeated leaves it as it is."""
    fields = change_fields(dose, given)
    whole = fields.keys() & set(MEASURES)
    return NamedDose(**fields, id=dose.id, title=dose.title, when=dose.when) if whole else dose


def given_in(change: DoseChange) -> dict[str, Any]:
    """Give the fields that a change of a dose says anything about."""
    fields = {name: getattr(change, name) for name in DoseChange.model_fields}
    return {name: value for name, value in fields.items() if value not in (None, (), False)}
