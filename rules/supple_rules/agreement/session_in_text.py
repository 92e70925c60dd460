"""What the text of a routine says of rounds and of how often is what its data say."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.agreement.dose_in_text import find_frequencies
from supple_rules.item_context import ItemContext, Prose
from supple_rules.rule import ItemRule
from supple_rules.written_amounts import find_amounts
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking.library import Item
from supple_schema.models.routine import BlockFields, Routine

WHOLE = ("title", "summary", "body")
"""The texts that speak of the whole routine. What follows a criterion may be done more or less often."""


class SessionInText(ItemRule):
    """A number of rounds, or how often, in the text of a routine that its data do not say

    Why: A timer, a tracker and a calendar follow the data alone, and a reader may follow either.
    Example: `Three rounds of easy moves.` in the summary, and no block with `rounds: 3`.
    Instead: Put the exercises into a block with `rounds: 3`, or delete the number from the text.
    """

    code = "D515"
    name = "session-in-text"
    needs = frozenset({"language"})
    waivable = False

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare the texts of each routine with its blocks and frequencies."""
        for prose in context.numbered if context.language else ():
            if prose.item.kind == "routine":
                yield from cls._compare_rounds(prose.item, prose, context)
                yield from cls._compare_often(prose.item, prose, context)

    @classmethod
    def _compare_rounds(cls, item: Item[Routine], prose: Prose, context: ItemContext) -> Iterator[Diagnostic]:
        blocks = [entry for entry, _ in item.model.placed_entries if isinstance(entry, BlockFields) and entry.rounds]
        counts = [block.rounds.range for block in blocks if block.rounds]
        for passage in prose.passages:
            for said in find_amounts(context.known_language, context.known_language.rounds, passage.text):
                if not any(count.covers(said.range) for count in counts):
                    asked = " or ".join(dict.fromkeys(map(str, counts)))
                    says = f"its blocks say `rounds: {asked}`" if counts else "no block of it has `rounds`"
                    yield cls.diagnostic(
                        f"The text says “{passage.text[said.start : said.end]}”, but {says}.",
                        passage.label(said.start, said.end),
                        hints="Put the exercises into a block, `{rounds: 3, items: […]}`, or delete the number.",
                    )

    @classmethod
    def _compare_often(cls, item: Item[Routine], prose: Prose, context: ItemContext) -> Iterator[Diagnostic]:
        routine = item.model
        given = [routine.often, *(phase.often for phase in routine.phases or () if phase.often)]
        for passage in prose.of(*WHOLE):
            for start, end, fits in find_frequencies(context.known_language, passage.text):
                if not any(map(fits, given)):
                    yield cls.diagnostic(
                        f"The text says “{passage.text[start:end]}”, but the routine says "
                        f"{' or '.join(dict.fromkeys(map(str, given)))}.",
                        passage.label(start, end),
                        item.label("often", note="the data"),
                        hints="Delete it from the text, or correct `often`.",
                    )
