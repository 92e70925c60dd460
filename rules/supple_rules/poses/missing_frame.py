"""An arrow or a close-up for a picture that the figure does not have."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class MissingFrame(ItemRule):
    """An arrow or a close-up for a picture that the figure does not have

    Why: It would not be drawn, and nobody would notice.
    Example: `arrows: [{follows: hips, frame: 3}]` in a figure with 2 frames.
    Instead: Write a number from 1 to the number of frames.
    """

    code = "F009"
    name = "missing-frame"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.NO_SUCH_FRAME)
