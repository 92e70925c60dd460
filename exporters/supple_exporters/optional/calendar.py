"""Routines as calendars (iCalendar, RFC 5545): an edition in, appointments that repeat as each routine says out.

Each appointment holds how to do its exercises, with when to stop and when to get help. The first one, of a whole day,
holds the warning signs. Times are those of the place where the reader is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import Field

from supple_editions import Edition
from supple_editions.model import EditionRoutine, EditionRoutinePhase
from supple_editions.model.dose import Often
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.contract import Artifact, Exporter, ExporterOptions, ExportError
from supple_exporters.edition_fields import all_but
from supple_exporters.optional.plain_words import SHOWN, exercise_lines, safety_lines
from supple_exporters.shared_words import catalogue_of, say_criteria
from supple_schema.models.quantities import Unit

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SPREAD = ((0,), (0, 3), (0, 2, 4), (0, 1, 3, 5), (0, 1, 2, 3, 4), (0, 1, 2, 3, 4, 5), (0, 1, 2, 3, 4, 5, 6))
"""Days of the week, from Monday as 0, with rest between them: for 1 to 7 days a week."""
WAKING = (9, 18)
"""Hours between which to do what no named time of the day says."""
WHOLE_DAY = timedelta(days=1)
Rule: TypeAlias = dict[str, Any]


class CalendarOptions(ExporterOptions):
    """When the calendar begins."""

    start: date | None = None
    """The first day, such as 2026-12-01; the date of the content's version when it is left out."""

    weeks: Annotated[int, Field(ge=1, le=52)] = 12
    """For how many weeks a part without an end stands in the calendar, from 1 to 52."""


class CalendarExporter(Exporter[CalendarOptions]):
    """The exporter `calendar`."""

    name: ClassVar[str] = "calendar"
    summary: ClassVar[str] = "a calendar for each routine, which telephones and mail programs read (iCalendar)"
    contract: ClassVar[int | tuple[int, int]] = 2
    on_request: ClassVar[bool] = True
    losses: ClassVar[tuple[str, ...]] = all_but(
        *SHOWN,
        *("routines.title", "routines.summary", "routines.emergency_notice", "routines.stop_notice"),
        *("routines.phases.items.dose_sentences", "routines.phases.items.exercise.title", "routines.phases.title"),
        *("routines.phases.items.note", "routines.phases.items.go_on_when", "routines.phases.items.go_back_when"),
        *("routines.phases.go_on_when", "routines.phases.go_back_when", "routines.body"),
        "routines.prerequisites.title",
    )

    def export(self, edition: Edition, options: CalendarOptions) -> Iterator[Artifact]:
        """Make `ID.ics` for each routine, as nobody does all routines at once.

        The same edition and options give the same identifiers, so a second import adds nothing.

        Raises:
            ExportError: the package `icalendar` is missing.
        """
        try:
            from icalendar import Calendar  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise ExportError(
                "Calendars need the package `icalendar`: install Supple with `pip install 'supple[calendar]'`."
            ) from error
        edition = choose_doses(edition, catalogue_of(edition))
        start = options.start or edition.publication.date
        for routine in edition.routines or (None,):
            title = routine.title if routine else edition.title
            calendar: Any = Calendar()
            calendar.add("prodid", "-//Supple//Calendar//EN")
            calendar.add("version", "2.0")
            calendar.add("x-wr-calname", title)
            for event in (
                Event(f"{routine.id if routine else 'all'}.safety", title, _how_to(edition, routine), start, WHOLE_DAY),
                *(_appointments(edition, routine, start, options.weeks) if routine else ()),
            ):
                calendar.add_component(event.component(edition))
            yield Artifact(f"{routine.id if routine else 'exercises'}.ics", calendar.to_ical())

    def read_words(self, artifact: Artifact) -> str | None:
        """Give the words of a calendar, line ends and escapes taken out."""
        from icalendar import Calendar  # noqa: PLC0415 - an extra

        calendar: Any = Calendar.from_ical(artifact.data)
        events = calendar.walk("VEVENT")
        return "\n".join(str(event.get(name, "")) for event in events for name in ("SUMMARY", "DESCRIPTION"))


@dataclass(frozen=True, slots=True)
class Event:
    """One appointment. `begins` has a time, or is a whole day."""

    id: str
    title: str
    lines: Sequence[str]
    begins: date
    lasts: timedelta
    rule: Rule | None = None
    address: str | None = None

    def component(self, edition: Edition) -> Any:  # noqa: ANN401 - the classes of icalendar are made at run time
        """Give it in the form of the library."""
        from icalendar import Event as Component  # noqa: PLC0415 - an extra

        component: Any = Component()
        component.add("uid", f"{self.id}.{edition.id}@supple")
        component.add("dtstamp", datetime.combine(edition.publication.date, time()))
        component.add("summary", self.title)
        component.add("description", "\n".join(self.lines))
        component.add("dtstart", self.begins)
        component.add("duration", self.lasts)
        if self.rule:
            component.add("rrule", self.rule)
        if self.address:
            component.add("url", self.address)
        return component


def _how_to(edition: Edition, routine: EditionRoutine | None) -> list[str]:
    """The warning signs, then the exercises of a routine and those of none, each with its own dose."""
    catalogue = catalogue_of(edition)
    placed = {one.id: {item.exercise.id for part in one.phases for item in part.items} for one in edition.routines}
    own = placed[routine.id] if routine else set[str]()
    others = set[str]().union(*placed.values()) - own
    lines = list(safety_lines(edition))
    for exercise in edition.exercises:
        if exercise.id not in others:
            lines += ("", exercise.title, *exercise_lines(exercise, catalogue))
    return [*lines, "", edition.title, f"{edition.publication.title}, {edition.publication.version}"]


def _appointments(edition: Edition, routine: EditionRoutine, start: date, weeks: int) -> Iterator[Event]:
    for _, group in groupby(routine.phases, key=lambda part: part.phase):
        parts = list(group)
        end = start + _length(parts[0], weeks)
        for part in parts:
            often = part.often or routine.often
            lines = list(_part_lines(edition, routine, part))
            title = f"{routine.title}: {part.title}" if part.title else routine.title
            for number, clock in enumerate(_clock_times(routine, often), 1):
                rule = {**_days(often, part, _days_of_turns(routine, parts)), "until": datetime.combine(end, time())}
                yield Event(
                    f"{routine.id}.{part.id}.{number}",
                    title,
                    lines,
                    datetime.combine(_first_day(start, rule), clock),
                    timedelta(minutes=part.minutes.high),
                    rule,
                    f"{edition.address}/routine/{routine.id}" if edition.address else None,
                )
        start = end


def _part_lines(edition: Edition, routine: EditionRoutine, part: EditionRoutinePhase) -> Iterator[str]:
    catalogue = catalogue_of(edition)
    exercises = {exercise.id: exercise for exercise in edition.exercises}
    yield from (edition.review.notice, routine.summary, routine.emergency_notice, routine.stop_notice)
    if routine.how:
        yield routine.how
    for gate in routine.prerequisites:
        yield catalogue.text("cards.gate.heading", title=gate.title)
    for item in part.items:
        yield from ("", item.exercise.title)
        if item.optional:
            yield catalogue.text("cards.routine.optional")
        if item.exercise.id in exercises:
            yield from exercise_lines(exercises[item.exercise.id], catalogue, item.dose_sentences)
        else:
            yield from item.dose_sentences
        yield from filter(None, (item.note,))
        for name, when in (("go_on", item.go_on_when), ("go_back", item.go_back_when)):
            if when:
                yield catalogue.text(f"cards.routine.item_{name}", when=" ".join(when))
    for name, when in (("go_on", part.go_on_when), ("go_back", part.go_back_when)):
        if when:
            yield from ("", say_criteria(catalogue, name, when), *when)


def _length(part: EditionRoutinePhase, weeks: int) -> timedelta:
    """For how long a part stands in the calendar. A month has 31 days, so that nobody goes on too early."""
    lasting = part.lasting
    if lasting is None:
        return timedelta(weeks=weeks)
    return timedelta(seconds=lasting.seconds.high) if lasting.seconds else timedelta(days=31 * lasting.high)


def _clock_times(routine: EditionRoutine, often: Often) -> Iterator[time]:
    """The times of a day: those that the routine names, else as many as it says at least, spread over the day."""
    first, last = WAKING
    every = often.every
    if every and every.seconds and every.unit in {Unit.HOUR, Unit.MINUTE}:
        minutes = range(first * 60, last * 60, max(1, every.seconds.high // 60))
        yield from (time(*divmod(minute, 60)) for minute in minutes)
        return
    named = [time.fromisoformat(entry.clock) for entry in routine.times if entry.clock]
    if named:
        yield from named
        return
    count = 3 if often.several else often.per_day.low if often.per_day else 1
    step = (last - first) * 60 // max(1, count - 1)
    yield from (time(*divmod(first * 60 + number * step, 60)) for number in range(count))


def _days_of_turns(routine: EditionRoutine, parts: Sequence[EditionRoutinePhase]) -> Sequence[Sequence[int]]:
    """The days of each of the parts that take turns, in order. The share of a week that each has is a rounded one."""
    shares = [part.often.days_per_week for part in parts if part.turn and part.often and part.often.days_per_week]
    least, most = sum(share.low for share in shares), sum(share.high for share in shares)
    whole = routine.often.days_per_week
    count = whole.low if whole and least <= whole.low <= most else least
    return [SPREAD[min(7, max(1, count)) - 1][turn :: len(shares)] for turn in range(len(shares))]


def _days(often: Often, part: EditionRoutinePhase, turns: Sequence[Sequence[int]]) -> Rule:
    """On which days: named ones, every so many days, or as many a week as it says at least, with rest between them."""
    if often.days:
        return {"freq": "weekly", "byday": [day.value[:2].upper() for day in often.days]}
    if often.every and often.every.unit in {Unit.DAY, Unit.WEEK}:
        return {"freq": "daily" if often.every.unit is Unit.DAY else "weekly", "interval": often.every.high}
    count = often.days_per_week.low if often.days_per_week else 7
    if part.turn is not None:
        days = turns[part.turn - 1]
    elif count == 7:
        return {"freq": "daily"}
    else:
        days = SPREAD[count - 1]
    return {"freq": "weekly", "byday": [DAYS[day] for day in days]}


def _first_day(start: date, rule: Rule) -> date:
    """The first day from `start` on that the rule names, as a calendar shows the first appointment in any case."""
    if "byday" not in rule:
        return start
    days = (start + timedelta(days=number) for number in range(7))
    return next(day for day in days if DAYS[day.weekday()] in rule["byday"])
