"""A profile must leave something of each routine."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.selection import Selection
from supple_rules.context import Context
from supple_rules.rule import BriefRule
from supple_schema.diagnostics import Diagnostic, Severity


class EmptiedRoutine(BriefRule):
    """A booklet whose profile takes more than half of a routine away

    A booklet with `conditions` leaves out the exercises that this reader must avoid and that name no alternative for
    this reader, and does what stands in for several of them only once.

    Why: What is left may no longer do what the routine promises.
    Example: `conditions: [osteoporosis]` with a routine in which 3 of 4 exercises have that caution and no alternative.
    Instead: Name alternatives in the exercises' cautions, or choose another routine for this booklet.
    """

    code = "S411"
    name = "emptied-routine"
    severity = Severity.WARNING

    @classmethod
    def check_selection(cls, context: Context, selection: Selection) -> Iterator[Diagnostic]:
        """Count what the reader keeps of each routine, with what stands in for other exercises."""
        for number, part in enumerate(selection.brief.parts):
            for index, name in enumerate(part.routines):
                if name not in selection.routines:
                    continue
                written = len(context.library.routines[name].model.all_items)
                lost = written - len(selection.routines[name].all_items)
                if lost * 2 > written:
                    yield cls.diagnostic(
                        f"For this reader, {lost} of the {written} exercises of `{name}` are left out.",
                        selection.brief.label("parts", number, "routines", index),
                        selection.brief.label("profile", "conditions", note="because of these conditions"),
                        hints="Name an `alternative` in the cautions of these exercises, or take another routine.",
                    )
