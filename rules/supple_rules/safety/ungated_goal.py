"""Strength needs a gate."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_rules.subjects import gated_goals
from supple_schema.diagnostics import Diagnostic


class UngatedGoal(Rule):
    """A strength exercise without a gate

    An exercise has a goal that its subject calls `gated`, but no prerequisite.

    Why: Loading a back that cannot yet move comfortably can make the pain worse.
    Example: `goals: [strength]` and `prerequisites: none`.
    Instead: `prerequisites: [mobility-first]`, the id of a gate in `safety/`.
    """

    code = "S401"
    name = "ungated-goal"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare goals with prerequisites."""
        library, goals = context.library, context.library.vocabulary("goals")
        gates = sorted(item.id for item in library.safety.values() if item.model.type == "gate")
        hint = (
            f"Write `prerequisites: [{gates[0]}]`."
            if gates
            else "Write a gate (`supple new safety` starts it, with `type: gate`), and name it in `prerequisites`."
        )
        ever_gated = {goal for subject in library.subjects.values() for goal in subject.model.gated}
        for item in library.exercises.values():
            if item.model.prerequisites or ever_gated.isdisjoint(item.model.goals):
                continue
            gated = gated_goals(library, item.model)
            for number in gated[:1]:
                goal = item.model.goals[number]
                yield cls.diagnostic(
                    f"`{item.id}` trains {goals[goal].entry.title if goal in goals else goal}, "
                    "but nothing has to be mastered before it.",
                    item.label("prerequisites"),
                    item.label("goals", number, note="needs a gate"),
                    hints=hint,
                )
