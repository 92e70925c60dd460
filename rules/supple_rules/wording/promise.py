"""No promises."""

from __future__ import annotations

from collections.abc import Callable

from supple_rules.item_context import ItemContext
from supple_rules.listed import follows
from supple_rules.phrase_finder import Hit
from supple_rules.text_rule import ListRule


class Promise(ListRule):
    """A promise that nobody can keep

    The words are listed in the vocabulary `words-promise`. A sentence that says the opposite is no promise.

    Why: Nobody can promise that pain goes away. Whom it does not help will blame themselves, or stop looking for help.
    Example: `This stretch will cure your back pain.`
    Instead: `This stretch can ease your back pain.`
    """

    code = "S415"
    name = "promise"
    listed = "words-promise"
    message = "“{}” promises what nobody can promise."
    hint = "Say what it can do for some people."

    @classmethod
    def wanted(cls, context: ItemContext) -> Callable[[Hit], bool]:
        """Leave out what is denied."""
        negations = context.language.negations if context.language else ()
        return lambda hit: not follows(hit, negations)
