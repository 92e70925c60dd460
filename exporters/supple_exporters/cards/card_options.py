"""What a person can choose about cards."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from supple_exporters.contract import ExporterOptions


class CardForm(StrEnum):
    """How much stands on a card."""

    CARD = "card"
    """At most 1,500 characters, to paste into a message or an e-mail."""
    MESSAGE = "message"
    """At most 6 parts of a text message, in one paragraph."""
    FULL = "full"
    """All that the edition says of the exercise or the routine."""


class CardMarkup(StrEnum):
    """How headings and lists are marked."""

    PLAIN = "plain"
    """By spaces and hyphens."""
    MARKDOWN = "markdown"
    """As Markdown, for programs that show it."""


class CardOptions(ExporterOptions):
    """How much stands on the cards, and how they look."""

    form: CardForm = CardForm.CARD
    """How much stands on a card: card (at most 1,500 characters), message (6 parts of a text message) or full."""

    markup: CardMarkup = CardMarkup.PLAIN
    """What marks headings and lists: plain (spaces and hyphens) or markdown."""

    width: Annotated[int, Field(ge=40, le=120)] | Literal["none"] = "none"
    """Columns of a line, from 40 for a telephone to 120 for a wide printer; none leaves lines to what shows them."""

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if self.markup is CardMarkup.MARKDOWN and (self.form is CardForm.MESSAGE or self.width != "none"):
            raise ValueError("Markdown goes with `form=card` and `form=full`, and without a width")
        if self.form is CardForm.MESSAGE and self.width != "none":
            raise ValueError("a message is one paragraph and has no width")
        return self
