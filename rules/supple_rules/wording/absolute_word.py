"""No words without exceptions."""

from __future__ import annotations

from collections.abc import Callable

from supple_rules.item_context import ItemContext
from supple_rules.listed import begins_sentence, follows
from supple_rules.phrase_finder import Hit
from supple_rules.text_rule import ListRule
from supple_schema.diagnostics import Severity


class AbsoluteWord(ListRule):
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
    listed = "words-absolute"
    message = "“{}” leaves no exception."
    hint = "Say for whom or how often it is true."

    @classmethod
    def wanted(cls, context: ItemContext) -> Callable[[Hit], bool]:
        """Leave out what is denied."""
        negations = context.language.negations if context.language else ()
        return lambda hit: not begins_sentence(hit) and not follows(hit, negations)
