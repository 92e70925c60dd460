"""A limb that goes through another limb."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class ThroughALimb(ItemRule):
    """A limb that goes through another limb

    Why: No body can do this, so the picture would be wrong.
    Example: Arms that cross on the chest, both forearms in one place.
    Instead: Change an angle or a contact of one of them, or spread the limbs.
    """

    code = "F011"
    name = "through-a-limb"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.THROUGH_LIMB)
