"""Every exercise has a way out."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ExerciseRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking.library import Item
from supple_schema.models.exercise import Exercise


class NoEasierVersion(ExerciseRule):
    """An exercise above the first level without an easier version

    Why: A reader for whom it is too hard should find something to do, and not give up.
    Example: `level: 3` and `easier: none`.
    Instead: `easier: [{text: Lift your hips only half as high.}]`.
    """

    code = "U906"
    name = "no-easier-version"
    severity = Severity.WARNING

    @classmethod
    def check_exercise(cls, item: Item[Exercise], context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - no need
        """Look for easier versions of exercises above level 1."""
        if (item.model.level or 1) > 1 and not item.model.easier:
            yield cls.diagnostic(
                f"This exercise is of level {item.model.level}, but nothing is easier.",
                item.label("easier" if item.model.easier is not None else "title"),
                item.label("level", note="its level"),
                hints="Say what to change, or name an easier exercise.",
            )
