"""A routine of an edition, laid out in time."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from supple_editions.model.dose import Amount, Numbers, Often
from supple_editions.model.record import EditionRecord, EditionRights
from supple_editions.model.shared import Cited, EditionTimeOfDay, Link, Named, RichText, Uncertain
from supple_editions.timing import Activity
from supple_schema.models.base import Model, Slug
from supple_schema.models.quantities import Gait, TempoPhase, Weekday


class EditionBlock(Model):
    """Items that belong together."""

    title: str | None
    """What a reader sees."""

    role: Slug | None
    """What it is for, such as `warm-up`: an entry of the vocabulary `roles`."""

    count: Annotated[int, Field(ge=1)]
    """How many items belong to it, from the one at which it stands."""

    rounds: Numbers | None
    """How many times to do all of it; null means once."""

    rest: Amount | None
    """The rest between two rounds."""

    phrase: str | None
    """Rounds and rest in words; null where all of it is done once."""


class EditionRoutineItem(Model):
    """One exercise of a routine."""

    opens: tuple[EditionBlock, ...]
    """The blocks that begin with it, the outermost first."""

    exercise: Link
    """The exercise."""

    dose: Slug | None
    """The id of the dose to use: `usual` or another dose; null means that the sources do not say."""

    dose_sentences: tuple[str, ...]
    """The dose in words."""

    sets: Numbers | None
    """Rounds in this routine; null means 1."""

    rest: Amount | None
    """The rest after it. The dose in words says it too."""

    optional: bool
    """Whether it can be left out."""

    instead_of: Link | None
    """The exercise in whose place it stands for this reader, at the dose of that place as far as it can be carried."""

    note: str | None
    """A word on it."""

    go_on_when: tuple[str, ...]
    """How it must feel before you do more of it."""

    go_back_when: tuple[str, ...]
    """What tells you to do less of it."""


class EditionMoment(Model):
    """One stretch of time."""

    activity: Activity
    """What to do in it."""

    seconds: int | None
    """How long; null where nobody can know, such as until tired."""

    item: int
    """The item of the phase, from 0."""

    set: int | None
    """The round, from 1."""

    rounds: tuple[int, ...]
    """The rounds of the blocks around it, from 1, the outermost first."""

    repetition: int | None
    """The repetition, from 1."""

    side: Annotated[int, Field(ge=1, le=2)] | None
    """1 for the first side, 2 for the other, null where both work together."""

    affected: bool | None
    """Whether this side is the affected one; null where both sides do the same."""

    steps: tuple[Slug, ...]
    """The ids of the steps of the exercise that are done in it."""

    frame: int | None
    """The number of the frame of the figure that shows its end; null where none does."""

    phase: TempoPhase | Gait | None
    """The part of a rhythm or of an interval: `down`, `hold`, `fast`, `rest`."""


class EditionRoutinePhase(Model):
    """A part of a routine that is done in one go; a simple routine has just one."""

    id: Slug
    """A name that stays; `whole` for a simple routine."""

    phase: Slug
    """The phase of the routine that it belongs to. Parts of one phase are done in the same weeks, on different days."""

    turn: Annotated[int, Field(ge=1)] | None
    """Its place among the parts that take turns from day to day, from 1; null where its days are named or none do."""

    title: str | None
    """What a reader sees; null for a simple routine."""

    days: tuple[Weekday, ...]
    """The days of the week on which it is done, where they are named."""

    often: Often | None
    """How often, where that is not what the routine says."""

    often_phrase: str | None
    """How often, on which days or in turn with what, in words; null where it is what the routine says."""

    lasting: Amount | None
    """For how long this part goes on."""

    lasting_phrase: str | None
    """The same in words."""

    items: Annotated[tuple[EditionRoutineItem, ...], Field(min_length=1)]
    """The exercises, in order."""

    minutes: Numbers
    """Minutes each time, at the low and the high end of the doses."""

    minutes_without_optional: Numbers | None
    """The same without the exercises that can be left out; null where there are none, or nothing else."""

    open_ended: bool
    """Whether it can take longer."""

    minutes_phrase: str
    """The minutes in words."""

    timeline: tuple[EditionMoment, ...]
    """Moment by moment, at the low end of the doses, where everybody starts."""

    go_on_when: tuple[str, ...]
    """How it must feel before you do more."""

    go_back_when: tuple[str, ...]
    """What tells you to do less."""


class EditionRoutine(Model):
    """Exercises to do together."""

    id: Slug
    """Its id."""

    title: str
    """Its title."""

    summary: str
    """What it is for."""

    body: RichText | None
    """More about it."""

    goals: tuple[Named, ...]
    """What it trains."""

    stage: Named | None
    """How long the pain has been there."""

    starter: bool
    """Whether a person with new or strong pain may begin here."""

    often: Often
    """How often."""

    often_phrase: str
    """The same in words."""

    times: tuple[EditionTimeOfDay, ...]
    """Named times of the day."""

    prerequisites: tuple[Link, ...]
    """Gates that must be passed first."""

    equipment: tuple[Named, ...]
    """All that its exercises need."""

    phases: Annotated[tuple[EditionRoutinePhase, ...], Field(min_length=1)]
    """Its parts, in order."""

    measures: tuple[Link, ...]
    """What to count or to rate meanwhile."""

    emergency_notice: Annotated[str, Field(min_length=1)]
    """Show this with the routine."""

    stop_notice: Annotated[str, Field(min_length=1)]
    """Show this with the routine."""

    sources: Annotated[tuple[Cited, ...], Field(min_length=1)]
    """Where it comes from."""

    uncertain: tuple[Uncertain, ...]
    """What is not simply what a source states."""

    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""

    record: EditionRecord
    """What programs need to find, sort and link it."""

    reviewed: bool
    """Whether a clinician has reviewed these very words."""

    @property
    def how(self) -> str:
        """How to do it, plain: the first paragraph of the longer text, which stands on its sheet; may be empty."""
        return self.body.plain.partition("\n\n")[0] if self.body else ""
