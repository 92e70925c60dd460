"""The safety text of an edition."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from supple_editions.model.exercise import EditionStep
from supple_editions.model.figure import EditionFigure
from supple_editions.model.record import EditionCode, EditionRights
from supple_editions.model.shared import Cited, Link, Named, RichText
from supple_schema.models.base import Model, Slug


class SafetyText(Model):
    """A safety item: its short notice and, if it has one, its longer text."""

    id: Slug
    """Its id."""

    title: str
    """Its title."""

    notice: Annotated[str, Field(min_length=1)]
    """The whole message in one or two sentences."""

    body: RichText | None
    """The longer text."""

    sources: tuple[Cited, ...]
    """Where it comes from."""

    rights: EditionRights | None
    """Whose words these are, where they are somebody else's."""


class EditionSign(Model):
    """One warning sign."""

    id: Slug
    """Its id, the same in every language."""

    text: str
    """The sign."""

    because: str | None
    """What it can mean."""

    sources: tuple[Cited, ...]
    """Where this sign comes from, where that is not all the sources of its list."""


class EditionRedFlags(SafetyText):
    """Warning signs of one level of urgency."""

    care_level: Named
    """How soon to get help."""

    rank: int
    """1 is the most urgent."""

    action: str
    """What to do."""

    phone: EditionPhone | None
    """Whom to call, if the edition knows the place and the place has a number for this level."""

    call: Annotated[str, Field(min_length=1)]
    """Whom to call, in words; else a line to write the number on."""

    signs: Annotated[tuple[EditionSign, ...], Field(min_length=1)]
    """The signs. Any one of them is enough."""

    @property
    def known_call(self) -> str | None:
        """Whom to call, in words, where there is a number: for what nobody writes a number on."""
        return self.call if self.phone else None


class EditionPhone(Model):
    """A telephone number."""

    number: str
    """The number."""

    name: str | None
    """The name of the service."""

    place: str
    """The place where the number works."""


class EditionGrade(Model):
    """One step of the stop rule."""

    id: Slug
    """Its id."""

    title: str
    """What a reader sees."""

    when: tuple[str, ...]
    """What you feel."""

    action: str
    """What to do."""


class EditionStopRule(SafetyText):
    """When to stop, when to ease off, when to carry on: the gravest first."""

    grades: Annotated[tuple[EditionGrade, ...], Field(min_length=2)]
    """The steps of the rule."""

    rating_phrase: str | None
    """What the steps compare, and on which scale, for a narrow column; null where they compare nothing."""

    @property
    def before(self) -> str:
        """What to do before the steps can be used, plain: the first paragraph of the longer text; may be empty."""
        return self.body.plain.partition("\n\n")[0] if self.body else ""


class EditionGate(SafetyText):
    """What must be mastered before some exercises."""

    routines: tuple[Link, ...]
    """The routines to do first. One of them is enough."""

    at_least: str
    """For how long, in words."""

    criteria: tuple[str, ...]
    """How it must feel before you go on. All must be true."""


class EditionGuideStep(EditionStep):
    """One thing to do on the way into a position, or out of it again."""

    positions: tuple[Slug, ...]
    """The ids of the positions that need it; empty where all do to which the guide leads."""


class EditionGuide(SafetyText):
    """How to get into positions of exercises and out of them again."""

    positions: tuple[Slug, ...]
    """The ids of these positions, in the order in which exercises of the edition use them."""

    not_for: tuple[Slug, ...]
    """The codes of conditions with which a reader does not need it: what is left for them is done elsewhere."""

    steps: tuple[EditionGuideStep, ...]
    """What to do, in order, as far as exercises of the edition need it."""

    figure: EditionFigure | None
    """How it looks, drawn from poses; null where there is no figure."""


class CautionText(Model):
    """A condition of the reader or, where the reader is not known, one that exercises of this edition carry."""

    code: Slug
    """Its code."""

    title: str
    """Its title."""

    who: str
    """Whom it is about."""

    action: str
    """What to do about it."""

    ask: str | None
    """Who asks whom first. Show it with the action."""

    codes: tuple[EditionCode, ...]
    """Codes by which other systems know this condition."""

    @property
    def advice(self) -> str:
        """What to do about it, and who asks first."""
        return " ".join(filter(None, (self.action, self.ask)))


class EditionSafety(Model):
    """All safety text of an edition. Show it before the first exercise."""

    version: str
    """The fingerprint of the warning signs and the stop rule: it changes when any of their words changes."""

    emergency_notice: Annotated[str, Field(min_length=1)]
    """The gravest warning signs in one or two sentences, for places without room. It goes with every exercise."""

    stop_notice: Annotated[str, Field(min_length=1)]
    """The stop rule in one or two sentences. It goes with every exercise."""

    red_flags: Annotated[tuple[EditionRedFlags, ...], Field(min_length=1)]
    """The warning signs, the gravest first."""

    stop_rule: EditionStopRule
    """When to stop and when to ease off."""

    disclaimer: SafetyText
    """What this material is not."""

    principles: tuple[SafetyText, ...]
    """Rules for all exercises."""

    guides: tuple[EditionGuide, ...]
    """How to get into the positions of the exercises and out of them again, in the order of their use."""

    gates: tuple[EditionGate, ...]
    """What must be mastered before some exercises."""

    cautions: tuple[CautionText, ...]
    """Who must take care, for all the exercises of the edition."""

    @property
    def texts(self) -> tuple[SafetyText, ...]:
        """Every item of the safety text, in the order of the fields."""
        return (*self.red_flags, self.stop_rule, self.disclaimer, *self.principles, *self.guides, *self.gates)


EditionRedFlags.model_rebuild()
