"""The booklet of the project's own content, as it would be printed."""

import io
from pathlib import Path

import pikepdf
import pytest
from booklet_pages import check_tags, read_anchors, read_pages, read_tags
from printing import Prints, edition
from sampling import sampled

from supple_editions.language import load_catalogue
from supple_editions.model import EditionExercise
from supple_exporters.chosen_doses import choose_doses
from supple_schema.models.exercise import Sides

pytestmark = pytest.mark.slow


@pytest.fixture(params=sampled(["handout-knee-to-chest", "first-days", "daily-routine"], ["handout-knee-to-chest"]))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def booklet(name: str, prints: Prints) -> bytes:
    return prints(name)["booklet"].data


def test_checker_of_accessibility_finds_nothing(booklet: bytes, tmp_path: Path) -> None:
    assert check_tags(booklet, tmp_path) == []


def test_every_exercise_stands_whole_on_one_page_with_its_safety_text(name: str, booklet: bytes) -> None:
    pages = read_pages(booklet)
    anchors = read_anchors(booklet)
    for exercise in choose_doses(edition(name), load_catalogue("en")).exercises:
        words = pages[anchors[f"exercise-{exercise.id}"]]
        assert [text for text in texts(exercise) if " ".join(text.split()) not in words] == []


def test_every_picture_says_what_it_shows_frame_by_frame(name: str, booklet: bytes) -> None:
    with pikepdf.open(io.BytesIO(booklet)) as pdf:
        title = str(pdf.docinfo["/Title"])
    assert title == edition(name).title
    tags = read_tags(booklet)
    pictures = [exercise.figure for exercise in edition(name).exercises if exercise.figure and not exercise.image]
    pictures += [guide.figure for guide in edition(name).safety.guides if guide.figure]
    assert pictures
    for picture in pictures:
        assert f"Figure Alt={' '.join((picture.alt, *(frame.alt for frame in picture.frames)))}" in tags


def texts(exercise: EditionExercise) -> list[str]:
    wanted = [exercise.title, exercise.summary or "", *exercise.start]
    wanted += [exercise.sides_phrase] if exercise.sides is not Sides.NONE else []
    wanted += [step.text for step in exercise.steps]
    dose = exercise.dose
    values = [row.value[:1].upper() + row.value[1:] for row in dose.rows] if dose else []
    wanted += values if dose else [exercise.dose_unknown_phrase or ""]
    wanted += [dose.note] if dose and dose.note else []
    wanted += [exercise.breathing or "", exercise.feel or ""]
    wanted += [mistake.avoid for mistake in exercise.mistakes[:2]]
    wanted += [caution.title for caution in exercise.cautions]
    return [*wanted, exercise.stop_notice, exercise.emergency_notice]
