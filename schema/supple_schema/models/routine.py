"""A routine: exercises in an order, for a time of the day or a course of weeks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import ConfigDict, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from supple_schema.models.base import (
    NONE,
    AtLeastOne,
    ExerciseId,
    Flag,
    GateId,
    GoalId,
    MeasureId,
    Model,
    OtherPartReference,
    RoleId,
    Shorthand,
    Slug,
    StageId,
    Text,
    TimeOfDayId,
    Whole,
)
from supple_schema.models.content import CataloguedContent
from supple_schema.models.quantities import Duration, Frequency, Times, Weekday
from supple_schema.reading.positions import DataPath


class RoutineItem(Shorthand):
    """One exercise of a routine, with the dose to use. A bare exercise id takes its usual dose."""

    shorthand: ClassVar[str] = "exercise"

    exercise: ExerciseId
    """The id of the exercise."""

    dose: Annotated[Slug, OtherPartReference("exercise", "other_doses")] | None = None
    """The id of one of the exercise's other doses; its usual dose when it is left out."""

    sets: Times | None = None
    """Another number of sets than the dose says."""

    rest: Duration | None = None
    """The rest after it, before what comes next."""

    optional: Flag = False
    """Whether it can be left out on a busy or a bad day."""

    note: Text | None = None
    """A word on why it is here or how to do it here."""

    go_on_when: tuple[Text, ...] = ()
    """How it must feel before you do more of this exercise."""

    go_back_when: tuple[Text, ...] = ()
    """What tells you to do less of this exercise."""


class BlockFields(Model):
    """What a block has beside its items."""

    title: Text | None = None
    """What a reader sees, such as `Warm-up`."""

    role: RoleId | None = None
    """What it is for, such as warm-up: an entry of the vocabulary `roles`."""

    rounds: Times | None = None
    """How many times to do all of it; once when it is left out."""

    rest: Duration | None = None
    """The rest between two rounds."""


class InnermostBlock(BlockFields):
    """A block within a block within a block: it holds exercises alone."""

    items: Annotated[tuple[RoutineItem, ...], AtLeastOne]
    """The exercises, in order."""


def _told_from(block: str) -> Discriminator:
    """Tell a block, which has `items`, from an exercise."""

    def name(value: object) -> str:
        if isinstance(value, dict):
            return block if "items" in value or "rounds" in value else "RoutineItem"
        return block if isinstance(value, BlockFields) else "RoutineItem"

    return Discriminator(name)


AnItem = Annotated[RoutineItem, Tag("RoutineItem")]
InnerEntry = Annotated[AnItem | Annotated[InnermostBlock, Tag("InnermostBlock")], _told_from("InnermostBlock")]


class InnerBlock(BlockFields):
    """A block within a block."""

    items: Annotated[tuple[InnerEntry, ...], AtLeastOne]
    """Exercises and blocks, in order."""


Entry = Annotated[AnItem | Annotated[InnerBlock, Tag("InnerBlock")], _told_from("InnerBlock")]


class RoutineBlock(BlockFields):
    """Exercises that belong together: a section such as the warm-up, or a circuit of several rounds."""

    items: Annotated[tuple[Entry, ...], AtLeastOne]
    """Exercises and blocks, in order. Blocks may stand in blocks, 3 deep."""


RoutineEntry = Annotated[AnItem | Annotated[RoutineBlock, Tag("RoutineBlock")], _told_from("RoutineBlock")]
AnyEntry: TypeAlias = RoutineItem | RoutineBlock | InnerBlock | InnermostBlock


class RoutineDay(Model):
    """One of several days that take turns, such as day A and day B."""

    id: Slug
    """A name that stays."""

    title: Text
    """What a reader sees."""

    on: tuple[Weekday, ...] = ()
    """The days of the week on which it is done. Without them, the days take turns."""

    items: Annotated[tuple[RoutineEntry, ...], AtLeastOne]
    """The exercises and blocks, in order."""


def _need_items_or_days(schema: dict[str, Any]) -> None:
    schema["oneOf"] = [{"required": ["items"]}, {"required": ["days"]}]


class RoutinePhase(Model):
    """A part of a longer course, such as weeks 1 and 2. It has either `items`, or `days` that take turns."""

    model_config = ConfigDict(json_schema_extra=_need_items_or_days)

    id: Slug
    """A name that stays."""

    title: Text
    """What a reader sees."""

    lasting: Duration
    """For how long: `2 weeks`."""

    often: Frequency | None = None
    """How often to do it in this part, where that is not what the routine says."""

    items: Annotated[tuple[RoutineEntry, ...], AtLeastOne] | None = None
    """The exercises and blocks, in order."""

    days: Annotated[tuple[RoutineDay, ...], Field(min_length=2)] | None = None
    """Days that take turns, in order."""

    go_on_when: Annotated[tuple[Text, ...], AtLeastOne]
    """How it must feel before the next part."""

    go_back_when: Annotated[tuple[Text, ...], AtLeastOne]
    """What tells you to go back to the part before."""

    @model_validator(mode="after")
    def _has_one_of_them(self) -> Self:
        _need_one(self, ("items", "days"), "A part of a routine")
        return self


class Burden(Model):
    """The most that this routine may ask of a person; a rule checks it."""

    minutes: Annotated[Whole, Field(ge=1, le=240)] | None = None
    """Minutes each time."""

    exercises: Annotated[Whole, Field(ge=1, le=40)] | None = None
    """Number of exercises each time."""

    floor_trips: Annotated[Whole, Field(ge=0, le=10)] | None = None
    """How often to get down to the floor and up again."""


def _need_items_or_phases(schema: dict[str, Any]) -> None:
    schema["oneOf"] = [{"required": [name]} for name in ("items", "days", "phases")]


class Routine(CataloguedContent):
    """Exercises to do together. It has `items`, `days` that take turns, or `phases` that follow one another.

    The first paragraph of its text says how to do it: it stands on its sheet, posters, cards and calendar too, which
    have no room for the rest.
    """

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

    items: Annotated[tuple[RoutineEntry, ...], AtLeastOne] | None = None
    """The exercises and blocks, in order."""

    days: Annotated[tuple[RoutineDay, ...], Field(min_length=2)] | None = None
    """Days that take turns, in order."""

    phases: Annotated[tuple[RoutinePhase, ...], AtLeastOne] | None = None
    """The parts of a longer course, in order."""

    go_on_when: tuple[Text, ...] = ()
    """How it must feel before you do more."""

    go_back_when: tuple[Text, ...] = ()
    """What tells you to do less."""

    measures: tuple[MeasureId, ...] = ()
    """What to count or to rate meanwhile, in order."""

    @model_validator(mode="after")
    def _has_one_of_them(self) -> Self:
        _need_one(self, ("items", "days", "phases"), "A routine")
        return self

    @property
    def sessions(self) -> tuple[RoutineSession, ...]:
        """What is done in one go, each with its path: the items, those of each day, those of each phase and day."""
        if self.phases is not None:
            return tuple(
                session
                for number, phase in enumerate(self.phases)
                for session in _sessions(phase, phase.items, phase.days, ("phases", number))
            )
        return tuple(_sessions(None, self.items, self.days, ()))

    @property
    def all_items(self) -> tuple[RoutineItem, ...]:
        """Every exercise of the routine, through all its phases, days and blocks, each place once."""
        return tuple(item for item, _ in self.placed_items)

    @property
    def placed_items(self) -> Iterator[tuple[RoutineItem, DataPath]]:
        """The same, each with its path."""
        return (placed for session in self.sessions for placed in flat_items(session.items, session.path))

    @property
    def placed_entries(self) -> Iterator[tuple[AnyEntry, DataPath]]:
        """Every exercise and every block of the routine, each with its path."""
        return (placed for session in self.sessions for placed in all_entries(session.items, session.path))


@dataclass(frozen=True, slots=True)
class RoutineSession:
    """What is done in one go. `path` is that of its items."""

    phase: RoutinePhase | None
    day: RoutineDay | None
    items: tuple[AnyEntry, ...]
    path: DataPath
    last: bool
    """Whether it is the last of its phase."""


def _sessions(
    phase: RoutinePhase | None,
    items: tuple[AnyEntry, ...] | None,
    days: tuple[RoutineDay, ...] | None,
    path: DataPath,
) -> Iterator[RoutineSession]:
    if items is not None:
        yield RoutineSession(phase, None, items, (*path, "items"), last=True)
    for number, day in enumerate(days or ()):
        last = number == len(days or ()) - 1
        yield RoutineSession(phase, day, day.items, (*path, "days", number, "items"), last)


def flat_items(entries: Iterable[AnyEntry], path: DataPath = ()) -> Iterator[tuple[RoutineItem, DataPath]]:
    """Give each exercise of items and blocks, with its path, each place once however many rounds there are."""
    for entry, here in all_entries(entries, path):
        if isinstance(entry, RoutineItem):
            yield entry, here


def without_optional(entries: Iterable[AnyEntry]) -> Iterator[AnyEntry]:
    """Give items and blocks as they are on a busy or a bad day. A block of which nothing is left goes too."""
    for entry in entries:
        if isinstance(entry, RoutineItem):
            if not entry.optional:
                yield entry
        elif items := tuple(without_optional(entry.items)):
            yield entry.model_copy(update={"items": items})


def all_entries(entries: Iterable[AnyEntry], path: DataPath = ()) -> Iterator[tuple[AnyEntry, DataPath]]:
    """Give each exercise and each block of items and blocks, with its path, a block before what is in it."""
    for number, entry in enumerate(entries):
        here = (*path, number)
        yield entry, here
        if not isinstance(entry, RoutineItem):
            yield from all_entries(entry.items, (*here, "items"))


def _need_one(model: Model, names: tuple[str, ...], called: str) -> None:
    if sum(getattr(model, name) is not None for name in names) != 1:
        listed = f"{', '.join(f'`{name}`' for name in names[:-1])} or `{names[-1]}`"
        raise PydanticCustomError(
            "routine",
            "{message}",
            {
                "message": f"{called} has either {listed}." if len(names) == 2 else f"{called} has one of {listed}.",
                "hint": "Use `items:` for one list of exercises, `days:` for days that take turns"
                + (", `phases:` for a course over weeks." if "phases" in names else "."),
            },
        )
