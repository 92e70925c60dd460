"""Doses in words: the reading of a dose in, whole sentences and rows of a table out.

Each fact of a dose is a sentence of its own, so that no language has to fit another's word order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from supple_editions.dose_reading import DoseReading, SideReading, read_dose, side_of_body
from supple_editions.language.amount_phrases import amount_phrase, duration_phrase, frequency_phrase, load_phrase
from supple_editions.language.catalogue import Catalogue
from supple_schema.models.booklet import AffectedSide
from supple_schema.models.dose import Dose, DoseSide, lists_of, set_amount
from supple_schema.models.exercise import Sides
from supple_schema.models.locale import UnitSystem
from supple_schema.models.quantities import ONE, Count, Frequency, Intervals, Range, Tempo, Unit

__all__ = ["amount_phrase", "dose_rows", "dose_sentences", "duration_phrase", "frequency_phrase"]


def dose_sentences(
    catalogue: Catalogue,
    dose: Dose,
    sides: Sides,
    times: Sequence[str],
    system: UnitSystem | None = None,
    affected: AffectedSide | None = None,
) -> tuple[str, ...]:
    """Write a dose as sentences. `times` are the titles of its named times of the day."""
    return tuple(_Writer(catalogue, read_dose(dose, sides), system, affected).sentences(times))


def dose_rows(
    catalogue: Catalogue,
    dose: Dose,
    sides: Sides,
    times: Sequence[str],
    system: UnitSystem | None = None,
    affected: AffectedSide | None = None,
) -> tuple[tuple[str, str], ...]:
    """Write a dose as rows of a small table: (label, value)."""
    rows = _Writer(catalogue, read_dose(dose, sides), system, affected).rows(times)
    return tuple((catalogue.text(f"label.{name}"), value) for name, value in rows)


def side_name(side: DoseSide, affected: AffectedSide | None) -> str:
    """Give the name of a side in keys of messages: left or right where that is known, else affected or other."""
    return (side_of_body(side, affected) or side).value


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one reading in one language, in the units of one place, for a reader whose affected side may be known."""

    catalogue: Catalogue
    reading: DoseReading
    system: UnitSystem | None
    affected: AffectedSide | None

    def sentences(self, times: Sequence[str]) -> Iterator[str]:
        """Give all sentences: what to do on which side, in which way, how often."""
        catalogue, dose = self.catalogue, self.reading.dose
        if self.reading.differs:
            for turn in self.reading.turns:
                text = " ".join(self._turn(turn, Sides.NONE))
                side = DoseSide.AFFECTED if turn.affected else DoseSide.OTHER
                yield catalogue.text(f"dose.for_side.{side_name(side, self.affected)}", dose=text)
        else:
            yield from self._turn(self.reading.turns[0], self.reading.sides)
        yield from self._ways()
        if dose.rest and self._has_more_sets:
            yield catalogue.text("dose.rest", amount=duration_phrase(catalogue, dose.rest))
        if dose.often:
            yield from often_sentences(catalogue, dose.often, times)
        elif times:
            yield catalogue.text("dose.at", times=catalogue.list(times))
        if dose.note:
            yield dose.note

    def _ways(self) -> Iterator[str]:
        """Give the sentences on the way of doing it: side, rhythm, with which support."""
        catalogue, dose = self.catalogue, self.reading.dose
        if dose.side:
            yield catalogue.text(f"dose.side.{side_name(dose.side, self.affected)}")
        if dose.pace:
            yield catalogue.text("dose.pace", amount=duration_phrase(catalogue, dose.pace))
        if dose.tempo:
            yield catalogue.text("dose.tempo", parts=tempo_phrase(catalogue, dose.tempo))
        if dose.support:
            yield catalogue.text(f"dose.support.{dose.support.value}")
        if dose.someone_present:
            yield catalogue.text("dose.someone_present")

    def _turn(self, turn: SideReading, sides: Sides) -> Iterator[str]:
        """Give the sentences on what one side does, or both do alike: how hard it is to be before the sets.

        Behind them, "2 or 3 more" would be heard as sets.
        """
        yield from self._amounts(turn, sides)
        yield from self._effort()
        yield from self._sets(turn)

    def _effort(self) -> Iterator[str]:
        """Give the sentence on how hard it is to be."""
        effort = self.reading.dose.effort
        if effort:
            amount = self.catalogue.range(effort.range)
            yield self.catalogue.text(f"dose.effort.{effort.scale.value}", effort=amount)

    @property
    def _has_more_sets(self) -> bool:
        """Whether there can be a second set to rest before."""
        dose = self.reading.dose
        return any(turn.sets.high > 1 for turn in self.reading.turns) or dose.sets is None

    def _amounts(self, turn: SideReading, sides: Sides) -> Iterator[str]:
        """Give the sentences on what one side does in a set, or both do alike."""
        dose, catalogue = turn.dose, self.catalogue
        listed = lists_of(dose)
        if listed:
            yield from self._sets_one_by_one(turn, sides, listed)
        if dose.repetitions and "repetitions" not in listed:
            yield self._repetitions(dose.repetitions, sides)
        if dose.hold and "hold" not in listed:
            yield self._hold(dose, sides)
        if dose.duration:
            yield catalogue.text(f"dose.duration.{sides.value}", amount=duration_phrase(catalogue, dose.duration))
        if dose.distance:
            far = amount_phrase(catalogue, dose.distance.range, dose.distance.unit, self.system)
            kind = "steps" if dose.distance.unit is Unit.STEP else "distance"
            form = f"{kind}_each_time" if dose.repetitions else f"{kind}.{sides.value}"
            yield catalogue.text(f"dose.{form}", amount=far)
        if dose.intervals:
            for time, gait in dose.intervals.stretches:
                yield catalogue.text(f"dose.interval.{gait.value}", amount=duration_phrase(catalogue, time))
            yield catalogue.counted("dose.intervals", dose.intervals.times)
            if sides is Sides.EACH:
                yield catalogue.text("dose.other_side")
        if dose.load and "load" not in listed:
            kind = "weight" if dose.load.unit else "band" if dose.load.band else "body"
            yield catalogue.text(
                f"dose.load.{kind}", load=load_phrase(catalogue, dose.load, dose.load.range, self.system)
            )

    def _sets(self, turn: SideReading) -> Iterator[str]:
        """Give the sentence on how many sets there are, where they are alike."""
        if not lists_of(turn.dose) and turn.sets != ONE:
            yield self.catalogue.counted("dose.sets", turn.sets)

    def _sets_one_by_one(self, turn: SideReading, sides: Sides, listed: dict[str, int]) -> Iterator[str]:
        for number in range(1, max(listed.values()) + 1):
            what = ", ".join(self._parts_of_set(turn, sides, number, listed))
            yield self.catalogue.text("dose.one_set", number=number, what=what)

    def _parts_of_set(self, turn: SideReading, sides: Sides, number: int, listed: dict[str, int]) -> Iterator[str]:
        dose, catalogue = turn.dose, self.catalogue
        repetitions, hold = turn.repetitions(number), turn.hold(number)
        if "repetitions" in listed and repetitions:
            times = catalogue.counted("count.times", repetitions)
            each = times if sides is Sides.NONE else catalogue.text("count.on_each_side", count=times)
            tired = dose.repetitions and dose.repetitions.until_fatigue
            yield catalogue.text("count.or_fatigue", count=each) if tired else each
        if "hold" in listed and hold and dose.hold and dose.hold.unit:
            amount = amount_phrase(catalogue, hold, dose.hold.unit)
            yield amount if sides is Sides.NONE else catalogue.text("count.for_each_side", amount=amount)
        if "load" in listed and dose.load:
            yield load_phrase(catalogue, dose.load, set_amount(dose.load, number), self.system)

    def _repetitions(self, count: Count, sides: Sides) -> str:
        catalogue = self.catalogue
        if count.within:
            amount = duration_phrase(catalogue, count.within)
            return catalogue.text(f"dose.as_many_within.{sides.value}", amount=amount)
        if count.range is None:
            return catalogue.text(f"dose.{'as_many' if count.as_many else 'until_fatigue'}.{sides.value}")
        kind = "repetitions_or_fatigue" if count.until_fatigue else "repetitions"
        return catalogue.counted(f"dose.{kind}.{sides.value}", count.range)

    def _hold(self, dose: Dose, sides: Sides) -> str:
        hold, catalogue = dose.hold, self.catalogue
        if hold is None or hold.range is None or hold.unit is None:
            return catalogue.text("dose.hold_open")
        amount = amount_phrase(catalogue, hold.range, hold.unit)
        if hold.open_ended:
            return catalogue.text("dose.hold_open_from", amount=amount)
        if dose.repetitions and dose.repetitions.range != ONE:
            return catalogue.text("dose.hold_each_time", amount=amount)
        return catalogue.text("dose.hold" if sides is Sides.NONE else "dose.hold_each_side", amount=amount)

    def rows(self, times: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Give all rows: the name of each, and its value."""
        catalogue, dose = self.catalogue, self.reading.dose
        other = self.reading.turns[-1].dose
        yield from self._amount_rows(other, Sides.NONE if self.reading.dose.side else self.reading.sides)
        if self.reading.differs:
            given = dict(self._amount_rows(self.reading.turns[0].dose, Sides.NONE))
            usual = dict(self._amount_rows(other, Sides.NONE))
            changed = [
                f"{catalogue.text(f'label.{name}')}: {value}"
                for name, value in given.items()
                if usual.get(name) != value
            ]
            yield f"{side_name(DoseSide.AFFECTED, self.affected)}_side", "; ".join(changed)
        if dose.side:
            yield "side", catalogue.text(f"one_side.{side_name(dose.side, self.affected)}")
        rest = dose.rest if self._has_more_sets else None
        for name, duration in (("pace", dose.pace), ("rest", rest)):
            if duration:
                yield name, duration_phrase(catalogue, duration)
        if dose.tempo:
            yield "tempo", tempo_phrase(catalogue, dose.tempo)
        if dose.effort:
            effort = catalogue.range(dose.effort.range)
            yield "effort", catalogue.text(f"effort.{dose.effort.scale.value}", effort=effort)
        if dose.support:
            yield "support", catalogue.text(f"support.{dose.support.value}")
        if dose.someone_present:
            yield "someone_present", catalogue.text("someone_present")
        if dose.often:
            yield "often", frequency_phrase(catalogue, dose.often)
        if times:
            yield "times", catalogue.list(times)

    def _amount_rows(self, dose: Dose, sides: Sides) -> Iterator[tuple[str, str]]:
        catalogue = self.catalogue
        if dose.sets or lists_of(dose):
            yield "sets", catalogue.range(SideReading(None, None, dose).sets)
        if dose.repetitions:
            yield "repetitions", self._count(dose.repetitions, sides)
        if dose.hold:
            yield "hold", self._hold_row(dose)
        if dose.duration:
            time = duration_phrase(catalogue, dose.duration)
            yield "duration", catalogue.text("count.for_each_side", amount=time) if sides is Sides.EACH else time
        if dose.distance:
            far = amount_phrase(catalogue, dose.distance.range, dose.distance.unit, self.system)
            far = catalogue.text("count.each_time", amount=far) if dose.repetitions else far
            each = sides is Sides.EACH and not dose.repetitions
            yield "distance", catalogue.text("count.for_each_side", amount=far) if each else far
        if dose.intervals:
            yield "intervals", intervals_phrase(catalogue, dose.intervals)
        if dose.load:
            loads = [load_phrase(catalogue, dose.load, one, self.system) for one in dose.load.ranges or (None,)]
            yield "load", ", ".join(loads)

    def _hold_row(self, dose: Dose) -> str:
        hold, catalogue = dose.hold, self.catalogue
        if hold is None or hold.unit is None:
            return catalogue.text("count.open")
        amount = ", ".join(amount_phrase(catalogue, one, hold.unit) for one in hold.ranges)
        return catalogue.text("count.open_from", amount=amount) if hold.open_ended else amount

    def _count(self, count: Count, sides: Sides) -> str:
        catalogue = self.catalogue
        tired = catalogue.text("count.until_fatigue")
        if count.within:
            numbers = catalogue.text("count.as_many_within", amount=duration_phrase(catalogue, count.within))
        elif count.as_many:
            numbers = catalogue.text("count.as_many")
        else:
            numbers = ", ".join(map(catalogue.range, count.ranges)) or tired
        each = numbers if sides is Sides.NONE else catalogue.text("count.on_each_side", count=numbers)
        return catalogue.text("count.or_fatigue", count=each) if count.ranges and count.until_fatigue else each


def tempo_phrase(catalogue: Catalogue, tempo: Tempo) -> str:
    """Write a rhythm: `3 seconds down, 1 second still and 3 seconds up`."""
    return catalogue.list(catalogue.counted(f"tempo.{phase.value}", seconds) for seconds, phase in tempo.phases)


def intervals_phrase(catalogue: Catalogue, intervals: Intervals) -> str:
    """Write intervals: `run 1 minute, walk 2 minutes, 6 times`."""
    stretches = (
        catalogue.text(f"interval.{gait.value}", amount=duration_phrase(catalogue, time))
        for time, gait in intervals.stretches
    )
    return ", ".join((*stretches, catalogue.counted("count.times", intervals.times)))


def often_sentences(catalogue: Catalogue, often: Frequency, times: Sequence[str]) -> Iterator[str]:
    """Write how often, and at which named times of the day."""
    days = catalogue.days(often.days)
    if often.every is not None and often.every_unit is not None:
        if (often.every, often.every_unit) == (ONE, Unit.HOUR):
            yield catalogue.text("dose.every_hour")
        else:
            yield catalogue.text("dose.every", amount=amount_phrase(catalogue, often.every, often.every_unit))
        yield from _most(catalogue, often.per_day)
    elif often.several:
        yield catalogue.text("dose.several_on_days" if days else "dose.several_per_day", days=days)
        if often.days_per_week:
            yield catalogue.counted("dose.days_per_week", often.days_per_week)
        yield from _most(catalogue, often.per_day)
    elif often.per_day and days:
        yield catalogue.counted("dose.per_day_on_days", often.per_day, days=days)
    elif days:
        yield catalogue.text("dose.on_days", days=days)
    elif often.per_day and often.days_per_week:
        on = catalogue.range(often.days_per_week)
        yield catalogue.counted("dose.per_day_and_week", often.per_day, days=on)
    elif often.days_per_week:
        yield catalogue.counted("dose.days_per_week", often.days_per_week)
    elif often.per_day and times:
        yield catalogue.counted("dose.per_day_at", often.per_day, times=catalogue.list(times))
        return
    elif often.per_day:
        yield catalogue.counted("dose.per_day", often.per_day)
    if times:
        yield catalogue.text("dose.at", times=catalogue.list(times))


def _most(catalogue: Catalogue, cap: Range | None) -> Iterator[str]:
    if cap:
        yield catalogue.counted("dose.most_per_day", Range(cap.high, cap.high))
