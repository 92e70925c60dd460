"""The set as a whole: its name, language, rights, and how it measures time. One file, `supple.yaml`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from supple_schema.models.base import Date, LocaleId, Model, SiteAddress, Slug, SubjectId, Text, WebAddress
from supple_schema.models.quantities import Duration


def _duration(text: str) -> Duration:
    return Duration.parse(text)


class Timing(Model):
    """How long things take that no dose says, for the minutes of a routine."""

    repetition: Duration = _duration("4 s")
    """One repetition without a hold."""

    breath: Duration = _duration("4 s")
    """One breath, in and out."""

    prepare: Duration = _duration("10 s")
    """Getting ready for an exercise."""

    change_sides: Duration = _duration("5 s")
    """Changing to the other side."""

    change_position: Duration = _duration("15 s")
    """Getting into another start position."""

    rest: Duration = _duration("30 s")
    """Rest between sets where the dose says none."""


class Rights(Model):
    """Under which terms others may use the content."""

    licence: Text
    """The name of the licence."""

    holder: Text
    """Who holds the rights."""

    link: WebAddress | None = None
    """Where the licence can be read."""


RuleCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,8}[0-9]{3}$"), Field(examples=["P601"])]
"""The code of a rule, such as `P601`; those of other packages have more letters. `supple rules` lists them."""


class RuleSeverity(StrEnum):
    """What a rule's findings count as in this set."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    OFF = "off"
    """They are not shown. No rule of safety can be switched off."""


PLACE_PATTERN = r"^[a-z]+(/[a-zA-Z0-9-]+)?(#[a-z0-9_.-]+)?$"


class Waiver(Model):
    """One place at which one rule does not hold, and why."""

    code: RuleCode
    """The code of the rule."""

    where: Annotated[str, StringConstraints(pattern=PLACE_PATTERN), Field(examples=["exercise/bridge#steps.lift"])]
    """An item and, behind `#`, its field: `exercise/bridge#steps.lift`. Parts of lists go by their id or number."""

    because: Text
    """The reason, for a reviewer."""

    until: Date | None = None
    """The last day on which it holds."""


class Project(Model):
    """What holds for the whole set of content."""

    title: Text
    """The name of the set."""

    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+(\.[0-9]+)?$"), Field(examples=["1.0"])]
    """The version of the content, in quotes: `"1.0"`."""

    date: Date
    """The day of this version. Outputs print it, so they do not depend on the clock."""

    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$"), Field(examples=["en"])]
    """The language of the texts, such as `en`."""

    subjects: tuple[SubjectId, ...] = ()
    """What it is about. Files that name no subject of their own have these."""

    authors: tuple[Text, ...] = ()
    """Who wrote it, each to be named wherever it is shown; the holder of the rights when it is left out."""

    publisher: Text
    """Who publishes it: the clinic, say, that hands it out."""

    feedback: Text | None = None
    """Where readers can send corrections."""

    place: LocaleId | None = None
    """The place of all booklets and handouts that name none: a file in `locales/`, for its numbers, words and paper."""

    theme: Slug | None = None
    """How prints and web pages look where nobody chooses: `calm`, `clinic`, or the name of a file in `themes/`."""

    address: SiteAddress | None = None
    """Where its booklets stand on the web. Prints lead to `ADDRESS/BOOKLET/exercise/ID`, with a code to scan."""

    rights: Rights
    """Under which terms others may use the content."""

    timing: Timing = Timing()
    """How long things take that no dose says."""

    severity: dict[RuleCode, RuleSeverity] = Field(default_factory=dict)
    """Rules that count for more or for less here: `P603: off`."""

    waivers: tuple[Waiver, ...] = ()
    """Places at which a rule does not hold, each with its reason."""
