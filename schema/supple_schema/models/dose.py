"""How much, how long, how often: the dose of an exercise.

Counts are for one side wherever an exercise has sides: `repetitions: 8` with `sides: each` is 8 on each side.
"""

from __future__ import annotations

from typing import Any, Self

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from supple_schema.models.base import Model, Slug, Text, TimeOfDayId
from supple_schema.models.quantities import Count, Duration, Frequency, Hold, Times

MEASURES = ("repetitions", "hold", "duration")


def _need_a_measure(schema: dict[str, Any]) -> None:
    schema["anyOf"] = [{"required": [name]} for name in MEASURES]


class Dose(Model):
    """One way to dose an exercise. It has repetitions, a hold, a duration, or several of them."""

    model_config = ConfigDict(json_schema_extra=_need_a_measure)

    sets: Times | None = None
    """How many rounds, for example `1-2`. One round when it is left out."""

    repetitions: Count | None = None
    """How many times in a round, on each side if the exercise has sides: `8-12`, `10-15 or until fatigue`."""

    hold: Hold | None = None
    """How long to stay in the position each time: `5-10 s`, `3 breaths`, `as long as comfortable, from 3 breaths`."""

    duration: Duration | None = None
    """How long the whole exercise lasts, where it is not counted: `2-5 min`."""

    pace: Duration | None = None
    """How long one repetition takes, without its hold. The set's usual pace when it is left out."""

    rest: Duration | None = None
    """The rest between two sets."""

    often: Frequency | None = None
    """How often: `2 per day`, `2-3 days per week`, `every hour`."""

    times: tuple[TimeOfDayId, ...] = ()
    """Named times of the day, such as `morning` and `night`."""

    note: Text | None = None
    """Anything that numbers cannot say, in one sentence."""

    @model_validator(mode="after")
    def _has_a_measure(self) -> Self:
        if all(getattr(self, name) is None for name in MEASURES):
            raise PydanticCustomError(
                "dose",
                "A dose needs repetitions, a hold or a duration.",
                {"hint": "Add `repetitions: 8-12`, `hold: 5 s` or `duration: 2 min`, or write `dose: unknown`."},
            )
        return self


class NamedDose(Dose):
    """Another way to dose the same exercise, that a routine can ask for by its id."""

    id: Slug
    """The name by which a routine asks for this dose."""

    title: Text
    """What a reader sees, for example `One long hold`."""

    when: Text | None = None
    """For whom or when this dose is the better one."""
