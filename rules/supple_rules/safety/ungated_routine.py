"""A routine asks for the gates of its exercises."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic


class UngatedRoutine(Rule):
    """A routine with an exercise that needs a gate, but without that gate

    In a routine with phases only the first one counts: the others have their own conditions in `go_on_when`.

    Why: A reader who opens the routine would start loaded exercises on a back that is not ready.
    Example: `items: [bridge]` and `prerequisites: none`, when `bridge` has `prerequisites: [mobility-first]`.
    Instead: Add the gate to the routine's `prerequisites`, or choose an exercise that needs none.
    """

    code = "S405"
    name = "ungated-routine"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the prerequisites of each routine with those of its exercises."""
        exercises = context.library.exercises
        for routine in context.library.routines.values():
            phases = routine.model.phases
            entries, path = (
                (phases[0].items, ("phases", 0, "items")) if phases else (routine.model.all_items, ("items",))
            )
            for number, entry in enumerate(entries):
                exercise = exercises.get(entry.exercise)
                for gate in exercise.model.prerequisites if exercise else ():
                    if exercise and gate not in routine.model.prerequisites:
                        yield cls.found(
                            f"`{exercise.id}` needs the gate `{gate}`, but this routine does not ask for it.",
                            routine.label(*path, number),
                            routine.label("prerequisites", note="the gate is missing here"),
                            exercise.label("prerequisites", note="it needs the gate"),
                            hints=f"Add `{gate}` to `prerequisites`, or take another exercise.",
                        )
