"""Words of a pose that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.pose_findings import report_problems
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class UnreadablePhrase(ItemRule):
    """Words of a pose that cannot be read

    Contacts, supports, props and parts of the body are short phrases of a small language.

    Why: A phrase that cannot be read is not drawn, so the picture would show another movement.
    Example: `contacts: [hand near on kneee near]`.
    Instead: `contacts: [hand near on knee near]`. The page on writing a pose lists all words.
    """

    code = "F001"
    name = "unreadable-phrase"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Take up what the solver of poses says."""
        return report_problems(cls, context, ProblemKind.PHRASE)
