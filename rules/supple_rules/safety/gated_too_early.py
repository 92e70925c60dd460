"""What needs a gate comes after what opens it."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.selection import Selection
from supple_rules.context import Context
from supple_rules.readings import gated_items
from supple_rules.rule import BriefRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.safety import Gate


class GatedTooEarly(BriefRule):
    """A booklet that shows a gated exercise or routine before what opens the gate

    Why: Many people begin on the first page and go on. They would meet the loaded exercise first.
    Example: The part with `bridge` stands before the part with the routine that the gate of `bridge` asks for.
    Instead: Put the part with the gate's routine first.
    """

    code = "S429"
    name = "gated-too-early"
    severity = Severity.WARNING
    waivable = False

    @classmethod
    def check_selection(cls, context: Context, selection: Selection) -> Iterator[Diagnostic]:
        """Compare the parts of gated items with the first part that opens their gate."""
        first: dict[str, int] = {}
        for number, part in enumerate(selection.parts):
            for routine in part.routines:
                first.setdefault(routine, number)
        for needing in gated_items(selection):
            item = context.library.safety.get(needing.gate)
            routines = item.model.routines if item and isinstance(item.model, Gate) else ()
            opened = [first[name] for name in routines if name in first]
            if opened and min(opened) > needing.part:
                yield cls.diagnostic(
                    f"This needs the gate `{needing.gate}`, which a later part opens.",
                    needing.label,
                    selection.brief.label("parts", min(opened), "id", note="this part opens the gate"),
                    hints="Move this part behind the other.",
                )
