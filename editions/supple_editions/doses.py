"""Doses that change for one reader: a dose in, what it becomes in another place or with a caution out."""

from __future__ import annotations

from typing import Any

from supple_schema.models.dose import MEASURES, Dose, NamedDose
from supple_schema.models.exercise import Exercise

AMOUNTS = ("sets", "repetitions", "duration", "rest")
"""What a place in a routine decides. How long to hold a position belongs to the exercise itself."""


def carry_dose(asked: NamedDose, usual: Dose) -> NamedDose | None:
    """Give the dose that a place asks for, for an exercise with another usual dose; None where they do not compare.

    Two doses compare where both count repetitions, both last a time, or both are one hold and no more.
    """
    measures = [{name for name in MEASURES if getattr(dose, name) is not None} for dose in (asked, usual)]
    if (
        not any(measures[0] & measures[1] & {name} for name in ("repetitions", "duration"))
        and measures != [{"hold"}] * 2
    ):
        return None
    fields = AMOUNTS if measures[0] != {"hold"} else (*AMOUNTS, "hold")
    given = {name: getattr(asked, name) for name in fields if getattr(asked, name) is not None}
    kept: dict[str, Any] = {
        name: getattr(usual, name) for name in Dose.model_fields if getattr(usual, name) is not None
    }
    kept |= given | {"often": asked.often, "times": asked.times, "note": None}
    return NamedDose(**kept, id=asked.id, title=asked.title)


def change_doses(exercise: Exercise, change: Dose) -> Exercise:
    """Give an exercise whose doses are changed: the usual one in all that is given, others in what they have too."""
    given = {name: value for name in Dose.model_fields if (value := getattr(change, name)) is not None and value != ()}
    others = tuple(
        dose.model_copy(
            update={
                name: value for name, value in given.items() if name not in MEASURES or getattr(dose, name) is not None
            }
        )
        for dose in exercise.other_doses
    )
    usual = exercise.dose.model_copy(update=given) if exercise.dose else change
    return exercise.model_copy(update={"dose": usual, "other_doses": others})
