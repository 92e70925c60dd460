"""Doses of an edition: as numbers, as sentences and as rows of a table."""

from __future__ import annotations

from typing import Any

from supple_editions.language.phrases import dose_rows, dose_sentences
from supple_editions.model import EditionDose
from supple_editions.model.dose import (
    Beat,
    DoseRow,
    EditionEffort,
    EditionIntervals,
    EditionLoad,
    EditionSideDose,
    HoldTime,
    Repetitions,
    Stretch,
    Weight,
)
from supple_editions.resolving.resolver import Resolver, numbers
from supple_editions.resolving.same_fields import same_fields
from supple_schema.models.dose import Dose, NamedDose, SideDose
from supple_schema.models.exercise import Sides
from supple_schema.models.quantities import THOUSAND, Count, Effort, Hold, Intervals, Load, Range, Unit

USUAL = "usual"
"""The id of an exercise's usual dose, in the bundle and in routines."""


def resolve_dose(resolver: Resolver, dose: Dose, sides: Sides) -> EditionDose:
    """Give a dose as numbers, as sentences and as rows of a table."""
    times = resolver.times_of_day(dose.times)
    titles = [time.title for time in times]
    rows = dose_rows(resolver.catalogue, dose, sides, titles, resolver.units, resolver.affected)
    usual: dict[str, Any] = {} if isinstance(dose, NamedDose) else {"id": USUAL, "title": None, "when": None}
    return EditionDose(
        **usual,
        **same_fields(resolver, dose, EditionDose),
        repetitions=_repetitions(resolver, dose.repetitions, sides),
        hold=_hold(resolver, dose.hold),
        intervals=_intervals(resolver, dose.intervals),
        tempo=tuple(Beat(phase=phase, seconds=seconds) for seconds, phase in (dose.tempo.phases if dose.tempo else ())),
        load=_load(dose.load),
        effort=_effort(dose.effort),
        affected_side=_side(resolver, dose.affected_side, sides),
        times=tuple(times),
        sentences=dose_sentences(resolver.catalogue, dose, sides, titles, resolver.units, resolver.affected),
        rows=tuple(DoseRow(label=label, value=value) for label, value in rows),
    )


def _side(resolver: Resolver, dose: SideDose | None, sides: Sides) -> EditionSideDose | None:
    if dose is None:
        return None
    return EditionSideDose(
        **same_fields(resolver, dose, EditionSideDose),
        repetitions=_repetitions(resolver, dose.repetitions, sides),
        hold=_hold(resolver, dose.hold),
        load=_load(dose.load),
    )


def _repetitions(resolver: Resolver, count: Count | None, sides: Sides) -> Repetitions | None:
    if count is None:
        return None
    return Repetitions(
        count=numbers(count.range),
        by_set=tuple(map(numbers, count.ranges)) if len(count.ranges) > 1 else (),
        until_fatigue=count.until_fatigue,
        as_many=count.as_many,
        within=resolver.duration(count.within),
        per_side=sides is not Sides.NONE,
    )


def _hold(resolver: Resolver, hold: Hold | None) -> HoldTime | None:
    if hold is None:
        return None
    unit = hold.unit or Unit.SECOND
    return HoldTime(
        amount=resolver.amount(hold.range, unit) if hold.range else None,
        by_set=tuple(resolver.amount(one, unit) for one in hold.ranges) if len(hold.ranges) > 1 else (),
        open_ended=hold.open_ended,
    )


def _load(load: Load | None) -> EditionLoad | None:
    if load is None:
        return None
    weights = tuple(_weight(one, load.unit) for one in load.ranges) if load.unit else ()
    return EditionLoad(
        weight=_weight(load.range, load.unit) if load.range and load.unit else None,
        by_set=weights if len(weights) > 1 else (),
        band=load.band,
    )


def _weight(weight: Range, unit: Unit) -> Weight:
    return Weight(low=weight.low / THOUSAND, high=weight.high / THOUSAND, bound=weight.bound, unit=unit)


def _effort(effort: Effort | None) -> EditionEffort | None:
    return EditionEffort(amount=numbers(effort.range), scale=effort.scale) if effort else None


def _intervals(resolver: Resolver, intervals: Intervals | None) -> EditionIntervals | None:
    if intervals is None:
        return None
    stretches = tuple(
        Stretch(gait=gait, time=resolver.amount(time.range, time.unit)) for time, gait in intervals.stretches
    )
    return EditionIntervals(stretches=stretches, times=numbers(intervals.times))
