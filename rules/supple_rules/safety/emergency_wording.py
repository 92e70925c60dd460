"""Emergency advice stands in one place."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.listed import report_hits
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic

PLACES = frozenset({"safety", "vocabulary", "locale"})


class EmergencyWording(ItemRule):
    """Emergency advice outside `safety/`

    The phrases are listed in the vocabulary `words-emergency`.

    Why: Emergency advice is reviewed in one place. A second wording elsewhere is not reviewed, and grows old unseen.
    Example: `If your legs feel numb, call an ambulance.` in an exercise.
    Instead: Delete it. Every output carries the warning signs. A new sign belongs in a file of `type: red-flags`.
    """

    code = "S419"
    name = "emergency-wording"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for each listed phrase outside safety items."""
        hits = (hit for hit in context.hits("words-emergency") if hit.passage.item.kind not in PLACES)
        yield from report_hits(
            cls, hits, "“{}” is emergency advice outside the safety text.", "Put it into a red-flags file in `safety/`."
        )
