"""A review counts for what its reviewer has seen, and for nothing else."""

from pathlib import Path

import pytest
from rules.cases import lay_over, load

from supple_schema.linking.fingerprint import compute_fingerprint

CASE = Path(__file__).parents[2] / "cases" / "edition" / "image"
EXERCISE = "exercises/knee-lift.yaml"
SEEN = {
    "a word of a step": (EXERCISE, "Lower", "Drop"),
    "the pose of a frame": ("poses/sitting-knee-up.yaml", "flexion: 115", "flexion: 100"),
    "the pose on which that one is built": ("poses/sitting.yaml", "flexion: 88", "flexion: 80"),
    "the picture": ("images/knee-lift.svg", "M4 16h32", "M4 12h32"),
}
NOT_SEEN = {
    "the layout of the file": (EXERCISE, "sides: each", "sides:   each  # one and then the other"),
    "another exercise": ("exercises/pelvic-tilt.yaml", "gently", "softly"),
    "a pose of no frame": ("poses/standing.yaml", "title: Standing", "title: Standing up"),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Make a folder with an exercise that shows a picture and one pose, which is built on another."""
    folder = lay_over(CASE, tmp_path)
    change(folder, EXERCISE, "    - pose: sitting\n", "")
    (folder / "poses/standing.yaml").write_text("title: Standing\nroot: standing\ncontacts: [feet on floor]\n", "utf-8")
    return folder


def change(content: Path, file: str, old: str, new: str) -> None:
    """Replace words of a file that stand there once."""
    text = (content / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (content / file).write_text(text.replace(old, new), encoding="utf-8")


def fingerprint(content: Path) -> str:
    """Give the fingerprint of the exercise."""
    library = load(content)
    return compute_fingerprint(library.exercises["knee-lift"], library)


@pytest.mark.parametrize("edit", SEEN.values(), ids=SEEN)
def test_fingerprint_changes_with_what_a_reviewer_sees(content: Path, edit: tuple[str, str, str]) -> None:
    before = fingerprint(content)
    change(content, *edit)
    assert fingerprint(content) != before


@pytest.mark.parametrize("edit", NOT_SEEN.values(), ids=NOT_SEEN)
def test_fingerprint_stays_where_nothing_seen_has_changed(content: Path, edit: tuple[str, str, str]) -> None:
    before = fingerprint(content)
    change(content, *edit)
    assert fingerprint(content) == before


def test_fingerprint_stays_when_the_review_itself_is_written(content: Path) -> None:
    before = fingerprint(content)
    review = f"{{by: Ann Other, role: nurse, on: 2026-05-01, next: 2027-05-01, content: '{before}'}}"
    change(content, EXERCISE, "sources:\n", f"review: {review}\nsources:\n")
    assert fingerprint(content) == before
