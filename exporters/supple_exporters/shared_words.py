"""Words around an edition that keep their keys within a version of the contract, for exporters and for bundles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from supple_editions import Edition
from supple_editions.language import Catalogue, load_catalogue
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


ENDED = re.compile(r"[.!?:…。]\W*\Z")


def catalogue_of(edition: Edition) -> Catalogue:
    """Give the messages in the language of an edition, in the words of its place."""
    return _catalogue(edition.language, tuple(edition.words.items()))


@lru_cache(maxsize=16)
def _catalogue(language: str, words: tuple[tuple[str, str], ...]) -> Catalogue:
    """Put the words of a place in once for its many outputs."""
    return load_catalogue(language).with_words(dict(words))


def shared_words(language: str, words: Mapping[str, str]) -> dict[str, str]:
    """Give these words in a language, with the `words` of a place, by their keys."""
    catalogue = _catalogue(language, tuple(words.items()))
    return {key: catalogue.text(key) for key in (*HEADINGS, *LABELS, *ACTIVITIES, *PHASES, *SIDES, *CAUTIONS, *CALLS)}


def sentence_case(text: str) -> str:
    """Let words that stand in the middle of sentences begin one, or a cell of a table."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """End a text with a full stop, unless it has an end of its own: the title of a source may be a question."""
    return text if ENDED.search(text) else f"{text}."


def say_criteria(catalogue: Catalogue, name: str, when: Sequence[str]) -> str:
    """Begin the list of what must be true to go on (`go_on`) or to go back (`go_back`): all or any, or the only one."""
    return catalogue.text(f"cards.routine.{name}_one" if len(when) == 1 else f"cards.routine.{name}")
