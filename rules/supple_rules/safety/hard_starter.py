"""A starter routine stays easy."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_rules.subjects import gated_goals
from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.linking.library import Item
from supple_schema.models.exercise import Exercise
from supple_schema.models.vocabulary import EquipmentEntry

HARDEST_LEVEL = 2


class HardStarter(Rule):
    """A starter routine with an exercise that is too hard for the first days

    In a routine with `starter: true`, no exercise may be of level 3 or more or of an unknown one, have a gated goal,
    or need a thing that rolls or gives way.

    Why: People with new or strong pain begin here. A loaded or unsteady exercise can make their pain worse.
    Example: `starter: true` with the exercise `bridge` of level 3.
    Instead: Take an easier exercise, or move this one to a routine behind a gate.
    """

    code = "S407"
    name = "hard-starter"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look at each exercise of each starter routine."""
        for reading in context.routine_readings:
            for entry, path in reading.entries if reading.routine.starter else ():
                exercise = context.library.exercises.get(entry.exercise)
                reason = _too_hard(context, exercise) if exercise else None
                if exercise and exercise.model.level is None:
                    yield cls.diagnostic(
                        f"Nobody knows whether `{exercise.id}` is easy enough for a starter routine.",
                        reading.label(*path),
                        exercise.label("title", note="it has no `level`"),
                        hints=f"Write in its file how hard it is, from `level: 1`, for anyone, to 5. {HARDEST_LEVEL} is"
                        " the hardest here.",
                    )
                elif exercise and reason:
                    yield cls.diagnostic(
                        f"`{exercise.id}` is too hard for a starter routine: {reason[0]}.",
                        reading.label(*path),
                        reason[1],
                        hints="Take an easier exercise here.",
                    )


def _too_hard(context: Context, exercise: Item[Exercise]) -> tuple[str, Label] | None:
    if exercise.model.level is not None and exercise.model.level > HARDEST_LEVEL:
        return f"it is of level {exercise.model.level}", exercise.label("level", note="its level")
    goals, things = context.library.vocabulary("goals"), context.library.vocabulary("equipment")
    for number in gated_goals(context.library, exercise.model):
        name = exercise.model.goals[number]
        title = goals[name].entry.title if name in goals else name
        return f"it trains {title}", exercise.label("goals", number, note="a gated goal")
    for number, name in enumerate(exercise.model.equipment):
        thing = things[name].entry if name in things else None
        if isinstance(thing, EquipmentEntry) and thing.unstable:
            return f"it needs an unsteady thing ({thing.title})", exercise.label(
                "equipment", number, note="it gives way"
            )
    return None
