"""A body that goes through a thing in the picture."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class ThroughAProp(ItemRule):
    """A body that goes through a thing in the picture

    Why: The picture would show what nobody can do, such as standing in a wall.
    Example: `props: [wall ahead 5 cm]` for a body that stands.
    Instead: Put the thing further away, or change what the body rests on or touches.
    """

    code = "F012"
    name = "through-a-prop"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.THROUGH_PROP)
