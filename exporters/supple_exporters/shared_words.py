"""Words around an edition that keep their keys within a version of the contract, for exporters and for bundles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from supple_editions.language import load_catalogue
from supple_editions.timing import Activity
from supple_schema.models.quantities import Gait, TempoPhase
from supple_schema.models.vocabulary import CautionGrade

HEADINGS: Final = (
    "cards.safety.title",
    "cards.safety.ask_first",
    "cards.exercise.start",
    "cards.exercise.steps",
    "cards.exercise.dose",
    "cards.exercise.other_doses",
    "cards.exercise.breathing",
    "cards.exercise.feel",
    "cards.exercise.mistakes",
    "cards.exercise.easier",
    "cards.exercise.harder",
    "cards.exercise.cautions",
    "cards.routine.exercises",
    "cards.routine.go_on",
    "cards.routine.go_back",
    "cards.uncertain.heading",
    "cards.sources.heading",
    "legend.title",
)
LABELS: Final = (
    "label.sets",
    "label.repetitions",
    "label.hold",
    "label.duration",
    "label.pace",
    "label.rest",
    "label.often",
    "label.times",
    "cards.no_equipment",
    "cards.routine.optional",
)
ACTIVITIES: Final = tuple(f"activity.{activity.value}" for activity in Activity)
SIDES: Final = ("side.first", "side.second", "side.affected", "side.other")
PHASES: Final = tuple(dict.fromkeys(f"phase.{phase.value}" for phase in (*TempoPhase, *Gait)))
CAUTIONS: Final = (*(f"caution.{grade.value}" for grade in CautionGrade), "caution.instead", "caution.elsewhere")
CALLS: Final = ("call.unknown",)


def shared_words(language: str, words: Mapping[str, str]) -> dict[str, str]:
    """Give these words in a language, with the `words` of a place, by their keys."""
    catalogue = load_catalogue(language).with_words(words)
    return {key: catalogue.text(key) for key in (*HEADINGS, *LABELS, *ACTIVITIES, *PHASES, *SIDES, *CAUTIONS, *CALLS)}


def sentence_case(text: str) -> str:
    """Let words that stand in the middle of sentences begin one, or a cell of a table."""
    return text[:1].upper() + text[1:]
