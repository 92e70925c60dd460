"""A pose that does not say how the body lies, sits or stands."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class RootlessPose(ItemRule):
    """A pose that does not say how the body lies, sits or stands

    Why: Without it the body floats, and the picture cannot be drawn.
    Example: A pose with angles only.
    Instead: Add `root: supine`, `root: standing` or another, or build it on a pose that has one with `from:`.
    """

    code = "F003"
    name = "rootless-pose"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.NO_ROOT)
