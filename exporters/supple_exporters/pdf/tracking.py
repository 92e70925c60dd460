"""What there is to tick: how often a routine is done in, the boxes of each day out, and the weeks by their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from supple_editions.model import EditionRoutinePhase
from supple_editions.model.dose import Often
from supple_schema.models.quantities import Unit, Weekday

MOST_BOXES = 4
"""More times a day than this are counted with strokes in an empty field."""
DAYS = 7
SECONDS_OF_A_WEEK = 604_800
WEEKS = 2
"""The weeks that there is room for, where the routine does not say how long it goes on."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """The columns of a tracker. `boxes` for each day: 0 stands for an empty field to count in."""

    days: int
    boxes: int
    by_weekday: bool
    """Whether the columns are the days of the week. Else they are sessions, to be numbered."""
    weekdays: tuple[int, ...] = tuple(range(DAYS))
    """The days of the week that have a column, from 0 for Monday."""


def plan_ticks(often: Often) -> Ticks:
    """Give as many columns and boxes as the routine says. A range gives room for its larger number."""
    boxes = often.per_day.high if often.per_day else 0 if often.several else 1
    if often.every is not None and often.every.unit in {Unit.SECOND, Unit.MINUTE, Unit.HOUR}:
        boxes = 0
    boxes = boxes if boxes <= MOST_BOXES else 0
    if often.days and len(often.days) < DAYS:
        return Ticks(
            len(often.days), boxes, by_weekday=True, weekdays=tuple(list(Weekday).index(day) for day in often.days)
        )
    if often.days_per_week and often.days_per_week.high < DAYS:
        return Ticks(often.days_per_week.high, boxes, by_weekday=False)
    return Ticks(DAYS, boxes, by_weekday=True)


def plan_weeks(phases: Sequence[EditionRoutinePhase], phase: EditionRoutinePhase) -> range:
    """Give the numbers of a phase's weeks. They go on from the phases before it, where each has its number of weeks.

    Where one of those may be longer or shorter, nobody knows in which week this phase begins, and it has its own first.
    """
    names = list(dict.fromkeys(one.phase for one in phases))
    before = [next(one.lasting for one in phases if one.phase == name) for name in names[: names.index(phase.phase)]]
    known = all(one is not None and one.unit is Unit.WEEK and one.low == one.high for one in before)
    first = 1 + (sum(one.high for one in before if one is not None) if known else 0)
    lasting = phase.lasting
    count = lasting.high if lasting is not None and lasting.unit is Unit.WEEK else WEEKS
    return range(first, first + count)
