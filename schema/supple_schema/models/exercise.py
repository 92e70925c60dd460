"""An exercise: how to get ready, what to do, how much, what to watch for."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from supple_figures import Viewpoint
from supple_schema.models.base import (
    NONE,
    NOT_CONSIDERED,
    UNKNOWN,
    AtLeastOne,
    CautionId,
    EquipmentId,
    ExerciseId,
    Flag,
    GateId,
    GoalId,
    Model,
    MuscleId,
    PoseId,
    PositionId,
    RegionId,
    RoleId,
    Shorthand,
    Slug,
    StepId,
    SubjectId,
    Text,
    Whole,
)
from supple_schema.models.content import CataloguedContent
from supple_schema.models.dose import Dose, DoseChange, NamedDose
from supple_schema.models.figure import Camera, Figure
from supple_schema.models.image import Image
from supple_schema.models.record import Medium
from supple_schema.models.vocabulary import CautionGrade


class Sides(StrEnum):
    """How an exercise treats the two sides of the body."""

    NONE = "none"
    """Both sides work together."""
    EACH = "each"
    """All repetitions on one side, then all on the other."""
    ALTERNATE = "alternate"
    """One side, then the other, in turn."""


class Action(StrEnum):
    """What a step is, so that timers and figures can follow it."""

    MOVE = "move"
    HOLD = "hold"
    STAY = "stay"
    RETURN = "return"
    CHANGE_SIDES = "change-sides"


class Breath(StrEnum):
    """How to breathe during a step."""

    IN = "in"
    OUT = "out"
    NORMAL = "normal"


class Step(Model):
    """One thing to do."""

    id: Slug
    """A name that stays when steps are added or moved."""

    text: Text
    """One action, as an instruction: `Lift your hips.` Say near and far, never left and right."""

    action: Action = Action.MOVE
    """`hold` marks the step at which the dose's hold happens, `stay` resting for as long as the dose says, `return` the
    way back, `change-sides` the change to the other side."""

    breathing: Breath | None = None
    """Breathe in, out, or normally."""


class Mistake(Shorthand):
    """Something that often goes wrong."""

    shorthand: ClassVar[str] = "avoid"

    avoid: Text
    """What not to do."""

    instead: Text | None = None
    """What to do instead."""

    because: Text | None = None
    """Why it matters."""


class PoseChange(Model):
    """A pose that is shown in the place of another one."""

    usual: PoseId
    """The pose of a picture as it is for everybody."""

    shown: PoseId
    """The pose that is shown instead. It is the usual one where that fits as it is."""

    camera: Viewpoint | Camera | None = None
    """From where it is seen, where the usual view would hide it."""


class CautionNote(Shorthand):
    """A caution that matters for this exercise, by its code."""

    shorthand: ClassVar[str] = "code"

    code: CautionId
    """An entry of the vocabulary `cautions`."""

    grade: CautionGrade | None = None
    """What it means for this exercise: `adapt`, `ask` or `avoid`. That of the vocabulary when it is left out."""

    note: Text | None = None
    """What to change in this exercise, as an instruction."""

    at: StepId | None = None
    """The step to which the note belongs. It goes with the start position when this is left out."""

    replaces: Flag = False
    """Whether the note takes the place of that step, or of the start position, where both cannot be true."""

    poses: tuple[PoseChange, ...] = ()
    """What the pictures show then: other poses in the place of usual ones."""

    equipment: Annotated[tuple[EquipmentId, ...], AtLeastOne, NONE] | None = None
    """What it needs then, or `none`; what the exercise needs when it is left out."""

    position: PositionId | None = None
    """The position in which it starts then, such as on a bed; that of the exercise when it is left out."""

    dose: DoseChange | None = None
    """What changes in the doses of this exercise: only what differs."""

    alternative: ExerciseId | None = None
    """The exercise to do instead."""


def _need_exercise_or_text(schema: dict[str, Any]) -> None:
    schema["anyOf"] = [{"required": ["exercise"]}, {"required": ["text"]}]


class Variation(Model):
    """An easier or a harder way: another exercise, a change to this one, or both."""

    model_config = ConfigDict(json_schema_extra=_need_exercise_or_text)

    exercise: ExerciseId | None = None
    """The id of another exercise."""

    text: Text | None = None
    """What to change."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.exercise is None and self.text is None:
            raise PydanticCustomError(
                "variation",
                "This says neither which exercise nor what to change.",
                {"hint": "Add `exercise:` with an id, or `text:` with what to change."},
            )
        return self


class HarderWay(Variation):
    """A harder way: another exercise, a change to this one, or both."""

    also_with: tuple[CautionId, ...] = ()
    """Conditions with which a reader takes this change too.

    Whoever does the exercise changed, or asks about it first, gets no harder change of it: it would be written for the
    usual way. Another exercise has cautions of its own.
    """


EasierWays = Annotated[tuple[Variation, ...], AtLeastOne, NONE]
HarderWays = Annotated[tuple[HarderWay, ...], AtLeastOne, NONE]


class Exercise(CataloguedContent):
    """A movement or a position, with everything that a person needs to do it safely alone."""

    subjects: tuple[SubjectId, ...] = ()
    """What it is about; the subjects of the set when it is left out."""

    aliases: tuple[Text, ...] = ()
    """Other names that people know it by."""

    summary: Text | None = None
    """What it does for you, in one sentence."""

    goals: Annotated[tuple[GoalId, ...], AtLeastOne]
    """What it trains: entries of the vocabulary `goals`."""

    roles: tuple[RoleId, ...] = ()
    """How it can be used, such as warm-up: entries of the vocabulary `roles`."""

    level: Annotated[Annotated[Whole, Field(ge=1, le=5)] | None, UNKNOWN] = None
    """How hard it is: 1 is for anyone, 5 is for trained people; or `unknown`. A starter routine needs to know it."""

    position: PositionId
    """The position in which it starts."""

    muscles: Annotated[tuple[MuscleId, ...], AtLeastOne] = ()
    """The muscles that work or stretch, the most important first."""

    regions: tuple[RegionId, ...] = ()
    """The parts of the body that it is for."""

    equipment: Annotated[tuple[EquipmentId, ...], AtLeastOne, NONE] = ()
    """What is needed, or `none`; nothing when it is left out."""

    sides: Sides
    """`none` if both sides work together, `each` for one side and then the other, `alternate` for in turn."""

    start: Annotated[tuple[Text, ...], AtLeastOne]
    """How to get into the start position, one instruction each."""

    steps: Annotated[tuple[Step, ...], Field(min_length=2)]
    """What to do, in order: at least 2 steps."""

    dose: Annotated[Dose | None, UNKNOWN]
    """How much and how often to begin with, or `unknown` where the sources are silent."""

    other_doses: tuple[NamedDose, ...] = ()
    """Other ways to dose it, each with an id."""

    breathing: Annotated[Text | None, UNKNOWN] = None
    """How to breathe, or `unknown`."""

    feel: Text | None = None
    """What you should feel, and where."""

    mistakes: tuple[Mistake, ...] = ()
    """What often goes wrong."""

    cautions: Annotated[tuple[CautionNote, ...] | None, AtLeastOne, NONE, NOT_CONSIDERED]
    """Who must take care or ask first, by code, or `none` when somebody has thought about it and there is none.

    `not considered` says that nobody has: such an exercise enters no output for patients.
    """

    easier: Annotated[EasierWays | None, UNKNOWN] = None
    """Easier ways, `none` if nothing is easier, or `unknown`."""

    harder: Annotated[HarderWays | None, UNKNOWN] = None
    """Harder ways, `none` where this is as far as it goes, or `unknown`."""

    prerequisites: Annotated[tuple[GateId, ...], AtLeastOne, NONE] = ()
    """The gates that must be passed first, or `none`. Goals that need a gate are found without one."""

    figure: Figure | None = None
    """The poses from which its figure is drawn."""

    image: Image | None = None
    """A picture of your own. It takes the place of the figure."""

    media: tuple[Medium, ...] = ()
    """Videos and pages elsewhere that show the same."""
