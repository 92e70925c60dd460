"""A pose that is built on itself."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class EndlessPose(ItemRule):
    """A pose that is built on itself, or on more than 29 others

    Why: A pose takes over what it is built on. In a circle nothing is ever given.
    Example: `lying` with `from: resting`, and `resting` with `from: lying`.
    Instead: Give one of them its own `root` and angles.
    """

    code = "F002"
    name = "endless-pose"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.CIRCLE)
