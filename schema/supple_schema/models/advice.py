"""A piece of advice: what to do, what is known about it, and how sure that is."""

from __future__ import annotations

from supple_schema.models.base import AdviceGroupId, CautionId, Date, Model, Slug, StandingId, Text, Whole
from supple_schema.models.citation import Citation
from supple_schema.models.content import CataloguedContent
from supple_schema.models.quantities import Duration, Frequency
from supple_schema.models.record import Medium


class Phase(Model):
    """One stage of a timed plan, such as 20 minutes every 3 to 4 hours for 2 to 3 days."""

    id: Slug
    """A name that stays."""

    title: Text
    """What a reader sees."""

    text: Text
    """What to do."""

    duration: Duration | None = None
    """How long each time: `20 min`."""

    often: Frequency | None = None
    """How often: `every 3-4 h`."""

    lasting: Duration | None = None
    """For how long this stage goes on: `2-3 days`. The next stage follows it."""


class Statistic(Model):
    """A number about people, which means nothing without its year and its people."""

    value: Text
    """The number as a reader sees it, for example `619 million people`."""

    year: Whole
    """The year that the number is about."""

    population: Text
    """The people that it is about."""


class Evidence(Citation):
    """What one source says for or against a claim."""

    says: Text
    """What it says, in plain words."""


class Claim(Model):
    """A statement that can be true or not, with how sure it is."""

    id: Slug
    """A name that stays."""

    text: Text
    """The statement in plain words. For a disputed one, the question."""

    standing: StandingId
    """How sure it is: an entry of the vocabulary `standings`."""

    evidence_for: tuple[Evidence, ...] = ()
    """Sources that support it."""

    evidence_against: tuple[Evidence, ...] = ()
    """Sources that speak against it."""

    statistic: Statistic | None = None
    """The number in it, if there is one."""


class Speaker(Model):
    """Somebody whose words are quoted. Only people who exist and can be found."""

    name: Text
    """Full name."""

    role: Text
    """What they are, in their own field."""


class Quote(Model):
    """Somebody's own words."""

    id: Slug
    """A name that stays."""

    text: Text
    """The words."""

    speaker: Speaker
    """Who said them."""

    permission: Text
    """The consent or the licence under which they may be printed."""

    source: Citation
    """Where they were printed first."""


class Pair(Model):
    """Something to do, what it is better than, and why."""

    do: Text
    """What to do."""

    avoid: Text | None = None
    """What to leave."""

    because: Text
    """The reason."""

    only_with: tuple[CautionId, ...] = ()
    """Conditions of which a reader must have one. Whoever is not known sees it too: let it say for whom it is."""

    not_with: tuple[CautionId, ...] = ()
    """Conditions with which a reader does not get it."""


class Advice(CataloguedContent):
    """A piece of advice for daily life. Its text is the `body`."""

    summary: Text
    """The one main message, in one sentence."""

    group: AdviceGroupId
    """The chapter in which a reader looks for it."""

    plan: tuple[Phase, ...] = ()
    """Stages of a timed plan, in order."""

    pairs: tuple[Pair, ...] = ()
    """What to do and what to leave, with reasons."""

    claims: tuple[Claim, ...] = ()
    """What is known, each with how sure it is."""

    quotes: tuple[Quote, ...] = ()
    """Words of people who agreed to be quoted."""

    media: tuple[Medium, ...] = ()
    """Videos and pages elsewhere that show the same."""

    checked: Date | None = None
    """The day on which the sources were last looked at."""
