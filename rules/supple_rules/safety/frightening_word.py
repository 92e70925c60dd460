"""No words that frighten."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.listed import follows, report_hits
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.safety import RedFlags


class FrighteningWord(ItemRule):
    """A word that frightens

    The words are listed in the vocabulary `words-frightening`. Warning signs may use them, so may the glossary, which
    explains them, and so may sentences that deny them: `Hurt does not mean damage.`

    Why: People who believe that their back is fragile move less, and people who move less hurt for longer.
    Example: `A slipped disc presses on the nerve.`
    Instead: `A disc can bulge and irritate a nerve. In most people that gets better.`
    """

    code = "S417"
    name = "frightening-word"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for each listed word where it could frighten."""
        negations = context.language.negations if context.language else ()
        hits = (
            hit
            for hit in context.hits("words-frightening")
            if hit.passage.item.kind != "term"
            and not isinstance(hit.passage.item.model, RedFlags)
            and not follows(hit, negations)
        )
        yield from report_hits(cls, hits, "“{}” can frighten people.", "Say what it is in calmer words.")
