"""What is never printed is not printed elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import WORD, ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic

FEWEST_WORDS = 4


class HiddenClaimShown(ItemRule):
    """A claim that is never printed, repeated in a text that is

    A claim that is rejected, outdated or one person's story is kept for the record only.

    Why: The reader would get, as advice, what was found to be wrong.
    Example: The claim `Bed rest heals a sore back` is `rejected`, and the body says so all the same.
    Instead: Delete the sentence, or give the claim another standing with evidence for it.
    """

    code = "S420"
    name = "hidden-claim-shown"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for the words of each hidden claim in the texts of its item."""
        for item in context.advice:
            prose = context.texts_of(item)
            for number in context.hidden_claims(item):
                claim = item.model.claims[number]
                words = WORD.findall(claim.text.lower())
                if len(words) < FEWEST_WORDS or not prose.words.issuperset(words):
                    continue
                for passage in prose.passages:
                    places = list(WORD.finditer(passage.text.lower()))
                    found = [match.group() for match in places]
                    start = next((i for i in range(len(found)) if found[i : i + len(words)] == words), None)
                    if start is not None:
                        yield cls.diagnostic(
                            f"This repeats the claim `{claim.id}`, which is `{claim.standing}` and never printed.",
                            passage.label(places[start].start(), places[start + len(words) - 1].end()),
                            item.label("claims", number, "standing", note="its standing"),
                            hints="Delete it, or give the claim another standing.",
                        )
