"""A patient finds one dose for an exercise: the card shows what the routines of the booklet choose."""

import json
from typing import Any

import pytest
from canonical import booklet_edition

from supple_editions.language import load_catalogue
from supple_editions.model import Edition, EditionExercise
from supple_exporters.bundle import BundleExporter, BundleOptions
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import PdfOptions
from supple_schema.models.booklet import Audience


def chosen(made: Edition, name: str) -> EditionExercise:
    """Give an exercise as its card shows it."""
    exercises = choose_doses(made, load_catalogue(made.language)).exercises
    return next(item for item in exercises if item.id == name)


def rows_of(item: EditionExercise) -> dict[str, str]:
    assert item.dose is not None
    return {row.label: row.value for row in item.dose.rows}


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("pelvic-tilt", {"Repeats": "5", "How often": "1 to 3 times a day"}),
        (
            "lower-back-rotation",
            {"Repeats": "2 or 3 on each side", "Hold": "2 seconds", "How often": "1 to 3 times a day"},
        ),
        ("sit-to-stand", {"Repeats": "3 to 5", "How often": "1 to 3 times a day"}),
    ],
)
def test_the_card_has_the_dose_that_the_routine_chooses(name: str, rows: dict[str, str]) -> None:
    assert rows_of(chosen(booklet_edition("first-days"), name)) == rows


def test_the_sentences_say_how_often_as_well() -> None:
    item = chosen(booklet_edition("first-days"), "pelvic-tilt")
    assert item.dose is not None
    assert item.dose.sentences == ("Do it 5 times.", "Do this 1 to 3 times a day.")


def test_the_pictures_hold_as_long_as_the_dose_beside_them() -> None:
    item = chosen(booklet_edition("first-days"), "lower-back-rotation")
    assert item.figure is not None
    assert {(frame.hold, frame.hold_seconds) for frame in item.figure.frames} == {(None, 0), ("2 s", 2)}
    held = {frame.number for frame in item.figure.frames if frame.hold}
    assert [visit.stay_seconds for visit in item.figure.motion if visit.frame in held] == [2]


def test_an_exercise_of_no_routine_keeps_its_usual_dose() -> None:
    made = booklet_edition("at-your-desk")
    (usual,) = [item for item in made.exercises if item.id == "seated-cat-cow"]
    assert chosen(made, "seated-cat-cow") == usual


@pytest.mark.parametrize(
    ("booklet", "name", "rows"),
    [
        ("knee-osteoarthritis", "sit-to-stand", {"Repeats": "3 to 5"}),
        ("strong-bones", "standing-leg-raise", {"Repeats": "5 on each side"}),
        ("sciatica", "walking", {"How long": "2 to 5 minutes"}),
    ],
)
def test_where_routines_ask_for_more_later_a_card_shows_the_dose_to_start_with(
    booklet: str, name: str, rows: dict[str, str]
) -> None:
    """It showed the later and stronger one in bold, and a beginner does what is in bold."""
    item = chosen(booklet_edition(booklet), name)
    assert item.dose is not None
    assert "Start with this. After that, do as much as your routine says." in (item.dose.note or "")
    assert rows_of(item).items() >= rows.items()


def doses_in_bundle(made: Edition, name: str) -> tuple[dict[str, Any], list[str]]:
    """Give the dose of an exercise in the bundle of an edition, and the ids of its other doses."""
    artifact, *_ = BundleExporter().export(made, BundleOptions(motion=False, other_side=False))
    exercises = json.loads(artifact.data)["edition"]["exercises"]
    (item,) = [item for item in exercises if item["id"] == name]
    return item["dose"], [dose["id"] for dose in item["other_doses"]]


def test_an_app_gets_the_dose_that_the_card_shows_and_no_clock_against_the_routine() -> None:
    dose, others = doses_in_bundle(booklet_edition("sciatica"), "knee-to-chest")
    assert dose["sentences"] == [
        "Do it 2 or 3 times on each side.",
        "Hold for 5 seconds each time.",
        "Do this 1 to 3 times a day.",
    ]
    assert (dose["often"]["per_day"]["high"], dose["times"]) == (3, [])
    assert "usual" in others


def test_an_app_for_staff_gets_the_usual_dose_as_it_is_written() -> None:
    made = booklet_edition("sciatica").model_copy(update={"audience": Audience.STAFF})
    dose, others = doses_in_bundle(made, "knee-to-chest")
    assert dose["id"] == "usual"
    assert [time["id"] for time in dose["times"]] == ["morning", "night"]
    assert "short-hold" in others


def test_staff_read_the_usual_dose_and_all_others() -> None:
    (page,) = write_markup(booklet_edition("first-days"), PdfOptions(audience=Audience.STAFF))
    assert "10 to 15" in page.html
    (page,) = write_markup(booklet_edition("first-days"), PdfOptions())
    assert "10 to 15" not in page.html
