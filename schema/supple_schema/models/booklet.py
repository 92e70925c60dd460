"""A booklet: which items, for whom, in which order, under which safety text."""

from __future__ import annotations

from typing import Annotated

from supple_schema.models.base import (
    AdviceId,
    AtLeastOne,
    CautionId,
    DisclaimerId,
    ExerciseId,
    GuideId,
    LocaleId,
    Model,
    PrincipleId,
    RedFlagsId,
    RoutineId,
    Slug,
    StopRuleId,
    Text,
)
from supple_schema.models.entry import Entry


class Profile(Model):
    """The reader that the booklet is made for."""

    locale: LocaleId | None = None
    """The place, for its telephone numbers: a file in `locales/`. Without one, no number is printed."""

    avoid: tuple[CautionId, ...] = ()
    """Cautions of this reader. Exercises with them give way to their named alternative, or are left out."""


class Part(Model):
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


class Booklet(Entry):
    """A booklet for patients. It cannot exist without its safety text."""

    subtitle: Text | None = None
    """A second line on the title page."""

    message: Text
    """The one main message, in one sentence."""

    purpose: Text
    """What a reader can do after reading it."""

    who_it_is_for: Annotated[tuple[Text, ...], AtLeastOne]
    """The people that it is for."""

    who_should_ask_first: Annotated[tuple[Text, ...], AtLeastOne]
    """The people who should ask a professional before they begin."""

    red_flags: Annotated[tuple[RedFlagsId, ...], AtLeastOne]
    """The warning signs, the gravest first. They come before the first exercise."""

    stop_rule: StopRuleId
    """When to stop and when to ease off."""

    disclaimer: DisclaimerId
    """What the booklet is not, and who has not checked it."""

    principles: tuple[PrincipleId, ...] = ()
    """Rules for all exercises, such as breathing."""

    guides: tuple[GuideId, ...] = ()
    """Guides that come before the exercises, such as getting down to the floor."""

    parts: Annotated[tuple[Part, ...], AtLeastOne]
    """The chapters, in order."""

    profile: Profile = Profile()
    """The reader that it is made for."""
