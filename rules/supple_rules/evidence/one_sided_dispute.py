"""A dispute has two sides."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.vocabulary import Shows, Standing


class OneSidedDispute(ItemRule):
    """A disputed claim with evidence on one side only

    Why: Outputs print both sides of a dispute. With one side empty, it looks settled.
    Example: `standing: disputed` with `evidence_for` and no `evidence_against`.
    Instead: Add the other side with its source, or choose the standing that fits.
    """

    code = "S421"
    name = "one-sided-dispute"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Count the evidence on each side of each disputed claim."""
        standings = context.standards.vocabulary("standings")
        for item in context.advice:
            for number, claim in enumerate(item.model.claims):
                standing = standings[claim.standing].entry if claim.standing in standings else None
                if not isinstance(standing, Standing) or standing.shows is not Shows.BOTH_SIDES:
                    continue
                for field in ("evidence_for", "evidence_against"):
                    if not getattr(claim, field):
                        yield cls.diagnostic(
                            f"This claim is {standing.title}, but it has no `{field}`.",
                            item.label("claims", number, "standing"),
                            hints=f"Add `{field}:` with a source and what it says, or choose another standing.",
                        )
