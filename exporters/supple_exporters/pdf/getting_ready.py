"""How to get ready for an exercise: an exercise of an edition in, the words that a print says of it out."""

from __future__ import annotations

import re

from supple_editions.model import EditionExercise

WORD = re.compile(r"[^\W\d_]+")
SAY_ALL, SAY_FIRST, SAY_PLACE_ON_FLOOR, SAY_PLACE = (
    f".{name} {{ display: inline }}" for name in ("whole", "opening", "brief", "named")
)
"""How much a print says of it, from all to the name of the start position: a style for each."""


class GettingReady:
    """What templates ask about the start of an exercise."""

    @staticmethod
    def before_the_steps(item: EditionExercise) -> list[str]:
        """What the reader's conditions put before the steps of an exercise."""
        own = [caution for caution in item.cautions if caution.placed]
        notes = {caution.note for caution in own if caution.placed == "start"}
        asked = tuple(caution.advice for caution in own)
        return [
            text
            for text in item.start
            if any(note and text.endswith(note) for note in notes) or any(action.endswith(text) for action in asked)
        ]

    @staticmethod
    def start_of(item: EditionExercise) -> list[str]:
        """How to get ready, without what the reader's conditions put there."""
        said = GettingReady.before_the_steps(item)
        return [text for text in item.start if text not in said]

    @staticmethod
    def held_start_of(item: EditionExercise) -> str:
        """How to get ready where one does not lie down and something is at hand to hold on to; else nothing.

        The first words, and all up to the last ones that name such a thing. Where none does, all of it.
        """
        start = GettingReady.start_of(item)
        if item.on_floor or not item.equipment or not start:
            return ""
        things = {word for thing in item.equipment for word in WORD.findall(thing.title.casefold())}
        named = [place for place, text in enumerate(start) if things & set(WORD.findall(text.casefold()))]
        return " ".join(start[: named[-1] + 1] if named else start)

    @staticmethod
    def shows_start(item: EditionExercise) -> bool:
        """Whether a figure shows the start, and the movement from it."""
        return item.figure is not None and len(item.figure.frames) > 1
