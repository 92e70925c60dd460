"""Who speaks of medicines sends the reader to somebody who knows them."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic

KINDS = frozenset({"advice", "exercise", "routine"})


class MedicineWithoutAdviser(ItemRule):
    """A medicine in a text that sends nobody to a pharmacist or a doctor

    The medicines are listed in the vocabulary `words-medicine`.

    Why: Every medicine is dangerous for some people, and only somebody who knows the person can tell.
    Example: An advice that says `Ibuprofen can ease the pain.` and no more.
    Instead: Add `Ask a pharmacist or doctor whether it suits you.` to the same file, and say who must ask first.
    """

    code = "S430"
    name = "medicine-without-adviser"
    needs = frozenset({"language", "words-medicine"})

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for an adviser in each item that names a medicine; the first medicine is the place."""
        advisers = context.language.advisers if context.language else ()
        seen: set[str] = set()
        for hit in context.hits("words-medicine") if advisers else ():
            item = hit.passage.item
            if item.kind in KINDS and item.key not in seen and context.texts_of(item).words.isdisjoint(advisers):
                seen.add(item.key)
                yield cls.diagnostic(
                    f"This file speaks of “{hit.written}”, but of nobody to ask about it.",
                    hit.passage.label(hit.start, hit.end),
                    hints="Add that the reader asks a pharmacist or doctor, and who must ask first.",
                )
