"""A hand or a foot that cannot reach its place."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class OutOfReach(ItemRule):
    """A hand or a foot that cannot reach its place

    Why: The picture would show it in the air, and the reader would not know where it belongs.
    Example: `hand near on foot near` with straight legs and an upright trunk.
    Instead: Bend the trunk or the other joints further, or choose a nearer place.
    """

    code = "F005"
    name = "out-of-reach"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.UNREACHABLE)
