"""A booklet: which items, for whom, in which order, under which safety text, and in which forms."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from supple_schema.models.base import (
    NONE,
    AdviceId,
    AtLeastOne,
    CautionId,
    DisclaimerId,
    ExerciseId,
    LocaleId,
    MeasureId,
    Model,
    OtherPartReference,
    PrincipleId,
    RedFlagsId,
    RoutineId,
    Shorthand,
    SiteAddress,
    Slug,
    StopRuleId,
    SubjectId,
    Text,
    Whole,
)
from supple_schema.models.content import DraftableContent
from supple_schema.models.dose import DoseChange


class Audience(StrEnum):
    """Who holds the output in their hands."""

    PATIENT = "patient"
    STAFF = "staff"


class AffectedSide(StrEnum):
    """A side of the body."""

    LEFT = "left"
    RIGHT = "right"


class OtherConditions(StrEnum):
    """What is known of the conditions that a profile does not name."""

    NONE = "none"
    UNKNOWN = "unknown"


class OwnDose(DoseChange):
    """What differs for this reader alone in the dose of an exercise, wherever it is shown: the rest stays as it is."""

    exercise: ExerciseId
    """The exercise that is dosed so."""

    dose: Annotated[Slug, OtherPartReference("exercise", "other_doses")] | None = None
    """The id of one of the exercise's other doses to start from; else the one that a routine asks for, or the usual."""


class Profile(Model):
    """The reader that the booklet is made for."""

    renamed: ClassVar[Mapping[str, str]] = {"avoid": "conditions"}

    locale: LocaleId | None = None
    """The place, for its numbers and words: a file in `locales/`; that of the set when it is left out.

    Without any, there is a line to write a number on.
    """

    conditions: Annotated[tuple[CautionId, ...], AtLeastOne, NONE] | None = None
    """The cautions that apply to this reader, or `none` if somebody has asked and there is none.

    Left out, the reader is not known and is told of all cautions. Only a person may fill this in.
    """

    others: OtherConditions = OtherConditions.NONE
    """What is known of all other conditions: `none` if somebody has asked this one reader, else `unknown`.

    A booklet for everybody with one condition says `unknown`: it changes the exercises for that one, and tells of the
    cautions of all others.
    """

    side: AffectedSide | None = None
    """The affected side: `left` or `right`."""

    doses: tuple[OwnDose, ...] = ()
    """What differs in doses for this reader alone."""


class Build(StrEnum):
    """The build of the bodies in figures."""

    AVERAGE = "average"
    LARGER = "larger"
    OLDER = "older"
    WHEELCHAIR_USER = "wheelchair-user"
    PREGNANT = "pregnant"
    VARIED = "varied"


class Tones(StrEnum):
    """The tones of skin, hair and clothes in figures."""

    GREY = "grey"
    LIGHT = "light"
    MEDIUM = "medium"
    BROWN = "brown"
    DARK = "dark"
    VARIED = "varied"


class MuscleMarks(StrEnum):
    """Whether figures mark the muscles that work or stretch."""

    SHOWN = "shown"
    HIDDEN = "hidden"


class ShownFigures(Model):
    """Whom figures show, and what is marked on them."""

    build: Build = Build.AVERAGE
    """`average`, `larger`, `older`, `wheelchair-user`, `pregnant`, or `varied`: another one from exercise to exercise.

    Where a build cannot do an exercise as it is posed, the average one shows it, and the build names the exercise.
    """

    tones: Tones = Tones.GREY
    """`grey` (of no skin), `light`, `medium`, `brown`, `dark`, or `varied`. With little ink there are none."""

    muscles: MuscleMarks = MuscleMarks.SHOWN
    """Whether the muscles that work or stretch are marked on the body: `shown` or `hidden`."""


class BookletOutput(Model):
    """One output that is wanted of a booklet."""

    exporter: Slug
    """The exporter that makes it: `supple exporters` lists them."""

    form: Slug | None = None
    """How it is arranged, where the exporter has several forms."""

    name: Slug | None = None
    """What its file is called, or the folder of its files; as the exporter names them when it is left out."""

    pages: Annotated[Whole, Field(ge=1, le=400)] | None = None
    """The most pages that it may have."""

    options: dict[Slug, str | int | bool] = Field(default_factory=dict)
    """Options of the exporter, by name."""


class BookletPart(Model):
    """A chapter. Its advice comes first, then its exercises, then its routines."""

    id: Slug
    """A name that stays."""

    title: Text
    """What a reader sees."""

    intro: Text | None = None
    """What this chapter is for, in a sentence or two."""

    advice: tuple[AdviceId, ...] = ()
    """Pieces of advice, in order."""

    exercises: tuple[ExerciseId, ...] = ()
    """Exercises, in order."""

    routines: tuple[RoutineId, ...] = ()
    """Routines, in order."""


class AskFirst(Shorthand):
    """People who should ask first."""

    shorthand: ClassVar[str] = "who"

    who: Text
    """Who they are, as in "You've had surgery in the past 12 weeks."."""

    condition: CautionId | None = None
    """The caution that says the same. A reader whose conditions are known, and who does not have it, is not told."""


def edition_name(booklet: str, place: str | None) -> str:
    """Name what is made of a booklet: as the booklet, and for one of its places with the place at the end."""
    return f"{booklet}-{place.lower()}" if place else booklet


class Booklet(DraftableContent):
    """A booklet for patients. It cannot exist without its safety text."""

    gone: ClassVar[frozenset[str]] = DraftableContent.gone | {"guides"}

    subjects: tuple[SubjectId, ...] = ()
    """What it is about; the subjects of the set when it is left out."""

    subtitle: Text | None = None
    """A second line on the title page."""

    cover: ExerciseId | None = None
    """The exercise whose picture stands on the title page; the first of its routines, else of its parts, that has a
    picture when it is left out."""

    message: Text
    """The one main message, in one sentence."""

    purpose: Text
    """What a reader can do after reading it."""

    who_it_is_for: Annotated[tuple[Text, ...], AtLeastOne]
    """The people that it is for."""

    who_should_ask_first: Annotated[tuple[AskFirst, ...], AtLeastOne]
    """The people who should ask a professional before they begin."""

    red_flags: Annotated[tuple[RedFlagsId, ...], AtLeastOne]
    """The warning signs, the gravest first. They come before the first exercise."""

    stop_rule: StopRuleId
    """When to stop and when to ease off."""

    disclaimer: DisclaimerId
    """What the booklet is not, and who has not checked it."""

    principles: tuple[PrincipleId, ...] = ()
    """Rules for all exercises, such as breathing."""

    parts: Annotated[tuple[BookletPart, ...], AtLeastOne]
    """The chapters, in order."""

    measures: tuple[MeasureId, ...] = ()
    """What to count or to rate, beside what its routines ask for."""

    address: SiteAddress | None = None
    """Where it stands on the web, if that is not below the address of the set."""

    profile: Profile = Profile()
    """The reader that it is made for."""

    places: tuple[LocaleId, ...] = ()
    """Places for which it is made too, each with outputs of its own: the numbers, words and paper are those there."""

    audience: Audience = Audience.PATIENT
    """Who holds it in their hands: `patient` or `staff`. Staff see sources and how sure each statement is."""

    figures: ShownFigures = ShownFigures()
    """Whom its figures show, and what is marked on them."""

    outputs: tuple[BookletOutput, ...] = ()
    """The outputs that are wanted of it; every exporter's usual one when it is left out."""
