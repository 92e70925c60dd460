"""A joint that is bent further than joints go."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class BentTooFar(ItemRule):
    """A joint that is bent further than joints go

    Why: A picture of it would show a movement that hurts, or that nobody can do.
    Example: `knee: {flexion: 175}`.
    Instead: Stay within the range that the finding gives.
    """

    code = "F004"
    name = "bent-too-far"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.RANGE)
