"""Makes text cards: one for each exercise and routine, and one with all safety text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from supple_editions import Edition
from supple_exporters.cards.exercise_card import write_exercise_card
from supple_exporters.cards.routine_card import write_routine_card
from supple_exporters.cards.safety_card import write_safety_card
from supple_exporters.cards.wording import Wording
from supple_exporters.contract import CONTRACT_VERSION, Artifact, Exporter, ExporterOptions


class CardOptions(ExporterOptions):
    """How the cards look."""

    width: Annotated[int, Field(ge=40, le=120)] = 72
    """Columns of a line, from 40 for a telephone to 120 for a wide printer."""


class CardsExporter(Exporter[CardOptions]):
    """The exporter `cards`."""

    name: ClassVar[str] = "cards"
    summary: ClassVar[str] = "a plain text for each exercise and each routine, to send or to print"
    contract: ClassVar[int | tuple[int, int]] = CONTRACT_VERSION
    losses: ClassVar[tuple[str, ...]] = ("pictures", "advice", "glossary", "notes for reviewers")

    def export(self, edition: Edition, options: CardOptions) -> Iterator[Artifact]:
        """Make `safety.txt`, `exercises/<id>.txt` and `routines/<id>.txt`."""
        words = Wording(edition)
        yield _artifact("safety.txt", write_safety_card(words, options.width))
        for exercise in edition.exercises:
            text = write_exercise_card(exercise, words, options.width)
            yield _artifact(f"exercises/{exercise.id}.txt", text)
        for routine in edition.routines:
            text = write_routine_card(routine, words, options.width)
            yield _artifact(f"routines/{routine.id}.txt", text)


def _artifact(path: str, text: str) -> Artifact:
    return Artifact(path, unicodedata.normalize("NFC", text).encode())
