"""Words that point at a place on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.text_rule import OTHERS_WORDS, Search, TextRule
from supple_schema.diagnostics import Severity


class PointingWord(TextRule):
    """A word that points at a place on paper

    The same text stands in booklets, on cards, on web pages and in handouts, each in an order of its own.

    Why: A reader looks for a page, a table or a picture that is not there, perhaps for a warning sign.
    Example: `You have none of the warning signs on the pages that follow.` or `See the exercise above.`
    Instead: `You have none of the warning signs.`, or the title of what is meant, as it stands in the outputs.
    """

    code = "P620"
    name = "pointing-word"
    severity = Severity.WARNING
    needs = frozenset({"language"})
    but_fields = OTHERS_WORDS
    message = "“{}” points at a place that not all outputs have."
    hint = "Say it without, or name what is meant by its title."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for what the language points with."""
        if context.language is not None and context.language.pointing:
            yield Search(re.compile(context.language.pointing, re.IGNORECASE))
