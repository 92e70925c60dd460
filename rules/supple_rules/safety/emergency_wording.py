"""Emergency advice stands in one place."""

from __future__ import annotations

from collections.abc import Callable

from supple_rules.item_context import ItemContext
from supple_rules.phrase_finder import Hit
from supple_rules.text_rule import ListRule

PLACES = frozenset({"safety", "vocabulary", "locale"})


class EmergencyWording(ListRule):
    """Emergency advice outside `safety/`

    The phrases are listed in the vocabulary `words-emergency`.

    Why: Emergency advice is reviewed in one place. A second wording elsewhere is not reviewed, and grows old unseen.
    Example: `If your legs feel numb, call an ambulance.` in an exercise.
    Instead: Delete it. Every output carries the warning signs. A new sign belongs in a file of `type: red-flags`.
    """

    code = "S419"
    name = "emergency-wording"
    listed = "words-emergency"
    message = "“{}” is emergency advice outside the safety text."
    hint = "Put it into a red-flags file in `safety/`."

    @classmethod
    def wanted(cls, context: ItemContext) -> Callable[[Hit], bool]:  # noqa: ARG003 - as the base has it
        """Leave out safety items, and what they are built from."""
        return lambda hit: hit.passage.item.kind not in PLACES
