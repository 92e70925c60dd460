"""A routine asks for the gates of its exercises."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.readings import RoutineReading
from supple_rules.rule import RoutineRule
from supple_schema.diagnostics import Diagnostic


class UngatedRoutine(RoutineRule):
    """A routine with an exercise that needs a gate, but without that gate

    In a routine with phases only the first one counts: the others have their own conditions in `go_on_when`.

    Why: A reader who opens the routine would start loaded exercises on a back that is not ready.
    Example: `items: [bridge]` and `prerequisites: none`, when `bridge` has `prerequisites: [mobility-first]`.
    Instead: Add the gate to the routine's `prerequisites`, or choose an exercise that needs none.
    """

    code = "S405"
    name = "ungated-routine"
    waivable = False

    @classmethod
    def check_routine(cls, context: Context, reading: RoutineReading) -> Iterator[Diagnostic]:
        """Compare the prerequisites of a routine with those of its exercises."""
        for entry, path in reading.first_entries:
            exercise = reading.exercises.get(entry.exercise)
            for gate in exercise.prerequisites if exercise else ():
                if gate not in reading.routine.prerequisites:
                    yield cls.diagnostic(
                        f"`{entry.exercise}` needs the gate `{gate}`, but this routine does not ask for it.",
                        reading.label(*path),
                        reading.item.label("prerequisites", note="the gate is missing here"),
                        context.library.exercises[entry.exercise].label("prerequisites", note="it needs the gate"),
                        hints=f"Add `{gate}` to `prerequisites`, or take another exercise.",
                    )
