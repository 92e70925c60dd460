"""The calendar repeats what the routine says, and cards to learn keep what was learnt."""

import csv
import io
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from canonical import booklet_edition
from dateutil.rrule import rrulestr
from golden import Golden
from icalendar import Calendar
from rules.cases import lay_over, load

from supple_editions import Edition, brief_of, select_edition
from supple_exporters.contract import ExportError
from supple_exporters.optional.anki import AnkiExporter, AnkiOptions
from supple_exporters.optional.calendar import CalendarExporter, CalendarOptions
from supple_exporters.testing import complete_edition

CASES = Path(__file__).parents[1] / "cases/prescriptions"
CONTENT = Path(__file__).parents[2] / "content"
MONDAY = date(2026, 11, 30)


def events(edition: Edition, options: CalendarOptions) -> list[Any]:
    calendars: list[Any] = [Calendar.from_ical(file.data) for file in CalendarExporter().export(edition, options)]
    return [event for calendar in calendars for event in calendar.walk("VEVENT")]


def appointments(edition: Edition, options: CalendarOptions) -> dict[str, list[datetime]]:
    """All times of each appointment, worked out by another library than the one that wrote them."""
    found: dict[str, list[datetime]] = {}
    for event in events(edition, options):
        begins = event["dtstart"].dt
        first = begins if isinstance(begins, datetime) else datetime.combine(begins, time())
        rule = event.get("rrule")
        times = list(rrulestr(rule.to_ical().decode(), dtstart=first)) if rule else [first]
        found[str(event["uid"])] = times
    return found


def test_appointments_are_on_the_days_that_the_routine_says(tmp_path: Path, golden: Golden) -> None:
    library = load(lay_over(CASES / "set", tmp_path))
    edition, _ = select_edition(library, brief_of(library.booklets["daily"]))
    assert edition
    shown = [
        f"{name}: {', '.join(f'{when:%a %d %b %H:%M}' for when in times if when.date() < MONDAY + timedelta(weeks=2))}"
        f" … {times[-1]:%a %d %b}"
        for name, times in appointments(edition, CalendarOptions(start=MONDAY, weeks=6)).items()
    ]
    golden(CASES / "calendar.txt", "\n".join(shown) + "\n")


@pytest.mark.parametrize(
    ("booklet", "appointment", "first", "a_week"),
    [
        ("at-your-desk", "desk-breaks.whole.1", time(9), 7),
        ("daily-routine", "gentle-morning.whole.1", time(8), 7),
        ("exercise-library", "strength-no-floor.begin.1", time(9), 2),
        ("exercise-library", "walking-plan.weeks-1-2.1", time(9), 5),
    ],
)
@pytest.mark.slow
def test_the_shipped_routines_have_their_times(booklet: str, appointment: str, first: time, a_week: int) -> None:
    found = appointments(booklet_edition(booklet), CalendarOptions(start=MONDAY))
    times = found[f"{appointment}.{booklet}@supple"]
    assert times[0].time() == first
    assert sum(when < times[0] + timedelta(weeks=1) for when in times) == a_week


def test_a_second_import_changes_what_is_there_and_adds_nothing() -> None:
    edition = complete_edition()
    first, *others = edition.exercises
    changed = edition.model_copy(update={"exercises": (first.model_copy(update={"title": "Arm lift"}), *others)})
    assert appointments(edition, CalendarOptions()).keys() == appointments(changed, CalendarOptions()).keys()
    assert [row[0] for row in notes(edition)] == [row[0] for row in notes(changed)]
    assert notes(edition) != notes(changed)


def test_each_appointment_says_when_to_get_help_and_when_to_stop() -> None:
    edition = complete_edition()
    for event in events(edition, CalendarOptions()):
        text = str(event["description"])
        assert edition.exercises[0].emergency_notice in text
        assert edition.exercises[0].stop_notice in text
        assert edition.review.notice in text


def test_each_appointment_says_how_to_do_its_routine() -> None:
    """As its sheet does: that for sciatica says which moves to leave out."""
    edition = complete_edition()
    (routine,) = edition.routines
    repeated = [str(event["description"]) for event in events(edition, CalendarOptions()) if "rrule" in event]
    assert routine.how
    assert repeated
    assert all(routine.how in text for text in repeated)


def test_an_appointment_says_which_moves_to_choose_and_when_to_go_on() -> None:
    """Two moves of the sciatica routine are optional, and each is for those whose leg it eases."""
    told = [str(event["description"]) for event in events(booklet_edition("sciatica"), CalendarOptions())]
    assert any("Do this one if bending back eases your leg." in text for text in told)
    assert sum("You can walk for 5 minutes without the pain going further down your leg." in text for text in told) > 0


def test_calendars_and_cards_to_learn_have_one_dose_and_say_what_to_leave_out() -> None:
    edition = booklet_edition("sciatica")
    (row,) = (row for row in notes(edition) if row[0].endswith(".pelvic-tilt"))
    (barred,) = (row for row in notes(edition) if row[0].endswith(".knee-to-chest"))
    told = "\n".join(str(event["description"]) for event in events(edition, CalendarOptions()))
    for text in (row[3], told):
        assert "Do it 5 times." in text
        assert "Do it 10 to 15 times." not in text
    for text in (barred[3], told):
        assert "You're more than 16 weeks pregnant. Leave this exercise out." in text


def test_calendars_and_cards_to_learn_speak_as_people_do_in_their_place() -> None:
    edition = booklet_edition("sciatica-en-us")
    told = [str(event["description"]) for event in events(edition, CalendarOptions())]
    told += [row[3] for row in notes(edition)]
    assert any("Ask your physical therapist for this one instead: Cat stretch." in text for text in told)
    assert not any("physiotherapist" in text for text in told)


def test_a_calendar_without_its_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(ExportError, match=r"pip install 'supple\[calendar\]'"):
        list(CalendarExporter().export(complete_edition(), CalendarOptions()))


def notes(edition: Edition) -> list[list[str]]:
    (file,) = AnkiExporter().export(edition, AnkiOptions(pictures=False))
    text = file.data.decode()
    return list(csv.reader(io.StringIO("".join(line for line in text.splitlines(True) if not line.startswith("#")))))


def test_each_note_has_its_identifier_deck_two_sides_and_tags() -> None:
    edition = complete_edition()
    rows = notes(edition)
    assert [row[0] for row in rows] == [
        "supple.complete.safety",
        *(f"supple.complete.{exercise.id}" for exercise in edition.exercises),
    ]
    assert all(len(row) == 5 and row[1] == edition.title for row in rows)
    assert "<div>1. " in rows[1][3]
    assert edition.exercises[0].title in rows[1][2]
