"""Doses stay within bounds."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.agreement.dose_and_sides import doses_of
from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking.parts import routine_items
from supple_schema.models.booklet import Booklet
from supple_schema.models.dose import DoseChange
from supple_schema.models.exercise import Exercise
from supple_schema.models.quantities import Unit
from supple_schema.reading.positions import DataPath

LONGEST_HOLD = 60
MOST_REPETITIONS = 30
MOST_SETS = 5


class DoseOutOfBounds(ItemRule):
    """A dose above the usual bounds

    A hold is over 60 seconds, or there are over 30 repetitions or over 5 sets.

    Why: Such a dose is most often a slip of the keyboard, and people in pain follow it to the letter.
    Example: `repetitions: 100` where 10 was meant.
    Instead: Correct the number. If it is meant, waive the rule there and give the source.
    """

    code = "S412"
    name = "dose-out-of-bounds"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Hold every dose against the bounds."""
        project = context.standards.project
        breath = project.timing.breath.seconds if project else None
        for item in (*context.exercises, *context.of_kind("booklet")):
            for dose, path in _doses(item.model):
                for field, value, most, unit in _over(dose, breath.high if breath else 4):
                    yield cls.diagnostic(
                        f"{value} {unit} are more than the usual {most}.",
                        item.label(*path, field),
                        hints=f"Write {most} or fewer, or waive the rule here and give the source.",
                    )
        for routine in context.of_kind("routine"):
            for entry, path in routine_items(routine.model):
                if entry.sets and entry.sets.range.high > MOST_SETS:
                    yield cls.diagnostic(
                        f"{entry.sets.range.high} sets are more than the usual {MOST_SETS}.",
                        routine.label(*path, "sets"),
                        hints=f"Write {MOST_SETS} or fewer, or waive the rule here and give the source.",
                    )


def _doses(model: Exercise | Booklet) -> Iterator[tuple[DoseChange, DataPath]]:
    if isinstance(model, Booklet):
        yield from ((dose, ("profile", "doses", number)) for number, dose in enumerate(model.profile.doses))
        return
    yield from doses_of(model)


def _over(dose: DoseChange, breath: int) -> Iterator[tuple[str, int, int, str]]:
    if dose.hold and dose.hold.range and dose.hold.unit:
        one = breath if dose.hold.unit is Unit.BREATH else dose.hold.unit.seconds or 0
        if dose.hold.range.high * one > LONGEST_HOLD:
            yield "hold", dose.hold.range.high * one, LONGEST_HOLD, "seconds of holding"
    if dose.repetitions and dose.repetitions.range and dose.repetitions.range.high > MOST_REPETITIONS:
        yield "repetitions", dose.repetitions.range.high, MOST_REPETITIONS, "repetitions"
    if dose.sets and dose.sets.range.high > MOST_SETS:
        yield "sets", dose.sets.range.high, MOST_SETS, "sets"
