"""A booklet holds what its gates ask for."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.selection import Selection
from supple_rules.context import Context
from supple_rules.readings import Gated, gated_items
from supple_rules.rule import BriefRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.safety import Gate


class GateWithoutRoutine(BriefRule):
    """A booklet with a gated exercise or routine, but without any routine that passes the gate

    Why: A reader who holds only this booklet is told to do a routine first that it does not show. Many would skip it.
    Example: A booklet with `routines: [strength-steps]` and no `gentle-morning`, which the gate asks for.
    Instead: Add one of the gate's routines to a part of the booklet that comes before.
    """

    code = "S406"
    name = "gate-without-routine"
    waivable = False

    @classmethod
    def check_selection(cls, context: Context, selection: Selection) -> Iterator[Diagnostic]:
        """Collect the gates of everything that the reader gets and look for their routines."""
        gates: dict[str, Gated] = {}
        for needing in gated_items(selection):
            gates.setdefault(needing.gate, needing)
        broken = {
            name
            for part in selection.brief.parts
            for name in part.routines
            if f"routine/{name}" in context.library.broken
        }
        made = "booklet" if selection.brief.file else "handout"
        for gate, needing in gates.items():
            item = context.library.safety.get(gate)
            shown = {*selection.routines, *broken}
            if item and isinstance(item.model, Gate) and shown.isdisjoint(item.model.routines):
                add = f"Add `{item.model.routines[0]}` to the `routines` of an earlier part."
                yield cls.diagnostic(
                    f"`{needing.name}` needs the gate `{gate}`, but none of the gate's routines is in the {made}.",
                    needing.label,
                    item.label("routines", note="one of these must come first"),
                    hints=(add,) if selection.brief.file else (),
                )
