"""A routine: exercises in an order, for a time of the day or a course of weeks."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from supple_schema.models.base import (
    NONE,
    AtLeastOne,
    ExerciseId,
    Flag,
    GateId,
    GoalId,
    Model,
    Shorthand,
    Slug,
    StageId,
    Text,
    TimeOfDayId,
    Whole,
)
from supple_schema.models.content import SourcedContent
from supple_schema.models.quantities import Duration, Frequency, Times


class RoutineItem(Shorthand):
    """One exercise of a routine, with the dose to use. A bare exercise id takes its usual dose."""

    shorthand: ClassVar[str] = "exercise"

    exercise: ExerciseId
    """The id of the exercise."""

    dose: Slug | None = None
    """The id of one of the exercise's other doses; its usual dose when it is left out."""

    sets: Times | None = None
    """Another number of sets than the dose says."""

    optional: Flag = False
    """Whether it can be left out on a busy or a bad day."""

    note: Text | None = None
    """A word on why it is here or how to do it here."""


class RoutinePhase(Model):
    """A part of a longer course, such as weeks 1 and 2."""

    id: Slug
    """A name that stays."""

    title: Text
    """What a reader sees."""

    lasting: Duration
    """For how long: `2 weeks`."""

    items: Annotated[tuple[RoutineItem, ...], AtLeastOne]
    """The exercises, in order."""

    go_on_when: Annotated[tuple[Text, ...], AtLeastOne]
    """How it must feel before the next part."""

    go_back_when: Annotated[tuple[Text, ...], AtLeastOne]
    """What tells you to go back to the part before."""


class Burden(Model):
    """The most that this routine may ask of a person; a rule checks it."""

    minutes: Annotated[Whole, Field(ge=1, le=240)] | None = None
    """Minutes each time."""

    exercises: Annotated[Whole, Field(ge=1, le=40)] | None = None
    """Number of exercises each time."""

    floor_trips: Annotated[Whole, Field(ge=0, le=10)] | None = None
    """How often to get down to the floor and up again."""


def _need_items_or_phases(schema: dict[str, Any]) -> None:
    schema["oneOf"] = [{"required": ["items"]}, {"required": ["phases"]}]


class Routine(SourcedContent):
    """Exercises to do together. It has either `items`, or `phases` that follow one another over weeks."""

    model_config = ConfigDict(json_schema_extra=_need_items_or_phases)

    summary: Text
    """What it is for, in one sentence."""

    goals: Annotated[tuple[GoalId, ...], AtLeastOne]
    """What it trains: entries of the vocabulary `goals`."""

    stage: StageId | None = None
    """How long the pain has been there: an entry of the vocabulary `stages`."""

    starter: Flag = False
    """Whether a person with new or strong pain may begin here. Stricter rules hold for it."""

    often: Frequency
    """How often to do it: `2 per day`, `2-3 days per week`."""

    times: tuple[TimeOfDayId, ...] = ()
    """Named times of the day."""

    prerequisites: Annotated[tuple[GateId, ...], AtLeastOne, NONE]
    """The gates that must be passed first, or `none`."""

    limits: Burden | None = None
    """The most that it may ask of a person."""

    items: Annotated[tuple[RoutineItem, ...], AtLeastOne] | None = None
    """The exercises, in order."""

    phases: Annotated[tuple[RoutinePhase, ...], AtLeastOne] | None = None
    """The parts of a longer course, in order."""

    go_on_when: tuple[Text, ...] = ()
    """How it must feel before you do more."""

    go_back_when: tuple[Text, ...] = ()
    """What tells you to do less."""

    @model_validator(mode="after")
    def _has_items_or_phases(self) -> Self:
        if (self.items is None) == (self.phases is None):
            raise PydanticCustomError(
                "routine",
                "A routine has either `items` or `phases`.",
                {"hint": "Use `items:` for one list of exercises, `phases:` for a course over weeks."},
            )
        return self

    @property
    def all_items(self) -> tuple[RoutineItem, ...]:
        """Every exercise of the routine, through all its phases."""
        return self.items or tuple(item for phase in self.phases or () for item in phase.items)
