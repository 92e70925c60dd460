"""What clinics prescribe is checked, reads as it was meant and takes as long as it says."""

import re
from pathlib import Path

import pytest
from golden import Golden
from rules.cases import lay_over, load, render

from supple_editions import Edition, brief_of, select_edition
from supple_editions.model import EditionExercise, EditionRoutinePhase
from supple_exporters.cards import CardOptions, CardsExporter
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import PdfOptions
from supple_rules import check_library
from supple_schema.models.project import Timing

CASES = Path(__file__).parents[1] / "cases/prescriptions"
TIMING = Timing()


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The edition of all prescriptions."""
    library = load(lay_over(CASES / "set", tmp_path_factory.mktemp("prescriptions")))
    made, report = select_edition(library, brief_of(library.booklets["daily"]))
    assert made is not None, render(report)
    return made


def phase_of(edition: Edition, routine: str, phase: str) -> EditionRoutinePhase:
    """Find a phase."""
    phases = next(item.phases for item in edition.routines if item.id == routine)
    return next(item for item in phases if item.id == phase)


def exercise_of(edition: Edition, name: str) -> EditionExercise:
    """Find an exercise."""
    return next(item for item in edition.exercises if item.id == name)


def test_each_is_found_right(tmp_path: Path) -> None:
    report = check_library(load(lay_over(CASES / "set", tmp_path)))
    assert render(report) == ""


def test_each_reads_as_it_was_meant(edition: Edition, golden: Golden) -> None:
    cards = {
        file.path: file.data.decode()
        for file in CardsExporter().export(edition, CardOptions.model_validate_strings({"form": "full"}))
    }
    names = ("squat", "stand-on-one-leg", "knee-straightening", "press", "walk-and-run", "stand-up-and-sit", "walk")
    doses = [
        "\n".join((f"# {name}", *(item.dose.sentences if item.dose else ())))
        for name in names
        for item in [exercise_of(edition, name)]
    ]
    routines = [cards[f"routines/{name}.txt"].partition("You need")[2] for name in ("circuit", "two-days", "running")]
    golden(CASES / "cards.txt", "\n\n".join((*doses, *routines)) + "\n")


@pytest.mark.parametrize(
    ("often", "low", "high"),
    [
        ("3 days per week", 1, 2),
        ("Monday, Wednesday, Friday", 1, 2),
        ("every other day", 1, 2),
        ("daily", 3, 4),
    ],
)
def test_days_in_turn_share_the_week_however_it_is_said(tmp_path: Path, often: str, low: int, high: int) -> None:
    """Neither of two days is done on each of the days that the routine names."""
    folder = lay_over(CASES / "set", tmp_path)
    file = folder / "routines/two-days.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("3 days per week", often), encoding="utf-8")
    library = load(folder)
    made, _ = select_edition(library, brief_of(library.booklets["daily"]))
    assert made is not None
    for name in ("a", "b"):
        share = phase_of(made, "two-days", name).often
        assert share is not None
        assert share.days_per_week is not None
        assert (share.days_per_week.low, share.days_per_week.high) == (low, high)
        assert (share.days, share.every) == ((), None)


def test_times_come_to_what_anyone_can_work_out(edition: Edition) -> None:
    """Each total is worked out here by hand from the dose, in seconds, at the low end where everybody starts."""
    prepare, change, pace, swap = 10, 15, 4, 5
    warm_up = change + 8 * pace + swap + 8 * pace
    press, squat = change + 5 * pace, prepare + 8 * (3 + 1 + 2)
    expected = {
        ("circuit", "whole"): warm_up + (press + 20 + squat) + 2 * (60 + prepare + 5 * pace + 20 + squat),
        ("two-days", "a"): change
        + 3 * 8 * 6
        + 2 * 120
        + prepare
        + 2 * (pace + 10 + swap + pace + 10)
        + (pace + 10)
        + 2 * 30,
        ("two-days", "b"): change + (12 + 10 + 8) * pace + 2 * 60 + change + 10 * pace,
        ("running", "run-run"): change + 6 * (60 + 120),
        ("running", "walk"): change + change + 30,
    }
    found = {
        (routine, phase): sum(moment.seconds or 0 for moment in phase_of(edition, routine, phase).timeline)
        for routine, phase in expected
    }
    assert found == expected


def test_minutes_agree_with_the_timeline(edition: Edition) -> None:
    for routine in edition.routines:
        for phase in routine.phases:
            seconds = sum(moment.seconds or 0 for moment in phase.timeline)
            assert phase.minutes.low == max(1, -(-seconds // 60)), phase.id
            assert {moment.item for moment in phase.timeline} == set(range(len(phase.items)))


def test_a_dose_for_one_side_sends_nobody_to_the_other(edition: Edition) -> None:
    assert [step.id for step in exercise_of(edition, "knee-straightening").steps] == ["go", "return"]
    assert "change" in [step.id for step in exercise_of(edition, "stand-on-one-leg").steps]


def measured_places(edition: Edition, form: str, routine: str) -> list[int]:
    """How many places to write into each part of a routine has for its measure."""
    options = PdfOptions.model_validate_strings({"form": form})
    html = "".join(markup.html for markup in write_markup(edition, options))
    names = re.findall(rf'name="{routine}-(\d+)-measures-[^"]*"', html)
    return [names.count(part) for part in sorted(set(names))]


def test_a_measure_has_as_many_places_as_its_part_of_the_routine_asks_for(edition: Edition) -> None:
    """Every 2 weeks, in a part of 2 weeks and in one of 4 weeks with two days: at its beginning and then again."""
    assert measured_places(edition, "booklet", "running") == [2, 3]


def columns_to_tick(edition: Edition, form: str, routine: str) -> list[list[str]]:
    """The columns of each tracker of a routine in a print."""
    options = PdfOptions.model_validate_strings({"form": form})
    rule = edition.safety.stop_rule.model_copy(update={"rating_phrase": "Pain, 0 to 10"})
    rated = edition.model_copy(update={"safety": edition.safety.model_copy(update={"stop_rule": rule})})
    html = "".join(markup.html for markup in write_markup(rated, options))
    tables = re.findall(r'<table class="tracker boxes.*?</table>', html, re.DOTALL)
    mine = [table for table in tables if re.search(rf"\b{routine}-\d+-", table)]
    return [re.findall(r'class="day">([^<]*)<', table) for table in mine]


@pytest.mark.parametrize(("form", "weeks"), [("booklet", 1), ("sheet", 2)])
def test_a_tracker_has_the_days_of_its_own_session(edition: Edition, form: str, weeks: int) -> None:
    """A sheet has 2 weeks in a row, where a week has few days, and a booklet 1 with what is rated below it."""
    assert columns_to_tick(edition, form, "running")[1:] == [["Mon", "Wed"] * weeks, ["Sat"] * weeks]
    assert columns_to_tick(edition, form, "two-days") == [["Time 1", "Time 2"], ["Time 1", "Time 2"]]
