"""No promises."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.listed import follows, report_hits
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class Promise(ItemRule):
    """A promise that nobody can keep

    The words are listed in the vocabulary `words-promise`. A sentence that says the opposite is no promise.

    Why: Nobody can promise that pain goes away. Whom it does not help will blame themselves, or stop looking for help.
    Example: `This stretch will cure your back pain.`
    Instead: `This stretch can ease your back pain.`
    """

    code = "S415"
    name = "promise"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for each listed word outside sentences that deny it."""
        negations = context.language.negations if context.language else ()
        hits = (hit for hit in context.hits("words-promise") if not follows(hit, negations))
        yield from report_hits(
            cls, hits, "“{}” promises what nobody can promise.", "Say what it can do for some people."
        )
