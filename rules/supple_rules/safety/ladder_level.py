"""Levels rise along a ladder."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic

SIGNS: dict[str | int, int] = {"easier": 1, "harder": -1}
"""The lists of an exercise that name others, and which way a level must not go there."""


class LadderLevel(Rule):
    """An easier version of a higher level, or a harder one of a lower level

    Why: A reader in pain who asks for something easier would get something harder.
    Example: `bridge` of level 3 has `easier: [{exercise: plank}]`, and `plank` is of level 4.
    Instead: Move the exercise to the other list, or correct one of the two levels.
    """

    code = "S408"
    name = "ladder-level"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the level of each exercise with those of its versions."""
        exercises = context.library.exercises
        for use in context.library.uses_by_kind.get("exercise", ()):
            sign, item, other = SIGNS.get(use.path[0]), use.item, exercises.get(use.name)
            if not sign or not other or other.model.level is None or item.model.level is None:
                continue
            if (other.model.level - item.model.level) * sign > 0:
                yield cls.diagnostic(
                    f"`{other.id}` stands under `{use.path[0]}`, but its level is {other.model.level} "
                    f"and the level of `{item.id}` is {item.model.level}.",
                    item.label(*use.path),
                    other.label("level", note="the level of the other one"),
                    item.label("level", note="the level of this one"),
                    hints="Move it to the other list, or correct one of the levels.",
                )
