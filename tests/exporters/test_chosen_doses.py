"""A patient finds one dose for an exercise: the card shows what the routines of the booklet choose."""

import json
from typing import Any

import pytest
from canonical import booklet_edition, content

from supple_editions import Brief, brief_of, select_edition
from supple_editions.language import load_catalogue
from supple_editions.model import Edition, EditionExercise
from supple_exporters.bundle import BundleExporter, BundleOptions
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import Form, PdfOptions
from supple_schema.models.booklet import Audience, Profile


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


def test_an_exercise_of_no_routine_that_begins_with_less_keeps_its_usual_dose() -> None:
    made = booklet_edition("at-your-desk")
    (usual,) = [item for item in made.exercises if item.id == "seated-figure-four"]
    assert chosen(made, "seated-figure-four") == usual


def alone(name: str, **profile: Any) -> Edition:
    """Give an edition of one exercise without any routine, as a handout is."""
    brief = brief_of(content().booklets["handout-knee-to-chest"])
    (part,) = brief.booklet.parts
    update = {
        "parts": (part.model_copy(update={"exercises": (name,)}),),
        "profile": Profile.model_validate(profile),
    }
    found, report = select_edition(content(), Brief("alone", brief.booklet.model_copy(update=update)))
    assert found is not None, report
    return found


@pytest.mark.parametrize(
    ("name", "rows", "usual"),
    [
        (
            "pelvic-tilt",
            {"Repeats": "5", "How often": "1 to 3 times a day"},
            "Do it 10 to 15 times. Do this once or twice a day. Let each tilt flow into the next one.",
        ),
        (
            "knee-to-chest",
            {"Repeats": "2 or 3 on each side", "Hold": "5 seconds", "How often": "once or twice a day"},
            "Hold for 5 to 10 seconds each time. Do this twice a day, in the morning and at night.",
        ),
        # For short breaks the exercise has it every hour or two.
        ("seated-cat-cow", {"Repeats": "3 to 5", "How often": "5 days a week"}, "Do it 5 to 10 times."),
        # Its routines need the gate that it needs itself.
        ("bird-dog", {"Repeats": "4 or 5 on each side", "Hold": "3 to 5 seconds"}, "Hold for 5 seconds each time."),
        # A minute every hour would come to more than 10 minutes twice a day.
        ("walking", {"How long": "2 to 5 minutes", "How often": "2 or 3 times a day"}, "Do it for 10 minutes."),
    ],
)
def test_an_exercise_alone_begins_as_gently_as_a_routine_of_the_set(
    name: str, rows: dict[str, str], usual: str
) -> None:
    """It showed the usual dose, and the patient had the booklet with the smaller one at home."""
    item = chosen(alone(name), name)
    assert rows_of(item).items() >= rows.items()
    assert item.dose is not None
    assert item.dose.note is not None
    assert item.dose.note.startswith("Start with this. When it feels easy, go on to the usual amount. ")
    assert usual in item.dose.note
    assert item.dose.note in item.dose.sentences
    assert [dose.id for dose in item.other_doses].count("usual") == 1


def test_a_dose_that_somebody_has_chosen_stands_alone() -> None:
    own = ({"exercise": "pelvic-tilt", "repetitions": "12"},)
    item = chosen(alone("pelvic-tilt", doses=own), "pelvic-tilt")
    assert item.dose is not None
    assert item.dose.sentences[0] == "Do it 12 times."
    assert item.dose.note == "Let each tilt flow into the next one."


@pytest.mark.parametrize("form", ["handout", "easy-read"])
def test_prints_of_an_exercise_alone_say_with_how_much_to_begin(form: str) -> None:
    (page,) = write_markup(alone("pelvic-tilt"), PdfOptions(form=Form(form)))
    words = " ".join(page.html.split())
    assert words.index("To begin" if form == "handout" else "Do it 5 times.") < words.index("Do it 10 to 15 times.")
    assert ">Usual<" not in words


def test_a_handout_without_a_gentler_dose_has_the_usual_one() -> None:
    (page,) = write_markup(alone("hip-hinge"), PdfOptions(form=Form.HANDOUT))
    assert ">Usual<" in page.html
    assert "To begin" not in page.html


def test_an_app_gets_the_dose_to_begin_with_of_an_exercise_alone() -> None:
    dose, others = doses_in_bundle(alone("pelvic-tilt"), "pelvic-tilt")
    assert (dose["id"], dose["repetitions"]["count"]["high"]) == ("few", 5)
    assert others == ["usual", "longer"]


@pytest.mark.parametrize(
    ("booklet", "name", "rows"),
    [
        ("knee-osteoarthritis", "sit-to-stand", {"Repeats": "3 to 5"}),
        ("strong-bones", "standing-leg-raise", {"Repeats": "5 on each side"}),
        ("sciatica", "walking", {"How long": "2 to 5 minutes"}),
        ("back-to-lifting", "squat", {"Sets": "1", "Repeats": "8 to 10"}),
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


def test_a_card_has_as_many_sets_as_the_routine_and_no_rest_after_a_single_one() -> None:
    """It said "1 or 2 sets" beside a routine that begins with 1, and the plain-text card said 1."""
    item = chosen(booklet_edition("back-to-lifting"), "squat")
    assert item.dose is not None
    assert "Rest between sets" not in rows_of(item)
    assert (item.dose.sets and item.dose.sets.high, item.dose.rest) == (1, None)
    assert item.dose.sentences[:2] == ("Do it 8 to 10 times.", "Stop when you think you could do 2 or 3 more.")
    assert "Do this 2 or 3 days a week." in item.dose.sentences


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
