"""A limb that goes through the trunk."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class ThroughTheTrunk(ItemRule):
    """A limb that goes through the trunk

    Why: No body can do this, so the picture would be wrong.
    Example: An arm that crosses the chest too deep.
    Instead: Move the limb out, or turn the joint that the finding names.
    """

    code = "F007"
    name = "through-the-trunk"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.THROUGH_TRUNK)
