"""A part of the body below the floor."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class ThroughTheFloor(ItemRule):
    """A part of the body below the floor

    Why: The picture would show a body that sinks into the ground.
    Example: A leg that points down from a body that lies on its back.
    Instead: Change the angle that the finding names.
    """

    code = "F006"
    name = "through-the-floor"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.THROUGH_FLOOR)
