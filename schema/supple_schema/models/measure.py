"""A measure: something that a person counts or rates again and again, to see whether it changes."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from supple_schema.models.base import AtLeastOne, Model, Text, Whole
from supple_schema.models.content import CataloguedContent
from supple_schema.models.quantities import Duration


class Scale(Model):
    """What is written down: a whole number between two ends, or a count."""

    begin_with: ClassVar[frozenset[str]] = frozenset({"counts"})

    low: Annotated[Whole, Field(ge=0, le=1000)] = 0
    """The smallest number."""

    high: Annotated[Whole, Field(ge=1, le=1000)] | None = None
    """The largest number; none where it is a count without an end."""

    low_means: Text | None = None
    """What the smallest number means, such as `no pain`."""

    high_means: Text | None = None
    """What the largest number means, such as `the worst pain that you can imagine`."""

    levels: tuple[Text, ...] = ()
    """What each number means, from the smallest to the largest, such as `your thigh`."""

    counts: Text | None = None
    """What is counted, such as `times that you stand up in 30 seconds`."""

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if self.high is not None and self.high <= self.low:
            raise PydanticCustomError(
                "scale",
                "`high` is not above `low`.",
                {"hint": "Write the smallest number as `low` and the largest as `high`."},
            )
        return self

    @model_validator(mode="after")
    def _has_a_level_for_each_number(self) -> Self:
        if not self.levels:
            return self
        if self.high is None or len(self.levels) != self.high - self.low + 1:
            raise PydanticCustomError(
                "scale",
                "`levels` has {levels} entries, and not one for each number.",
                {
                    "levels": len(self.levels),
                    "hint": "Write one for each number from `low` to `high`, or leave them out.",
                },
            )
        if self.low_means or self.high_means:
            raise PydanticCustomError(
                "scale",
                "`levels` already says what the smallest and the largest number mean.",
                {"hint": "Leave out `low_means` and `high_means`."},
            )
        return self


class Measure(CataloguedContent):
    """Something to count or to rate, again and again. Routines and booklets ask for it."""

    summary: Text
    """What it tells you, in one sentence."""

    how: Annotated[tuple[Text, ...], AtLeastOne]
    """How to do it, one instruction each."""

    scale: Scale
    """What to write down."""

    named: Annotated[Whole, Field(ge=1, le=10)] | None = None
    """How many things of their own people name and rate, such as 3 activities; none where there is one number."""

    every: Duration
    """After how long to do it again: `1 week`."""

    better: Literal["lower", "higher"] | None = None
    """Which way is better: `lower` or `higher`."""

    change: Text | None = None
    """Which change counts as one, in a sentence."""

    terms: Text
    """Who made the measure, and under which terms it may be used. Be honest where they are unsure."""
