"""What a text says about its own review is no review."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import LANGUAGE
from supple_rules.text_rule import OTHERS_WORDS, Search, TextRule


class ClaimedReview(TextRule):
    """A text that says itself who has reviewed it, or that nobody has

    Why: Each output says by whom it was reviewed and when, worked out from the signatures that still count. A sentence
    in a text stays when the text around it changes, and nobody has signed it.
    Example: `Doctors have checked this booklet.`
    Instead: Nothing. `supple review` lets a clinician sign, and then every output says so.
    """

    code = "S443"
    name = "claimed-review"
    waivable = False
    needs = frozenset({LANGUAGE})
    but_fields = OTHERS_WORDS
    message = "“{}” speaks of a review of this text."
    hint = "Delete it. Outputs say who has signed, as long as it is true."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for what the language says of reviews."""
        for claim in context.known_language.review_claims:
            yield Search(re.compile(claim, re.IGNORECASE))
