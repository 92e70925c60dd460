"""What a text says beside a dose stays within the bounds of doses."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.agreement.dose_in_text import FIELDS, find_counts, find_holds
from supple_rules.item_context import ItemContext
from supple_rules.passages import Passage
from supple_rules.rule import LANGUAGE, ItemRule
from supple_rules.safety.dose_bounds import LONGEST_HOLD, MOST_REPETITIONS, MOST_SETS
from supple_rules.written_amounts import WrittenAmount
from supple_schema.diagnostics import Diagnostic, Severity

KINDS = frozenset(("booklet", "exercise", "routine"))
A_DAY = 24 * 3600
"""Nobody holds a move for so many seconds: a habit is kept for days."""
MOST = {"repetitions": MOST_REPETITIONS, "sets": MOST_SETS}


class TextOutOfBounds(ItemRule):
    """A hold or a count in a text that no dose may have

    Looked at are the notes of routines, cautions and easier or harder versions, mistakes, and what booklets say of
    their parts. The texts of an exercise that stand beside its dose must say the same as the dose (D501, D502).

    Why: A note stands beside the dose, and a reader follows the one that they read last.
    Example: `note: Hold for 10 minutes.` at an exercise of a routine, and 5 seconds in its dose.
    Instead: Delete the amount, or give the item a dose of its own.
    """

    code = "S445"
    name = "text-out-of-bounds"
    severity = Severity.WARNING
    needs = frozenset({LANGUAGE})

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare each hold and each count with the bounds of doses."""
        for prose in context.numbered if context.language else ():
            if prose.item.kind not in KINDS:
                continue
            beside_dose = FIELDS if prose.item.kind == "exercise" else ()
            for passage in prose.passages:
                if passage.field in beside_dose:
                    continue
                for amount in find_holds(context.known_language, passage):
                    if amount.seconds and LONGEST_HOLD < amount.seconds.low < A_DAY:
                        yield cls._over(passage, amount, f"a hold of more than {LONGEST_HOLD} seconds")
                for field, amount in find_counts(context.known_language, passage):
                    if amount.range.low > MOST[field]:
                        yield cls._over(passage, amount, f"more than {MOST[field]} {field}")

    @classmethod
    def _over(cls, passage: Passage, amount: WrittenAmount, what: str) -> Diagnostic:
        said = passage.text[amount.start : amount.end]
        return cls.diagnostic(
            f"“{said}” is {what}.",
            passage.label(amount.start, amount.end),
            hints="Delete it, or write it into a dose, where its bound is looked at.",
        )
