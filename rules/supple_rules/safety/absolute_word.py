"""No words without exceptions."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.listed import begins_sentence, follows, report_hits
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity


class AbsoluteWord(ItemRule):
    """A word that leaves no exception

    The words are listed in the vocabulary `words-absolute`. An instruction that begins with one of them is left alone:
    `Never hold your breath.`

    Why: Few things are true of everybody, and the reader for whom it is not true loses trust in the rest.
    Example: `Walking is always good for your back.`
    Instead: `Walking is good for most backs.`
    """

    code = "S416"
    name = "absolute-word"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for each listed word that states something."""
        negations = context.language.negations if context.language else ()
        hits = (
            hit for hit in context.hits("words-absolute") if not begins_sentence(hit) and not follows(hit, negations)
        )
        yield from report_hits(cls, hits, "“{}” leaves no exception.", "Say for whom or how often it is true.")
