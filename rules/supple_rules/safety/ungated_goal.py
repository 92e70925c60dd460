"""Strength needs a gate."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.vocabulary import Goal


class UngatedGoal(Rule):
    """A strength exercise without a gate

    An exercise has a goal that is marked `gated` in the vocabulary, but no prerequisite.

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
        goals = {name: word for name, word in context.library.vocabulary("goals").items() if _is_gated(word.entry)}
        gates = sorted(item.id for item in context.library.safety.values() if item.model.type == "gate")
        hint = f"Write `prerequisites: [{gates[0]}]`." if gates else "Write a gate in `safety/` and name it here."
        for item in context.library.exercises.values():
            for number, goal in enumerate(item.model.goals):
                if goal in goals and not item.model.prerequisites:
                    yield cls.diagnostic(
                        f"`{item.id}` trains {goals[goal].entry.title}, but nothing has to be mastered before it.",
                        item.label("prerequisites"),
                        item.label("goals", number, note="needs a gate"),
                        hints=hint,
                    )
                    break


def _is_gated(entry: object) -> bool:
    return isinstance(entry, Goal) and entry.gated
