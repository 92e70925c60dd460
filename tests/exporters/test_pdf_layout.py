"""No page of any print lets a reader down: what belongs together stands together, and nothing is cut, lost or empty."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from booklet_pages import read_pages
from print_layout import Line, Page, lay_out_prints
from printing import Prints, choices_for, edition

from supple_editions import Edition
from supple_exporters.pdf.columns import split_columns
from supple_exporters.pdf.options import Form
from supple_exporters.testing import complete_edition
from supple_exporters.testing.sample_exercises import make_step

pytestmark = pytest.mark.slow

NARROWEST_COLUMN = 40.0
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzes"
STRESS: dict[str, dict[str, Any]] = {
    "a title of three lines": {
        "title": "A very slow and careful stretch that you do on a mat with both legs bent " * 2
    },
    "a word wider than its column": {"title": f"{LONG}x", "summary": f"A stretch named {LONG}."},
    "no picture": {"figure": None},
    "30 steps": {
        "steps": tuple(
            make_step(
                number, f"step-{number}", f"Draw that knee slowly towards your chest, and feel it, for step {number}."
            )
            for number in range(1, 31)
        )
    },
    "no mistakes, no cautions, nothing easier": {"mistakes": (), "cautions": (), "easier": (), "harder": ()},
}


def stressed_edition() -> Edition:
    """A booklet with an exercise for each stress, and a plain one after them."""
    whole = edition("first-days")
    part = next(part for part in whole.parts if len(part.exercises) > 1)
    first, second = (item for item in whole.exercises if item.id in part.exercises[:2])
    stressed = (
        first.model_copy(update={"id": f"{first.id}-{number}", **changes})
        for number, changes in enumerate(STRESS.values())
    )
    exercises = (*stressed, second)
    names = tuple(exercise.id for exercise in exercises)
    return whole.model_copy(
        update={
            "exercises": exercises,
            "advice": (),
            "routines": (),
            "terms": (),
            "parts": (part.model_copy(update={"exercises": names, "routines": (), "advice": ()}),),
        }
    )


def faults(found: Edition, prints: Mapping[str, tuple[Page, ...]]) -> list[str]:
    """All that is wrong on the pages of a form."""
    return [
        f"{name}, page {number}: {fault}"
        for name, pages in prints.items()
        for number, page in enumerate(pages, 1)
        for fault in page_faults(page, found, last=number == len(pages))
    ]


def pages_of(prints: Prints, name: str, **options: Any) -> dict[str, tuple[Page, ...]]:
    """The pages of each print that the run draws once."""
    return {title: one.pages for title, one in prints(name, **options).items()}


def page_faults(page: Page, found: Edition, *, last: bool) -> Iterator[str]:
    for notice in (found.safety.stop_notice, found.safety.emergency_notice):
        if page.shows_dose and not page.has(notice):
            yield f"a dose without {notice!r}"
    foot = min((line.top for line in page.lines if line.in_foot), default=page.height)
    for line in page.lines:
        if line.left < 3 or line.right > page.width - 3 or line.top < 3 or line.bottom > page.height - 3:
            yield f"beyond the edge: {line.text!r}"
        if not line.in_foot and line.bottom > foot + 0.2:
            yield f"under the foot: {line.text!r}"
        if line.heading and not any(follows(line, other) for other in page.body):
            yield f"a heading with nothing below it: {line.text!r}"
    if not last and page.fill < 0.25 and not ends_part(page):
        yield f"{page.fill:.0%} full"


def follows(heading: Line, other: Line) -> bool:
    """Whether something that is no heading stands below a heading, in its column."""
    # Of easy read, pictures alone stand below a heading, and the words beside them.
    width = 2 * NARROWEST_COLUMN if "easy" in heading.classes else NARROWEST_COLUMN
    right = max(heading.right, heading.left + width)
    return not other.heading and other.top > heading.top and other.left < right and other.right > heading.left


def ends_part(page: Page) -> bool:
    """What stands before the warning signs on their own side, and the cover and the page after it, may be short."""
    return any(line.classes & {"stop-box", "contents", "cover", "side", "exercise"} for line in page.body)


@pytest.mark.parametrize(
    ("form", "options"),
    [
        (form, options)
        for form in (Form.BOOKLET, Form.HANDOUT, Form.SHEET, Form.POSTER, Form.EASY_READ)
        for options in choices_for(form)
    ],
    ids=str,
)
def test_every_page_is_whole(form: Form, options: dict[str, Any], prints: Prints) -> None:
    assert faults(complete_edition(), pages_of(prints, "complete", form=form, **options)) == []


@pytest.mark.parametrize(
    ("form", "size"),
    [(Form.BOOKLET, "normal"), (Form.BOOKLET, "large"), (Form.SHEET, "normal"), (Form.POSTER, "normal")],
)
def test_every_page_of_the_real_content_is_whole(form: Form, size: str, prints: Prints) -> None:
    found = edition("at-your-desk")
    assert faults(found, pages_of(prints, "at-your-desk", form=form, text_size=size)) == []


@pytest.mark.parametrize("size", ["normal", "large"])
@pytest.mark.parametrize("form", [Form.BOOKLET, Form.HANDOUT])
def test_every_page_is_whole_whatever_an_exercise_is_like(form: Form, size: str) -> None:
    found = stressed_edition()
    assert faults(found, lay_out_prints(found, form=form, text_size=size)) == []


@pytest.mark.parametrize(("name", "pages"), [("first-days", 16), ("at-your-desk", 16), ("daily-routine", 48)])
def test_booklets_are_as_short_as_a_clinic_needs_them(name: str, pages: int, prints: Prints) -> None:
    (booklet,) = pages_of(prints, name).values()
    assert len(booklet) <= pages
    fills = sorted(page.fill for page in booklet)
    assert fills[len(fills) // 2] >= 0.7
    doses = [item.dose_sentences[0] for phase in edition(name).routines[0].phases for item in phase.items]
    first = next(number for number, page in enumerate(booklet, 1) if page.has(doses[0]) and page.shows_dose)
    assert first <= 8


def test_large_print_is_at_most_three_times_as_long(prints: Prints) -> None:
    (normal,) = pages_of(prints, "first-days").values()
    (large,) = pages_of(prints, "first-days", text_size="large").values()
    assert len(large) <= 3 * len(normal)


@pytest.mark.parametrize(
    "options", [{"paper": "a5"}, {"text_size": "large"}, {"text_size": "large", "letters": "spaced"}], ids=str
)
def test_no_sign_breaks_and_each_head_of_signs_has_signs_below_it(options: dict[str, Any], prints: Prints) -> None:
    (pages,) = pages_of(prints, "first-days", **options).values()
    safety = edition("first-days").safety
    for flags in safety.red_flags:
        (place,) = (page for page in pages if page.has(flags.action))
        assert place.has(flags.signs[0].text)
        assert all(any(page.has(sign.text) for page in pages) for sign in flags.signs)
        assert place.has(flags.call)


def test_cover_of_a_small_booklet_is_one_page_with_the_emergency_box(prints: Prints) -> None:
    (pages,) = pages_of(prints, "first-days", paper="a5").values()
    found = edition("first-days")
    assert pages[0].has(found.safety.emergency_notice)
    assert pages[0].has(found.review.notice)
    assert pages[1].has(found.purpose)


@pytest.mark.parametrize("options", [{"paper": "a5"}, {"text_size": "large"}], ids=str)
def test_steps_come_before_the_dose_and_the_mistakes_in_one_column(options: dict[str, Any], prints: Prints) -> None:
    (booklet,) = prints("first-days", **options).values()
    words = " ".join(" ".join(read_pages(booklet.data)).split())
    exercise = next(item for item in edition("first-days").exercises if item.dose and item.mistakes)
    texts = (exercise.summary or exercise.title, exercise.start[0], exercise.steps[0].text, exercise.steps[-1].text)
    places = [words.index(text) for text in (*texts, exercise.mistakes[0].avoid)]
    assert places == sorted(places)


@pytest.mark.parametrize("lengths", [[1], [1, 1], [5, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6, 7, 8], [3, 3, 3]])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_columns_keep_the_order_and_the_longest_is_as_short_as_it_can_be(lengths: list[int], count: int) -> None:
    columns = split_columns(lengths, count, float)
    assert [length for column in columns for length in column] == lengths
    assert len(columns) <= count
    assert all(columns)
    assert max(map(sum, columns)) == shortest(lengths, count)


def shortest(lengths: list[int], count: int) -> int:
    """The longest column of the best cut, by trying every cut."""
    if count == 1 or len(lengths) <= 1:
        return sum(lengths)
    cuts = range(1, len(lengths) + 1)
    return min(max(sum(lengths[:cut]), shortest(lengths[cut:], count - 1)) for cut in cuts)
