"""A body that cannot rest on what should carry it."""

from __future__ import annotations

from collections.abc import Iterator

from supple_schema.diagnostics import Diagnostic
from supple_schema.posing import ProblemKind
from supple_schema.rules.item_context import ItemContext
from supple_schema.rules.pose_findings import report_problems
from supple_schema.rules.rule import ItemRule


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
