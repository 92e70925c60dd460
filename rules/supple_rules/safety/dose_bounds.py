"""Doses stay within bounds."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.selection import Selection
from supple_rules.agreement.dose_and_sides import doses_of
from supple_rules.context import Context
from supple_rules.item_context import ItemContext
from supple_rules.rule import BriefRule, ItemRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking.parts import routine_items
from supple_schema.models.dose import DoseChange, SideDose
from supple_schema.models.quantities import Unit

LONGEST_HOLD = 60
LONGEST_DURATION = 120
MOST_REPETITIONS = 30
MOST_SETS = 5
MOST_A_DAY = 24
LEAST_BETWEEN = 10


class DoseOutOfBounds(ItemRule):
    """A dose above the usual bounds

    A hold is over 60 seconds, a duration over 120 minutes, or there are over 30 repetitions or over 5 sets. It is over
    24 times a day, or more often than every 10 minutes.

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
        breath = _longest_breath(context)
        for item in context.exercises:
            for dose, path in doses_of(item.model):
                for field, message, bound in _over(dose, breath):
                    yield cls.diagnostic(
                        message,
                        item.label(*path, field),
                        hints=f"Write {bound}, or waive the rule here and give the source.",
                    )
        for routine in context.of_kind("routine"):
            for entry, path in routine_items(routine.model):
                if entry.sets and entry.sets.range.high > MOST_SETS:
                    yield cls.diagnostic(
                        f"{entry.sets.range.high} sets are more than the usual {MOST_SETS}.",
                        routine.label(*path, "sets"),
                        hints=f"Write {MOST_SETS} or fewer, or waive the rule here and give the source.",
                    )


class OwnDoseOutOfBounds(BriefRule):
    """A dose for one reader above the usual bounds

    The bounds are those of S412: a hold up to 60 seconds, a duration up to 120 minutes, up to 30 repetitions and 5
    sets, up to 24 times a day.

    Why: Nobody looks at a dose for one person again, and that person follows it to the letter.
    Example: `doses: [{exercise: bridge, repetitions: 100}]` where 10 was meant, or
        `supple handout bridge --dose bridge.repetitions=100`.
    Instead: Correct the number. If it is meant, waive the rule in the booklet and give the source.
    """

    code = "S436"
    name = "own-dose-out-of-bounds"

    @classmethod
    def check_selection(cls, context: Context, selection: Selection) -> Iterator[Diagnostic]:
        """Hold each dose of the reader's own against the bounds."""
        breath = _longest_breath(context)
        waiver = ", or waive the rule here and give the source" if selection.brief.file else ""
        for number, dose in enumerate(selection.brief.reader.doses):
            item = context.library.exercises.get(dose.exercise)
            written = [usual for usual, _ in doses_of(item.model)] if item else []
            for field, message, bound in _over(dose, breath):
                if any(getattr(usual, field) == getattr(dose, field) for usual in written):
                    continue  # it was judged there
                yield cls.diagnostic(
                    f"The dose of `{dose.exercise}`: {message} Write {bound}.",
                    selection.brief.label("profile", "doses", number, field),
                    hints=f"Correct the number{waiver}.",
                )


def _longest_breath(context: ItemContext) -> int:
    project = context.standards.project
    breath = project.timing.breath.seconds if project else None
    return breath.high if breath else 4


def _over(dose: DoseChange, breath: int) -> Iterator[tuple[str, str, str]]:
    """Give each field that is over its bound, what is wrong, and what to write."""
    for amounts in (dose, dose.affected_side):
        if amounts is not None:
            for field, message, bound in _amounts_over(amounts, breath):
                yield field if amounts is dose else "affected_side", message, bound
    often = dose.often
    if often and often.per_day and often.per_day.high > MOST_A_DAY:
        yield (
            "often",
            f"{often.per_day.high} times a day are more than the usual {MOST_A_DAY}.",
            f"{MOST_A_DAY} or fewer",
        )
    if (
        often
        and often.every
        and often.every_unit
        and often.every.low * (often.every_unit.seconds or 0) < LEAST_BETWEEN * 60
    ):
        yield (
            "often",
            f"This is more often than every {LEAST_BETWEEN} minutes.",
            f"`every {LEAST_BETWEEN} min` or longer",
        )


def _amounts_over(dose: DoseChange | SideDose, breath: int) -> Iterator[tuple[str, str, str]]:
    if dose.hold and dose.hold.range and dose.hold.unit:
        one = breath if dose.hold.unit is Unit.BREATH else dose.hold.unit.seconds or 0
        seconds = dose.hold.range.high * one
        if seconds > LONGEST_HOLD:
            message = f"{seconds} seconds of holding are more than the usual {LONGEST_HOLD}."
            yield "hold", message, f"{LONGEST_HOLD} or fewer"
    if dose.duration and dose.duration.range.high * (dose.duration.unit.seconds or 0) > LONGEST_DURATION * 60:
        message = f"This lasts longer than the usual {LONGEST_DURATION} minutes."
        yield "duration", message, f"`{LONGEST_DURATION} min` or less"
    for field, amount, most in (
        ("repetitions", dose.repetitions.range if dose.repetitions else None, MOST_REPETITIONS),
        ("sets", dose.sets.range if dose.sets else None, MOST_SETS),
    ):
        if amount and amount.high > most:
            yield field, f"{amount.high} {field} are more than the usual {most}.", f"{most} or fewer"
