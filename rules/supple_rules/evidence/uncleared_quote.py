"""A quote has a full name and a permission."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import WORD, ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class UnclearedQuote(ItemRule):
    """A quote without a full name, or without a permission

    Why: A reader must be able to find the person, and the person must have agreed to be printed.
    Example: `speaker: {name: Carina, role: physiotherapist}` or `permission: none`.
    Instead: The full name, the role, and the consent or licence; or say the same in your own words without a quote.
    """

    code = "S422"
    name = "uncleared-quote"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at the speaker and the permission of each quote."""
        refusals = [[word] for word in context.language.no_permission] if context.language else []
        for item in context.advice:
            for number, quote in enumerate(item.model.quotes):
                path = ("quotes", number)
                if len(WORD.findall(quote.speaker.name)) < 2:
                    yield cls.diagnostic(
                        f"“{quote.speaker.name}” is not a full name.",
                        item.label(*path, "speaker", "name"),
                        hints="Write first name and last name, or delete the quote.",
                    )
                if WORD.findall(quote.permission.lower())[:1] in refusals:
                    yield cls.diagnostic(
                        "Nobody has allowed this quote to be printed.",
                        item.label(*path, "permission"),
                        hints="Name the consent or the licence, or delete the quote.",
                    )
