"""A hand or a foot that cannot reach its place."""

from __future__ import annotations

from collections.abc import Iterator

from supple_schema.diagnostics import Diagnostic
from supple_schema.posing import ProblemKind
from supple_schema.rules.item_context import ItemContext
from supple_schema.rules.pose_findings import report_problems
from supple_schema.rules.rule import ItemRule


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
