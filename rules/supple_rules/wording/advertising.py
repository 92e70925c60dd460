"""No advertising."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.text_rule import ListRule
from supple_schema.diagnostics import Diagnostic

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")


class Advertising(ListRule):
    """A left-over of an advert

    Shop links, "read also" and addresses to write to. The phrases are listed in the vocabulary `words-advertising`.

    Why: It distracts, it cannot be followed on paper, and it sells something to people in pain.
    Example: `Don't miss: the best mattress.`
    Instead: Delete it. An address for corrections belongs in `feedback` of `supple.yaml`.
    """

    code = "S418"
    name = "advertising"
    listed = "words-advertising"
    message = "“{}” belongs to an advert."
    hint = "Delete it."

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for each listed phrase and for e-mail addresses."""
        yield from super().check(context)
        for passage in (passage for prose in context.prose_containing("@") for passage in prose.passages):
            for match in ADDRESS.finditer(passage.text):
                yield cls.diagnostic(
                    "An e-mail address in a text for readers.",
                    passage.label(*match.span()),
                    hints="Delete it. An address for corrections belongs in `feedback` of `supple.yaml`.",
                )
