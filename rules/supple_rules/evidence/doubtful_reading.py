"""A doubtful reading of a source is explained to the reviewer."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.citation import Origin
from supple_schema.models.content import SourcedContent


class UnexplainedReading(ItemRule):
    """A reading of a source that can be read in another way, without a note

    Why: A clinician must decide between the readings, and cannot if they are not told what they are.
    Example: `origin: interpreted` without `note`.
    Instead: `note: The page says 2 to 3 times, which may mean sets or sessions.`
    """

    code = "E814"
    name = "unexplained-reading"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for a note at each interpreted field."""
        for item in context.items:
            if isinstance(item.model, SourcedContent):
                for number, provenance in enumerate(item.model.provenance):
                    if provenance.origin is Origin.INTERPRETED and provenance.note is None:
                        yield cls.diagnostic(
                            "The source can be read in another way, but no note says how.",
                            item.label("provenance", number, "origin"),
                            hints="Add `note:` with the other reading.",
                        )
