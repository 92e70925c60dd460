"""A rule of the house: words that the texts of a set do not use. It is data, so a publisher needs no program for it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from supple_schema.diagnostics import Severity
from supple_schema.models.base import AtLeastOne, Model, Text


class JudgedKind(StrEnum):
    """The kinds of content with words for readers."""

    EXERCISE = "exercise"
    ADVICE = "advice"
    SAFETY = "safety"
    ROUTINE = "routine"
    BOOKLET = "booklet"
    TERM = "term"
    VOCABULARY = "vocabulary"


HousePhrase = Annotated[
    str,
    StringConstraints(pattern=r"\S", max_length=80, strip_whitespace=True),
    Field(examples=["physio", "hop … and pop", "e.g."]),
]
TextField = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z_]+(\.[a-z_]+)*$", max_length=60),
    Field(examples=["steps.text"]),
]


class HouseRule(Model):
    """Words that a publisher does not want in its texts, and why."""

    begin_with: ClassVar[frozenset[str]] = frozenset({"words"})

    title: Text
    """What it finds, as a heading: `A short form of a profession`."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,8}[0-9]{3}$"), Field(examples=["CLINIC101"])]
    """Its code, of 2 to 8 capital letters and 3 digits. It never changes its meaning."""

    words: Annotated[tuple[HousePhrase, ...], AtLeastOne]
    """Words, phrases and signs that are looked for. `…` between words stands for 1 to 3 other words."""

    instead: Text | None = None
    """What to write instead of any of them, where one answer is right."""

    because: Text
    """Why, for the author who meets it."""

    kinds: tuple[JudgedKind, ...] = ()
    """The kinds of content that it is about; all of them when it is left out."""

    fields: tuple[TextField, ...] = ()
    """The fields that it is about, such as `steps.text`; all texts for readers when it is left out."""

    severity: Severity = Severity.WARNING
    """What its findings count as: `error`, `warning` or `advice`."""
