"""Doses and amounts in words: numbers in, whole sentences out.

Each fact of a dose is a sentence of its own, so that no language has to fit another's word order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from supple_editions.language.catalogue import Catalogue
from supple_schema.models.dose import Dose
from supple_schema.models.exercise import Sides
from supple_schema.models.quantities import Count, Duration, Frequency, Hold, Range, Unit


def amount_phrase(catalogue: Catalogue, amount: Range, unit: Unit) -> str:
    """Write an amount: `5 to 10 seconds`."""
    return catalogue.counted(f"amount.{unit.value}", amount)


def duration_phrase(catalogue: Catalogue, duration: Duration) -> str:
    """Write a length of time: `20 to 30 minutes`."""
    return amount_phrase(catalogue, duration.range, duration.unit)


def frequency_phrase(catalogue: Catalogue, often: Frequency) -> str:
    """Write a frequency for a table: `2 to 3 times a day`."""
    if often.every is not None and often.every_unit is not None:
        if (often.every, often.every_unit) == (Range(1, 1), Unit.HOUR):
            return catalogue.text("frequency.every_hour")
        return catalogue.text("frequency.every", amount=amount_phrase(catalogue, often.every, often.every_unit))
    parts = [catalogue.counted("frequency.per_day", often.per_day)] if often.per_day else []
    if often.days_per_week:
        parts.append(catalogue.counted("frequency.days_per_week", often.days_per_week))
    return ", ".join(parts)


def dose_sentences(catalogue: Catalogue, dose: Dose, sides: Sides, times: Sequence[str]) -> tuple[str, ...]:
    """Write a dose as sentences. `times` are the titles of its named times of the day."""
    return tuple(_sentences(catalogue, dose, sides, times))


def dose_rows(catalogue: Catalogue, dose: Dose, sides: Sides, times: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Write a dose as rows of a small table: (label, value)."""
    rows: list[tuple[str, str]] = []
    if dose.sets:
        rows.append(("sets", catalogue.range(dose.sets.range)))
    if dose.repetitions:
        rows.append(("repetitions", _count(catalogue, dose.repetitions, sides)))
    if dose.hold:
        rows.append(("hold", _hold(catalogue, dose.hold)))
    rest = dose.rest if _has_more_sets(dose) else None
    for name, duration in (("duration", dose.duration), ("pace", dose.pace), ("rest", rest)):
        if duration:
            rows.append((name, duration_phrase(catalogue, duration)))
    if dose.often:
        rows.append(("often", frequency_phrase(catalogue, dose.often)))
    if times:
        rows.append(("times", catalogue.list(times)))
    return tuple((catalogue.text(f"label.{name}"), value) for name, value in rows)


def _sentences(catalogue: Catalogue, dose: Dose, sides: Sides, times: Sequence[str]) -> Iterator[str]:
    if dose.repetitions:
        yield _repetitions(catalogue, dose.repetitions, sides)
    if dose.hold:
        yield _hold_sentence(catalogue, dose, sides)
    if dose.duration:
        yield catalogue.text("dose.duration", amount=duration_phrase(catalogue, dose.duration))
    if dose.pace:
        yield catalogue.text("dose.pace", amount=duration_phrase(catalogue, dose.pace))
    if dose.sets and dose.sets.range != Range(1, 1):
        yield catalogue.counted("dose.sets", dose.sets.range)
    if dose.rest and _has_more_sets(dose):
        yield catalogue.text("dose.rest", amount=duration_phrase(catalogue, dose.rest))
    if dose.often:
        yield from _often(catalogue, dose.often, times)
    elif times:
        yield catalogue.text("dose.at", times=catalogue.list(times))
    if dose.note:
        yield dose.note


def _has_more_sets(dose: Dose) -> bool:
    """Whether there can be a second set to rest before."""
    return dose.sets is None or dose.sets.range.high > 1


def _repetitions(catalogue: Catalogue, count: Count, sides: Sides) -> str:
    if count.range is None:
        return catalogue.text(f"dose.until_fatigue.{sides.value}")
    kind = "repetitions_or_fatigue" if count.until_fatigue else "repetitions"
    return catalogue.counted(f"dose.{kind}.{sides.value}", count.range)


def _hold_sentence(catalogue: Catalogue, dose: Dose, sides: Sides) -> str:
    hold = dose.hold
    if hold is None or hold.range is None or hold.unit is None:
        return catalogue.text("dose.hold_open")
    amount = amount_phrase(catalogue, hold.range, hold.unit)
    if hold.open_ended:
        return catalogue.text("dose.hold_open_from", amount=amount)
    if dose.repetitions and dose.repetitions.range != Range(1, 1):
        return catalogue.text("dose.hold_each_time", amount=amount)
    return catalogue.text("dose.hold" if sides is Sides.NONE else "dose.hold_each_side", amount=amount)


def _often(catalogue: Catalogue, often: Frequency, times: Sequence[str]) -> Iterator[str]:
    if often.every is not None and often.every_unit is not None:
        if (often.every, often.every_unit) == (Range(1, 1), Unit.HOUR):
            yield catalogue.text("dose.every_hour")
        else:
            yield catalogue.text("dose.every", amount=amount_phrase(catalogue, often.every, often.every_unit))
    elif often.per_day and often.days_per_week:
        days = catalogue.range(often.days_per_week)
        yield catalogue.counted("dose.per_day_and_week", often.per_day, days=days)
    elif often.days_per_week:
        yield catalogue.counted("dose.days_per_week", often.days_per_week)
    elif often.per_day and times:
        yield catalogue.counted("dose.per_day_at", often.per_day, times=catalogue.list(times))
        return
    elif often.per_day:
        yield catalogue.counted("dose.per_day", often.per_day)
    if times:
        yield catalogue.text("dose.at", times=catalogue.list(times))


def _count(catalogue: Catalogue, count: Count, sides: Sides) -> str:
    tired = catalogue.text("count.until_fatigue")
    numbers = catalogue.range(count.range) if count.range else tired
    each = numbers if sides is Sides.NONE else catalogue.text("count.on_each_side", count=numbers)
    return catalogue.text("count.or_fatigue", count=each) if count.range and count.until_fatigue else each


def _hold(catalogue: Catalogue, hold: Hold) -> str:
    if hold.range is None or hold.unit is None:
        return catalogue.text("count.open")
    amount = amount_phrase(catalogue, hold.range, hold.unit)
    return catalogue.text("count.open_from", amount=amount) if hold.open_ended else amount
