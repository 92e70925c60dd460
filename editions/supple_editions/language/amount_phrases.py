"""Amounts in words: numbers with their units in, phrases out, in the units of the reader's place."""

from __future__ import annotations

from fractions import Fraction

from supple_editions.language.catalogue import Catalogue
from supple_schema.models.locale import UnitSystem
from supple_schema.models.quantities import THOUSAND, Duration, Frequency, Load, Range, Unit, in_base

METRIC = {Unit.POUND: Unit.KILOGRAM, Unit.FOOT: Unit.METRE, Unit.MILE: Unit.KILOMETRE}
UNIT_THERE = {UnitSystem.METRIC: METRIC, UnitSystem.US: {there: unit for unit, there in METRIC.items()}}
"""The unit that a place has for another one."""
SHORT_UNITS = (Unit.SECOND, Unit.MINUTE)


def amount_phrase(catalogue: Catalogue, amount: Range, unit: Unit, system: UnitSystem | None = None) -> str:
    """Write an amount: `5 to 10 seconds`; `about 660 feet (200 metres)` in a place that has other units."""
    return _phrase(catalogue, amount, unit, system, 1)


def load_phrase(catalogue: Catalogue, load: Load, weight: Range | None, system: UnitSystem | None = None) -> str:
    """Write a load, of which `weight` is the one of some set."""
    if load.unit and weight:
        return _phrase(catalogue, weight, load.unit, system, THOUSAND)
    return catalogue.text(f"load.{load.band or 'body'}")


def duration_phrase(catalogue: Catalogue, duration: Duration) -> str:
    """Write a length of time: `20 to 30 minutes`."""
    return amount_phrase(catalogue, duration.range, duration.unit)


def frequency_phrase(catalogue: Catalogue, often: Frequency) -> str:
    """Write a frequency for a table: `2 to 3 times a day`."""
    parts: list[str] = []
    if often.every is not None and often.every_unit is not None:
        every = amount_phrase(catalogue, often.every, often.every_unit)
        hourly = often.every_unit is Unit.HOUR and often.every.high == 1
        parts.append(
            catalogue.text("frequency.every_hour") if hourly else catalogue.text("frequency.every", amount=every)
        )
    if often.several:
        parts.append(catalogue.text("frequency.several_per_day"))
    if often.per_day:
        capped = often.several or often.every
        cap = Range(often.per_day.high, often.per_day.high)
        parts.append(
            catalogue.counted("frequency.most_per_day", cap)
            if capped
            else catalogue.counted("frequency.per_day", often.per_day)
        )
    if often.days_per_week:
        parts.append(catalogue.counted("frequency.days_per_week", often.days_per_week))
    if often.days:
        parts.append(catalogue.text("frequency.on_days", days=catalogue.days(often.days)))
    return ", ".join(parts)


def _phrase(catalogue: Catalogue, amount: Range, unit: Unit, system: UnitSystem | None, scale: int) -> str:
    written = catalogue.counted(f"amount.{unit.value}", amount, scale=scale)
    there_unit = UNIT_THERE[system].get(unit) if system else None
    if there_unit is None:
        return written
    factor = in_base(unit)[1] / in_base(there_unit)[1]
    low, high = (_rounded(number * factor * THOUSAND / scale) for number in (amount.low, amount.high))
    there = catalogue.counted(f"amount.{there_unit.value}", Range(low, high, amount.bound), scale=THOUSAND)
    return catalogue.text("amount_there", there=there, written=written)


def _rounded(thousandths: Fraction) -> int:
    """Round as one does without a calculator: to halves below 10, to whole numbers below 100, else to tens."""
    step = 500 if thousandths < 10_000 else 1000 if thousandths < 100_000 else 10_000
    return max(step, round(thousandths / step) * step)


def hold_mark(catalogue: Catalogue, amount: Range, unit: Unit) -> str:
    """Write how long to hold as short as a picture has room for: `5 to 10 s`."""
    key = "short" if unit in SHORT_UNITS else "amount"
    return catalogue.counted(f"{key}.{unit.value}", amount)
