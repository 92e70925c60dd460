"""No page of any print lets a reader down: what belongs together stands together, and nothing is cut, lost or empty."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any

import pytest
from booklet_pages import read_pages
from page_faults import faults, number_faults, page_faults
from print_layout import MM, Page, lay_out_prints
from print_layout import pages_of as read_layout
from printing import FEW, Prints, choices, edition
from profiles import (
    HANDOUTS,
    SAMPLES,
    a_third_longer,
    all_profiles,
    judge,
    judge_handout,
    stressed_edition,
    with_exercises,
    with_few_signs,
)
from sampling import sampled

from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.columns import split_columns, split_groups
from supple_exporters.pdf.markup import HtmlPrint, write_markup
from supple_exporters.pdf.options import Form
from supple_exporters.pdf.page_boxes import page_box
from supple_exporters.pdf.rendering import lay_out
from supple_exporters.testing import complete_edition, smallest_edition

pytestmark = pytest.mark.slow


def pages_of(prints: Prints, name: str, **options: Any) -> dict[str, tuple[Page, ...]]:
    """The pages of each print that the run draws once."""
    return {title: one.pages for title, one in prints(name, **options).items()}


def of_whole_pages(cases: Iterable[tuple[Form, dict[str, Any]]]) -> list[tuple[Form, dict[str, Any]]]:
    """Those that are no cards to cut out."""
    return [case for case in cases if case[0] is not Form.WALLET]


@pytest.mark.parametrize(("form", "options"), sampled(of_whole_pages(choices()), of_whole_pages(FEW)), ids=str)
def test_every_page_is_whole(form: Form, options: dict[str, Any], prints: Prints) -> None:
    assert faults(complete_edition(), pages_of(prints, "complete", form=form, **options)) == []


@pytest.mark.parametrize(
    ("name", "form", "size"),
    sampled(
        [
            ("at-your-desk", Form.BOOKLET, "normal"),
            ("at-your-desk", Form.BOOKLET, "large"),
            ("at-your-desk", Form.SHEET, "normal"),
            ("at-your-desk", Form.POSTER, "normal"),
            ("first-days", Form.BOOKLET, "normal"),
            ("daily-routine", Form.BOOKLET, "normal"),
        ],
        [("at-your-desk", Form.SHEET, "normal")],
    ),
)
def test_every_page_of_the_real_content_is_whole(name: str, form: Form, size: str, prints: Prints) -> None:
    assert faults(edition(name), pages_of(prints, name, form=form, text_size=size)) == []


@pytest.mark.parametrize(
    ("form", "size"),
    sampled(
        product((Form.BOOKLET, Form.HANDOUT), ("normal", "large")),
        [],
    ),
)
def test_every_page_is_whole_whatever_an_exercise_is_like(form: Form, size: str) -> None:
    """Every run lays this sample out once, among others."""
    found = stressed_edition()
    assert faults(found, lay_out_prints(found, form=form, text_size=size)) == []


SMALL = [name for name in SAMPLES if name != "30 exercises"]
MET = tuple(zip(SMALL * 2, [*all_profiles()][::15], strict=False))
"""Profiles of which each small sample meets two, another one each time. `./run layout` tries all."""


OTHERS = ("complete", "first-days", "a third longer", "hard to set")
"""Samples that other tests lay out as well, one whose words are long, and one that has been mended."""


def profile(*choices: str) -> dict[str, Any]:
    return dict(zip(("form", "text_size", "letters", "paper", "ink"), choices, strict=True))


MENDED = (
    ("hard to set", profile("booklet", "normal", "spaced", "letter", "low")),
    ("hard to set", profile("booklet", "large", "spaced", "a4", "low")),
    ("hard to set", profile("handout", "large", "spaced", "a3", "low")),
    ("a third longer", profile("sheet", "large", "spaced", "a3", "colour")),
    ("a third longer", profile("booklet", "normal", "spaced", "a5", "colour")),
    ("a third longer", profile("booklet", "normal", "spaced", "letter", "colour")),
    ("a third longer", profile("booklet", "normal", "spaced", "a4", "low")),
    ("right-to-left", profile("booklet", "large", "spaced", "a3", "colour")),
)
"""Where a run of all profiles has found faults."""


@pytest.mark.parametrize(
    ("name", "profile"),
    sampled((*MENDED, *MET), [MENDED[-1], *(one for one in MET[: len(SMALL)] if one[0] not in OTHERS)]),
    ids=str,
)
def test_every_page_is_whole_in_every_profile(name: str, profile: dict[str, Any]) -> None:
    assert judge(name, profile) == []


@pytest.mark.parametrize(
    ("form", "printer"),
    sampled(
        product((Form.BOOKLET, Form.HANDOUT, Form.POSTER), ("crop-marks", "saddle-stitch")),
        [(Form.HANDOUT, "crop-marks")],
    ),
)
def test_what_a_printer_gets_moves_nothing_on_a_page(form: Form, printer: str) -> None:
    """So profiles need not be tried with it, nor long booklets."""
    assert places(form, printer) == places(form, "no")


@cache
def places(form: Form, printer: str) -> list[tuple[str, float, float]]:
    """What stands where on the pages, seen from their first line."""
    found = with_few_signs(with_exercises(2)) if form is Form.BOOKLET else complete_edition()
    prints = lay_out_prints(found, form=form, printer=printer, fillable=False)
    pages = [page for pages in prints.values() for page in pages]
    origins = [min(line.top for line in page.lines) for page in pages]
    return [
        (line.text, round(line.left - page.lines[0].left, 2), round(line.top - origin, 2))
        for page, origin in zip(pages, origins, strict=True)
        for line in page.lines
    ]


LONGEST = tuple(product(("bird-dog", "ball-back-extension"), HANDOUTS))


@pytest.mark.parametrize(("name", "options"), sampled(LONGEST, LONGEST[:1]), ids=str)
def test_the_longest_exercises_are_handouts_of_two_sides_and_six_in_large_print(
    name: str, options: dict[str, Any]
) -> None:
    """`./run layout handouts` tries every exercise."""
    assert judge_handout(name, **options) == []


@pytest.mark.parametrize(
    ("name", "pages"),
    sampled([("first-days", 16), ("at-your-desk", 16), ("daily-routine", 48)], []),
)
def test_booklets_are_as_short_as_a_clinic_needs_them(name: str, pages: int, prints: Prints) -> None:
    (booklet,) = pages_of(prints, name).values()
    assert len(booklet) <= pages
    fills = sorted(page.fill for page in booklet)
    assert fills[len(fills) // 2] >= 0.7
    doses = [item.dose_sentences[0] for phase in edition(name).routines[0].phases for item in phase.items]
    first = next(number for number, page in enumerate(booklet, 1) if page.has(doses[0]) and page.shows_dose)
    assert first <= 8


@pytest.mark.parametrize(
    "options",
    sampled(
        [{"paper": "a5"}, {"text_size": "large"}, {"text_size": "large", "letters": "spaced"}],
        [{"text_size": "large"}],
    ),
    ids=str,
)
def test_no_sign_breaks_and_each_head_of_signs_has_signs_below_it(options: dict[str, Any], prints: Prints) -> None:
    (pages,) = pages_of(prints, "handout-knee-to-chest", **options).values()
    safety = edition("handout-knee-to-chest").safety
    for flags in safety.red_flags:
        (place,) = (page for page in pages if page.has(flags.action))
        assert place.has(flags.signs[0].text)
        assert all(any(page.has(sign.text) for page in pages) for sign in flags.signs)
        assert place.has(flags.call)


@pytest.mark.parametrize("name", sampled(["smallest", "complete", "handout-knee-to-chest"], ["smallest"]))
def test_cover_of_a_small_booklet_is_one_page_with_the_emergency_box(name: str, prints: Prints) -> None:
    audience = {} if name == "smallest" else {"audience": "staff"}
    (pages,) = pages_of(prints, name, paper="a5", fillable=False, **audience).values()
    found = edition(name)
    assert pages[0].has(found.safety.emergency_notice)
    assert pages[0].has(found.review.notice)
    assert pages[1].has(found.purpose)


@pytest.mark.parametrize(
    "options",
    sampled(
        [{"letters": "spaced", "paper": "a5"}, {"text_size": "large", "paper": "letter"}],
        [],
    ),
    ids=str,
)
def test_picture_on_a_cover_gives_way_to_more_words(options: dict[str, Any]) -> None:
    """Every run looks at covers as they are; this one lays two booklets out that nothing else needs."""
    whole = with_few_signs(a_third_longer("handout-knee-to-chest"))
    heights: list[float] = []
    for times in (1, 3):
        found = whole.model_copy(update={"subtitle": f"{whole.message} " * times})
        (pages,) = lay_out_prints(found, **options).values()
        assert pages[0].has(found.title)
        assert pages[0].has(found.safety.emergency_notice)
        assert not any("cover" in line.classes for line in pages[1].lines)
        assert list(page_faults(pages[0], found, after=pages[1])) == []
        heights += [line.bottom - line.top for line in pages[0].lines if line.text == "[picture]"]
    assert heights[0] > heights[1]


@pytest.mark.parametrize(
    "options", sampled([{"paper": "a5"}, {"text_size": "large"}], [{"text_size": "large"}]), ids=str
)
def test_steps_come_before_the_dose_and_the_mistakes_in_one_column(options: dict[str, Any], prints: Prints) -> None:
    (booklet,) = prints("handout-knee-to-chest", **options).values()
    words = " ".join(" ".join(read_pages(booklet.data)).split())
    exercise = next(item for item in edition("handout-knee-to-chest").exercises if item.dose and item.mistakes)
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


@pytest.mark.parametrize(
    ("groups", "spare", "columns"),
    [
        ([[1, 1, 1], [1, 1], [1]], 1.0, [[1, 1, 1], [1, 1, 1]]),
        ([[1, 1], [1, 1, 1]], 0.0, [[1, 1], [1, 1, 1]]),
        ([[1], [1, 1, 1, 1]], 1.0, [[1], [1, 1, 1, 1]]),
        ([[1], [1, 1, 1, 1]], 0.5, [[1, 1, 1], [1, 1]]),
        ([[1] * 10], 2.0, [[1] * 5, [1] * 5]),
    ],
)
def test_a_group_is_parted_only_where_that_saves_more_than_is_to_spare(
    groups: list[list[int]], spare: float, columns: list[list[int]]
) -> None:
    assert split_groups(groups, 2, float, spare) == columns


TEARING = "ol > li > .n { width: 3mm; white-space: normal }"


@pytest.mark.parametrize(("css", "torn"), [("", False), (TEARING, True)])
def test_numbers_of_steps_are_whole_in_letters_set_apart(css: str, torn: bool) -> None:
    """A guide of 14 steps had a 1 above a 0."""
    markup = long_guide(letters="spaced")
    pages = tuple(read_layout(lay_out(replace(markup, css=f"{markup.css} {css}"))))
    assert bool([*number_faults(pages)]) == torn


@pytest.mark.parametrize(
    ("options", "points", "wide_mm"), [({"text_size": "large"}, 18, 140), ({"paper": "a5"}, 9, 90)]
)
def test_a_guide_in_one_column_has_letters_and_a_picture_as_large_as_all_others(
    options: dict[str, str], points: float, wide_mm: float
) -> None:
    """In large print its steps had 16 points, and the numbers in its picture 7."""
    boxes = [box for page in lay_out(long_guide(**options)).pages for box in page_box(page).descendants()]
    guides = [box for box in boxes if box.element is not None and "guide" in (box.element.get("class") or "").split()]
    inside = [box for guide in guides for box in guide.descendants()]
    assert min(box.style["font_size"] for box in inside if hasattr(box, "text")) >= points / 0.75 - 0.01
    assert [box.width / MM >= wide_mm for box in inside if box.element_tag == "img"] == [True]


def long_guide(**options: str) -> HtmlPrint:
    guides = tuple(guide for guide in edition("first-days").safety.guides if len(guide.steps) >= 10)
    assert guides
    whole = smallest_edition()
    found = whole.model_copy(update={"safety": whole.safety.model_copy(update={"guides": guides})})
    (markup,) = write_markup(found, PdfOptions.model_validate(options))
    return markup


def test_three_figures_of_a_page_number_take_one_line() -> None:
    """On two lines they push the notice up over the words. As wide ones as 900 are tried."""
    found = complete_edition()
    options = {"form": Form.EASY_READ, "text_size": "large", "letters": "spaced", "paper": "letter"}
    (markup,) = write_markup(found, PdfOptions.model_validate(options))
    late = replace(markup, css=f"{markup.css} @page :first {{ counter-reset: page 900 }}")
    pages = read_layout(lay_out(late))
    numbers = [[line.text for line in page.lines if line.in_foot][-1] for page in pages]
    assert numbers == [str(number) for number in range(900, 900 + len(pages))]
