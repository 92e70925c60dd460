"""A profile must leave something of each routine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking.library import Item
from supple_schema.models.exercise import Exercise


class EmptiedRoutine(Rule):
    """A booklet whose profile takes more than half of a routine away

    A booklet with `conditions` leaves out the exercises that carry one of these cautions and name no
    alternative that this reader can do.

    Why: What is left may no longer do what the routine promises.
    Example: `conditions: [osteoporosis]` with a routine in which 3 of 4 exercises have that caution and no alternative.
    Instead: Name alternatives in the exercises' cautions, or choose another routine for this booklet.
    """

    code = "S411"
    name = "emptied-routine"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Count what each profile leaves of each routine."""
        library = context.library
        for booklet in library.booklets.values():
            avoid = set(booklet.model.profile.conditions or ())
            for number, part in enumerate(booklet.model.parts if avoid else ()):
                for index, name in enumerate(part.routines):
                    routine = library.routines.get(name)
                    entries = routine.model.all_items if routine else ()
                    picked = [
                        library.exercises[entry.exercise].model
                        for entry in entries
                        if entry.exercise in library.exercises
                    ]
                    lost = sum(_is_left_out(exercise, avoid, library.exercises) for exercise in picked)
                    if lost * 2 > len(picked):
                        yield cls.found(
                            f"For this reader, {lost} of the {len(picked)} exercises of `{name}` are left out.",
                            booklet.label("parts", number, "routines", index),
                            booklet.label("profile", "conditions", note="because of these cautions"),
                            hints="Name an `alternative` in the cautions of these exercises, or take another routine.",
                        )


def _is_left_out(exercise: Exercise, avoid: set[str], exercises: Mapping[str, Item[Exercise]]) -> bool:
    notes = [note for note in exercise.cautions if note.code in avoid]
    others = [exercises[note.alternative].model for note in notes if note.alternative and note.alternative in exercises]
    return bool(notes) and not any(avoid.isdisjoint(note.code for note in other.cautions) for other in others)
