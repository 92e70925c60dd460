"""A body that cannot rest on what should carry it."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class BodyWithoutSupport(ItemRule):
    """A body that cannot rest on what should carry it

    Why: The body would float or fall in the picture.
    Example: `supports: [feet on floor]` with both legs in the air.
    Instead: Change the supports, or the angles of the limbs that they are about.
    """

    code = "F008"
    name = "body-without-support"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.UNSUPPORTED)
