"""Doses stay within bounds."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from supple_editions.selection import Selection
from supple_rules.agreement.dose_and_sides import doses_of
from supple_rules.context import Context
from supple_rules.item_context import ItemContext
from supple_rules.rule import BriefRule, ItemRule
from supple_schema.diagnostics import Diagnostic, Label, Severity
from supple_schema.models.dose import DoseChange, SideDose
from supple_schema.models.quantities import THOUSAND, Distance, Duration, Range, Unit
from supple_schema.models.routine import AnyEntry, RoutineItem

LONGEST_HOLD = 60
"""Seconds."""
LONGEST_DURATION = 120
"""Minutes of one set that nobody counts."""
LONGEST_REST = 10
"""Minutes."""
MOST_REPETITIONS = 30
MOST_SETS = 5
MOST_ROUNDS = 10
MOST_A_DAY = 24
LEAST_BETWEEN = 10
"""Minutes."""
HEAVIEST = {Unit.KILOGRAM: 50, Unit.POUND: 110}
FARTHEST = {Unit.METRE: 10_000, Unit.KILOMETRE: 10, Unit.FOOT: 33_000, Unit.MILE: 6, Unit.STEP: 20_000}


class Excess(NamedTuple):
    """An amount that is over its bound: its field, what is wrong, and what to write."""

    field: str
    message: str
    bound: str


class DoseOutOfBounds(ItemRule):
    """A dose above the usual bounds

    A hold is over 60 seconds, a duration or all intervals together over 120 minutes, a rest over 10 minutes, a load
    over 50 kg, a way over 10 km or 20,000 steps, or there are over 30 repetitions, 5 sets or 10 rounds. It is over 24
    times a day, or more often than every 10 minutes.

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
                for excess in _over(dose, breath):
                    yield cls._tell(excess, item.label(*path, excess.field))
        for routine in context.of_kind("routine"):
            for entry, path in routine.model.placed_entries:
                for excess in _over_in_routine(entry):
                    yield cls._tell(excess, routine.label(*path, excess.field))

    @classmethod
    def _tell(cls, excess: Excess, label: Label) -> Diagnostic:
        hint = f"Write {excess.bound}, or waive the rule here and give the source."
        return cls.diagnostic(excess.message, label, hints=hint)


class OwnDoseOutOfBounds(BriefRule):
    """A dose for one reader above the usual bounds

    The bounds are those of S412: a hold up to 60 seconds, a duration up to 120 minutes, a rest up to 10 minutes, a load
    up to 50 kg, a way up to 10 km or 20,000 steps, up to 30 repetitions and 5 sets, up to 24 times a day.

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


def _over(dose: DoseChange, breath: int) -> Iterator[Excess]:
    """Find each field of a dose that is over its bound. `breath` is how long one lasts, in seconds."""
    for amounts in (dose, dose.affected_side):
        for excess in _amounts_over(amounts, breath) if amounts is not None else ():
            yield excess if amounts is dose else excess._replace(field="affected_side")
    yield from _rest_over(dose.rest)
    if dose.intervals:
        once = sum(_longest(time) for time, _ in dose.intervals.stretches)
        yield from _lasts_too_long("intervals", once * dose.intervals.times.high)
    often = dose.often
    if often and often.per_day and often.per_day.high > MOST_A_DAY:
        message = f"{often.per_day.high} times a day are more than the usual {MOST_A_DAY}."
        yield Excess("often", message, f"{MOST_A_DAY} or fewer")
    every = often.every.times(often.every_unit.seconds or 0) if often and often.every and often.every_unit else None
    if every and every.low < LEAST_BETWEEN * 60:
        message = f"This is more often than every {LEAST_BETWEEN} minutes."
        yield Excess("often", message, f"`every {LEAST_BETWEEN} min` or longer")


def _amounts_over(dose: DoseChange | SideDose, breath: int) -> Iterator[Excess]:
    if dose.hold and dose.hold.range and dose.hold.unit:
        one = breath if dose.hold.unit is Unit.BREATH else dose.hold.unit.seconds or 0
        yield from _too_many("hold", dose.hold.range.times(one), "seconds of holding", LONGEST_HOLD)
    if dose.duration:
        yield from _lasts_too_long("duration", _longest(dose.duration))
    if dose.repetitions and dose.repetitions.within:
        yield from _lasts_too_long("repetitions", _longest(dose.repetitions.within))
    if dose.load and dose.load.range and dose.load.unit:
        most = HEAVIEST[dose.load.unit]
        if dose.load.range.high > most * THOUSAND:
            yield Excess(
                "load", f"This is heavier than the usual {most} {dose.load.unit}.", f"`{most} {dose.load.unit}` or less"
            )
    if dose.distance and dose.distance.range.high > FARTHEST[dose.distance.unit]:
        most_far = Distance(Range(FARTHEST[dose.distance.unit], FARTHEST[dose.distance.unit]), dose.distance.unit)
        yield Excess("distance", f"This is farther than the usual {most_far}.", f"`{most_far}` or less")
    yield from _too_many(
        "repetitions", dose.repetitions.range if dose.repetitions else None, "repetitions", MOST_REPETITIONS
    )
    yield from _too_many("sets", dose.sets.range if dose.sets else None, "sets", MOST_SETS)


def _over_in_routine(entry: AnyEntry) -> Iterator[Excess]:
    yield from _rest_over(entry.rest)
    if isinstance(entry, RoutineItem):
        yield from _too_many("sets", entry.sets.range if entry.sets else None, "sets", MOST_SETS)
    else:
        yield from _too_many("rounds", entry.rounds.range if entry.rounds else None, "rounds", MOST_ROUNDS)


def _rest_over(rest: Duration | None) -> Iterator[Excess]:
    if rest and _longest(rest) > LONGEST_REST * 60:
        yield Excess(
            "rest", f"This rest is longer than the usual {LONGEST_REST} minutes.", f"`{LONGEST_REST} min` or less"
        )


def _longest(duration: Duration) -> float:
    """Give the seconds of a length of time at most; those of months are more than any bound."""
    return duration.seconds.high if duration.seconds else math.inf


def _lasts_too_long(field: str, seconds: float) -> Iterator[Excess]:
    if seconds > LONGEST_DURATION * 60:
        message = f"This lasts longer than the usual {LONGEST_DURATION} minutes."
        yield Excess(field, message, f"`{LONGEST_DURATION} min` or less")


def _too_many(field: str, amount: Range | None, what: str, most: int) -> Iterator[Excess]:
    if amount and amount.high > most:
        yield Excess(field, f"{amount.high} {what} are more than the usual {most}.", f"{most} or fewer")
