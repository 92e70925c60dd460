"""Whoever is to exercise on the floor reads how to get down and up again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking.library import Item, Library
from supple_schema.models.safety import Guide
from supple_schema.models.vocabulary import BodyPosition


class FloorWithoutGuide(Rule):
    """A position on the floor that no guide leads to

    A position says which guide leads into it and out of it, in the vocabulary `positions`. Those that no exercise has
    are passed over.

    Why: People fall on the way down, or cannot get up. Every output shows the guides of the exercises that it holds.
    Example: `{id: lying-on-back, title: lying on your back, on_floor: true}`.
    Instead: `{id: lying-on-back, title: lying on your back, on_floor: true, guide: floor-transfer}`, with the guide in
    `safety/floor-transfer.md`.
    """

    code = "S448"
    name = "floor-without-guide"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look at each position on the floor that exercises have."""
        library = context.library
        used = {exercise.model.position for exercise in library.exercises.values()}
        guides = [item.id for item, _ in _guides(library)]
        write = f"Add `guide: {guides[0]}`." if guides else "Write a guide in `safety/`, and name it here as `guide`."
        for name, word in library.vocabulary("positions").items():
            entry = word.entry
            if name in used and isinstance(entry, BodyPosition) and entry.on_floor and entry.guide is None:
                yield cls.diagnostic(
                    f"Nothing says how to get into the position `{name}` on the floor, and up again.",
                    word.label(),
                    hints=write,
                )


class IdleGuide(Rule):
    """A guide, or a step of one, that leads to no position

    An output shows a guide where one of its exercises has a position that names it. Of the steps that say for which
    `positions` they are, it shows those for the positions of its exercises.

    Why: No reader sees it, and nobody notices that it is missing.
    Example: A step with `positions: [lying-on-front]`, and that position names another guide.
    Instead: Write `guide: floor-transfer` into that position, in `vocabulary/positions.yaml`, or delete what is idle.
    """

    code = "S449"
    name = "idle-guide"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare guides and their steps with the positions that name them."""
        library = context.library
        words = library.vocabulary("positions")
        leading = {name: word.entry.guide for name, word in words.items() if isinstance(word.entry, BodyPosition)}
        for item, guide in _guides(library):
            led_to = {name for name, leads in leading.items() if leads == item.id}
            if not led_to:
                yield cls.diagnostic(
                    f"No position names the guide `{item.id}`, so no output shows it.",
                    item.label("title"),
                    hints="Name it as the `guide` of a position, in `vocabulary/positions.yaml`, or delete it.",
                )
            for number, step in enumerate(guide.steps if led_to else ()):
                for index, position in enumerate(step.positions):
                    if position in words and position not in led_to:
                        yield cls.diagnostic(
                            f"The position `{position}` does not name the guide `{item.id}`.",
                            item.label("steps", number, "positions", index),
                            words[position].label(note="the position"),
                            hints=f"Write `guide: {item.id}` there, or leave the position out here.",
                        )


def _guides(library: Library) -> Iterator[tuple[Item[Any], Guide]]:
    return ((item, item.model) for item in library.safety.values() if isinstance(item.model, Guide))
