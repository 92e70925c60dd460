"""No words that frighten."""

from __future__ import annotations

from collections.abc import Callable

from supple_rules.item_context import ItemContext
from supple_rules.listed import follows
from supple_rules.phrase_finder import Hit
from supple_rules.text_rule import ListRule
from supple_schema.diagnostics import Severity
from supple_schema.models.safety import RedFlags


class FrighteningWord(ListRule):
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
    listed = "words-frightening"
    message = "“{}” can frighten people."
    hint = "Say what it is in calmer words."

    @classmethod
    def wanted(cls, context: ItemContext) -> Callable[[Hit], bool]:
        """Leave out warning signs, the glossary and what is denied."""
        negations = context.language.negations if context.language else ()
        return lambda hit: (
            hit.passage.item.kind != "term"
            and not isinstance(hit.passage.item.model, RedFlags)
            and not follows(hit, negations)
        )
