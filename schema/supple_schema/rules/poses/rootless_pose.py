"""A pose that does not say how the body lies, sits or stands."""

from __future__ import annotations

from collections.abc import Iterator

from supple_schema.diagnostics import Diagnostic
from supple_schema.posing import ProblemKind
from supple_schema.rules.item_context import ItemContext
from supple_schema.rules.pose_findings import report_problems
from supple_schema.rules.rule import ItemRule


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
