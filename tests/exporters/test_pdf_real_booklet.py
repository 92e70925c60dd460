"""The booklet of the project's own content, as it would be printed."""

import io
from pathlib import Path

import pikepdf
import pytest
from booklet_pages import check_tags, export, read_anchors, read_outline, read_pages, read_tags

from supple_editions import Edition, brief_of, select_edition
from supple_editions.model import EditionExercise
from supple_schema.linking import load_content

pytestmark = pytest.mark.slow

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def edition() -> Edition:
    library, _ = load_content(CONTENT)
    chosen, report = select_edition(library, brief_of(library.booklets["daily-routine"]))
    assert chosen is not None, report
    return chosen


@pytest.fixture(scope="module")
def booklet(edition: Edition) -> bytes:
    return export(edition)


def test_checker_of_accessibility_finds_nothing(booklet: bytes, tmp_path: Path) -> None:
    assert check_tags(booklet, tmp_path) == []


def test_every_exercise_has_all_of_its_text_and_its_safety_text_on_its_own_pages(
    booklet: bytes, edition: Edition
) -> None:
    pages = read_pages(booklet)
    ranges = page_ranges(booklet)
    for exercise in edition.exercises:
        words = " ".join(pages[slice(*ranges[exercise.id])])
        assert [text for text in texts(exercise) if " ".join(text.split()) not in words] == []


def test_every_exercise_begins_on_a_left_page_and_takes_a_spread_or_two(booklet: bytes, edition: Edition) -> None:
    ranges = page_ranges(booklet)
    for exercise in edition.exercises:
        start, end = ranges[exercise.id]
        assert start % 2 == 1, "the second page, a left one, is number 1 from 0"
        assert end - start <= 4


def test_every_picture_says_what_it_shows(booklet: bytes, edition: Edition) -> None:
    with pikepdf.open(io.BytesIO(booklet)) as pdf:
        title = str(pdf.docinfo["/Title"])
    assert title == edition.title
    tags = read_tags(booklet)
    pictures = [exercise.image or exercise.figure for exercise in edition.exercises]
    pictures += [guide.figure for guide in edition.safety.guides]
    alts = [picture.alt for picture in pictures if picture]
    assert alts
    assert tags.count("Figure ") == len(alts)
    assert all(f"Figure Alt={alt}" in tags for alt in alts)


def page_ranges(booklet: bytes) -> dict[str, tuple[int, int]]:
    """The first page of each exercise, and the page on which something else begins."""
    starts = sorted({number for _, _, number in read_outline(booklet)})
    return {
        anchor.removeprefix("exercise-"): (first, starts[starts.index(first) + 1])
        for anchor, first in read_anchors(booklet).items()
        if anchor.startswith("exercise-")
    }


def texts(exercise: EditionExercise) -> list[str]:
    wanted = [exercise.summary, *exercise.start, *(step.text for step in exercise.steps), exercise.sides_phrase]
    wanted += exercise.dose.sentences if exercise.dose else [exercise.dose_unknown_phrase or ""]
    wanted += [sentence for dose in exercise.other_doses for sentence in dose.sentences]
    wanted += [exercise.breathing, exercise.feel or ""]
    wanted += [
        text for mistake in exercise.mistakes for text in (mistake.avoid, mistake.instead, mistake.because) if text
    ]
    wanted += [caution.note or caution.action for caution in exercise.cautions]
    return [*wanted, exercise.stop_notice, exercise.emergency_notice]
