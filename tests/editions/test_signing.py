"""A signature is over all that a booklet shows, and ends with any change of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from patches import lay_patch, read_cases
from rules.cases import CASES, lay_over
from signing import sign

from supple_editions import Edition, Person, all_briefs, brief_of, select_edition
from supple_editions.model.edition import ReviewStatus
from supple_rules import check_library
from supple_rules.error_scope import stopping_errors
from supple_schema.linking import load_content

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>\n'
PICTURE = """image:
  file: chair.svg
  alt: A chair.
  author: Nobody
  source: own work
  licence: CC BY 4.0
"""


def edition_of(content: Path, booklet: str = "daily") -> Edition:
    library, report = load_content(content)
    assert not report
    edition, _ = select_edition(library, all_briefs(library)[booklet])
    assert edition is not None
    return edition


def codes_of(content: Path, today: date | None = None) -> list[str]:
    return [found.code for found in check_library(load_content(content)[0], today=today)]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A set with a figure, a picture and a place."""
    content = lay_over(CASES.parent / "edition/figure", tmp_path)
    lay_patch(read_cases(CASES.parent / "edition.case")["place"], content, content)
    (content / "images").mkdir(exist_ok=True)
    (content / "images/chair.svg").write_text(DRAWING, encoding="utf-8")
    exercise = content / "exercises/pelvic-tilt.yaml"
    exercise.write_text(exercise.read_text("utf-8") + PICTURE, encoding="utf-8")
    return content


def edit(content: Path, file: str, old: str, new: str) -> None:
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_signed_booklet_names_who_when_and_until_when(content: Path) -> None:
    assert edition_of(content).review.notice == "No clinician has reviewed this."
    sign(content, "daily", role="physiotherapist")
    edition = edition_of(content)
    assert edition.review.status is ReviewStatus.REVIEWED
    assert edition.review.notice == (
        "Reviewed by Ann Other, physiotherapist, on 1 May 2026. The next review is due by 1 May 2027."
    )
    assert edition.review.reviewed == edition.review.items
    assert all(item.reviewed for item in edition.exercises)
    assert all(item.reviewed for item in edition.routines)
    assert all(item.reviewed for item in edition.advice)
    assert codes_of(content) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("exercises/bridge.yaml", "Lift your hips.", "Lift your hips high."),
        ("exercises/bridge.yaml", "repetitions: 8-12", "repetitions: 8-13"),
        ("safety/stop-rule.md", "You feel a gentle pull.", "You feel a strong pull."),
        ("vocabulary/cautions.yaml", "Bend from your hips.", "Bend as you like."),
        ("vocabulary/goals.yaml", "easy movement", "easier movement"),
        ("locales/en-GB.yaml", "999", "998"),
        ("supple.yaml", "publisher: Nobody", "publisher: Somebody"),
        ("supple.yaml", "language: en", "language: en\ntiming: {change_position: 60 s}"),
        ("glossary/sciatica.md", "title: sciatica", "title: hips"),
        ("routines/gentle.yaml", "  - pelvic-tilt\n  - knee-lift", "  - knee-lift\n  - pelvic-tilt"),
        ("poses/sitting.yaml", "flexion: 88", "flexion: 70"),
        ("images/chair.svg", "M0 0h9", "M0 0h8"),
    ],
)
def test_any_change_of_what_it_shows_ends_it(content: Path, file: str, old: str, new: str) -> None:
    sign(content, "daily")
    edit(content, file, old, new)
    edition = edition_of(content)
    assert edition.review.status is ReviewStatus.PARTLY
    assert edition.review.signatures == ()
    assert "S426" in codes_of(content)


def test_a_new_version_and_a_changed_file_elsewhere_do_not_end_it(content: Path) -> None:
    sign(content, "daily")
    edit(content, "supple.yaml", 'version: "', 'version: "9')
    assert edition_of(content).review.status is ReviewStatus.REVIEWED


def test_a_signed_text_that_was_changed_makes_the_review_void(content: Path) -> None:
    path = sign(content, "daily")
    edit(content, f"reviews/{path.stem}.txt", "title", "titel")
    assert edition_of(content).review.status is ReviewStatus.UNREVIEWED
    assert codes_of(content) == ["S426"]


@pytest.mark.parametrize("role", ["editor", "patient"])
def test_only_a_clinician_makes_a_booklet_one_that_a_clinician_has_reviewed(content: Path, role: str) -> None:
    sign(content, "daily", role=role)
    assert edition_of(content).review.notice == "No clinician has reviewed this."


def test_the_choice_made_for_a_person_is_not_the_publishers(content: Path) -> None:
    sign(content, "daily")
    library, _ = load_content(content)
    brief = brief_of(library.booklets["daily"])
    for personal in (replace(brief, person=Person(name="Sam")), replace(brief, file=None)):
        edition, _ = select_edition(library, personal)
        assert edition is not None
        assert edition.review.status is ReviewStatus.PARTLY
        assert edition.review.signatures == ()
        assert "Nobody but the person who gave you this has chosen them for you." in edition.review.notice
        assert all(item.reviewed for item in edition.exercises)


def test_a_set_cannot_make_a_review_young_by_its_own_date(content: Path) -> None:
    sign(content, "daily")
    assert codes_of(content, date(2027, 5, 1)) == []
    assert codes_of(content, date(2027, 5, 2)) == ["S424"]


@pytest.fixture
def places(content: Path) -> Path:
    """The same set, whose booklet is made for a further place too."""
    (content / "locales/en-US.yaml").write_text(
        "title: the USA\nphones:\n  - {care_level: emergency, number: '911'}\nwords: {hips: pelvis}\n", encoding="utf-8"
    )
    edit(content, "booklets/daily.yaml", "disclaimer: disclaimer", "disclaimer: disclaimer\nplaces: [en-US]")
    return content


def test_the_edition_for_a_further_place_is_signed_by_itself(places: Path) -> None:
    sign(places, "daily")
    assert edition_of(places, "daily-en-us").review.signatures == ()
    sign(places, "daily", by="Sam Other", place="en-US")
    assert [one.by for one in edition_of(places).review.signatures] == ["Ann Other"]
    assert [one.by for one in edition_of(places, "daily-en-us").review.signatures] == ["Sam Other"]
    assert codes_of(places) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("locales/en-US.yaml", "'911'", "'912'"),
        ("locales/en-US.yaml", "words: {hips: pelvis}", "words: {hips: bottom}"),
        ("locales/en-US.yaml", "words: {hips: pelvis}", "paper: letter"),
    ],
)
def test_a_change_of_a_place_ends_the_signature_of_its_edition_alone(
    places: Path, file: str, old: str, new: str
) -> None:
    sign(places, "daily")
    sign(places, "daily", place="en-US")
    edit(places, file, old, new)
    assert edition_of(places).review.status is ReviewStatus.REVIEWED
    assert edition_of(places, "daily-en-us").review.status is ReviewStatus.PARTLY
    assert codes_of(places) == ["S426"]


def test_an_old_signature_for_a_place_stops_the_edition_for_that_place_alone(places: Path) -> None:
    sign(places, "daily", place="en-US")
    library, _ = load_content(places)
    report = check_library(library, today=date(2028, 1, 1))
    briefs = all_briefs(library)
    assert [found.code for found in stopping_errors(library, report, briefs["daily-en-us"])] == ["S424"]
    assert not stopping_errors(library, report, briefs["daily"])
