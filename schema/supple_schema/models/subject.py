"""A subject, such as back pain: the warning signs that it needs, and what must come before what."""

from __future__ import annotations

from typing import Annotated

from supple_schema.models.base import NONE, AtLeastOne, CareLevelId, GoalId, Model, RegionId, Slug, SubjectId, Text
from supple_schema.models.content import Content


class SignGroup(Model):
    """Warning signs that belong together."""

    id: Slug
    """A name that stays."""

    care_level: CareLevelId
    """How soon to get help, at the latest."""

    signs: Annotated[tuple[Slug, ...], AtLeastOne]
    """Ids of signs. No booklet of this subject, in no language, may lack one of them."""

    in_short_notice: tuple[Text, ...] = ()
    """Words for this group, one of which the short emergency notice must have. Left out, it need not name the group."""


class Subject(Content):
    """What exercises, safety texts and booklets are about."""

    regions: tuple[RegionId, ...] = ()
    """The parts of the body that it is about."""

    includes: tuple[SubjectId, ...] = ()
    """Subjects whose warning signs belong to this one too, such as a set that all subjects share."""

    gated: Annotated[tuple[GoalId, ...], AtLeastOne, NONE]
    """The goals whose exercises need a gate, or `none` where they may come first."""

    signs: Annotated[tuple[SignGroup, ...], AtLeastOne]
    """The warning signs that may not be missing, in groups."""
