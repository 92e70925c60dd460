"""Makes text cards: one for each exercise and routine, and one with all safety text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from supple_editions import Edition
from supple_exporters.cards.card_wording import Wording
from supple_exporters.cards.exercise_card import write_exercise_card
from supple_exporters.cards.routine_card import write_routine_card
from supple_exporters.cards.safety_card import write_safety_card
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
    losses: ClassVar[tuple[str, ...]] = (
        "advice",
        "body",
        "changes",
        "exercises.cautions.title",
        "exercises.dose.note",
        "exercises.dose.rows",
        "exercises.dose.times",
        "exercises.figure",
        "exercises.image",
        "exercises.muscles.medical",
        "exercises.muscles.region",
        "exercises.other_doses.note",
        "exercises.other_doses.rows",
        "exercises.other_doses.times",
        "exercises.regions",
        "exercises.roles",
        "exercises.safety_version",
        "exercises.sources.locator",
        "exercises.uncertain.note",
        "message",
        "parts",
        "publication.licence_link",
        "publication.rights_holder",
        "publication.title",
        "purpose",
        "reader",
        "review.signatures",
        "routines.phases.items.instead_of",
        "routines.sources.locator",
        "routines.uncertain.note",
        "safety.cautions.title",
        "safety.disclaimer.sources.locator",
        "safety.gates.body",
        "safety.gates.sources.locator",
        "safety.gates.title",
        "safety.guides.figure",
        "safety.guides.sources.locator",
        "safety.principles.sources.locator",
        "safety.red_flags.care_level",
        "safety.red_flags.notice",
        "safety.red_flags.phone",
        "safety.red_flags.sources.locator",
        "safety.stop_rule.sources.locator",
        "safety.version",
        "sources.authors",
        "sources.consulted",
        "sources.kind",
        "sources.link",
        "sources.reference",
        "subtitle",
        "terms",
        "who_it_is_for",
    )

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
