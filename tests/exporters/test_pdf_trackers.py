"""What a reader ticks and writes: of which part and week it is, how large the boxes are, and what stands with them."""

from functools import cache
from typing import Any

import pytest
from page_faults import contents_faults
from print_layout import MM, Box, Page
from printing import Prints, edition
from profiles import with_few_signs
from sampling import sampled

from supple_editions import Edition
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.page_boxes import page_box
from supple_exporters.pdf.rendering import lay_out
from supple_exporters.pdf.tracking import plan_weeks
from supple_exporters.testing import complete_edition
from supple_schema.models.quantities import Unit

MM_A_POINT = 25.4 / 72


def booklet(prints: Prints, name: str) -> tuple[Page, ...]:
    (one,) = prints(name).values()
    return one.pages


@pytest.mark.parametrize(
    ("name", "weeks"),
    [("lasting-pain", [(1, 2), (3, 4), (5, 6)]), ("back-to-lifting", [(1, 2, 3, 4), (5, 6, 7, 8)])],
)
def test_weeks_of_a_part_go_on_from_the_part_before_it(name: str, weeks: list[tuple[int, ...]]) -> None:
    (*_, routine) = edition(name).routines
    assert [tuple(plan_weeks(routine.phases, phase)) for phase in routine.phases] == weeks


def test_weeks_begin_anew_after_a_part_that_may_be_longer_or_shorter() -> None:
    (routine,) = edition("sciatica").routines
    first, second = routine.phases
    assert first.lasting is not None
    assert first.lasting.low != first.lasting.high
    assert next(iter(plan_weeks(routine.phases, second))) == 1
    months = first.model_copy(update={"lasting": first.lasting.model_copy(update={"unit": Unit.MONTH, "high": 1})})
    assert next(iter(plan_weeks((months, second), second))) == 1


def test_parts_of_the_same_weeks_on_other_days_have_the_same_weeks() -> None:
    (*_, routine) = edition("lasting-pain").routines
    first, second, third = routine.phases
    twin = first.model_copy(update={"id": "twin"})
    assert plan_weeks((first, twin, second, third), twin) == range(1, 3)
    assert plan_weeks((first, twin, second, third), second) == range(3, 5)


@pytest.mark.sweep
def test_boxes_to_tick_overleaf_say_of_which_part_they_are(prints: Prints) -> None:
    pages = booklet(prints, "lasting-pain")
    (place,) = (page for page in pages if page.has("Week 5") and page.has("Week 6"))
    assert place.has("Weeks 5 and 6")


@pytest.mark.slow
@pytest.mark.parametrize("name", sampled(["complete", "lasting-pain"], ["complete"]))
def test_something_to_measure_stands_together_with_how_to_and_the_room_to_write(name: str, prints: Prints) -> None:
    pages = booklet(prints, name)
    measured = edition(name).measures
    assert measured
    for measure in measured:
        anchor = f"measure-{measure.id}"
        assert len({number for number, page in enumerate(pages) if anchor in {line.entry for line in page.body}}) == 1


def drawn(found: Edition, **options: Any) -> list[Box]:
    pages = [
        page for markup in write_markup(found, PdfOptions.model_validate(options)) for page in lay_out(markup).pages
    ]
    return [box for page in pages for box in page_box(page).descendants()]


@cache
def complete_sheet(size: str) -> list[Box]:
    return drawn(complete_edition(), form="sheet", text_size=size)


@pytest.mark.slow
@pytest.mark.parametrize(("size", "points"), sampled([("normal", 11.0), ("large", 18.0)], [("large", 18.0)]))
def test_boxes_to_tick_are_as_large_as_letters(size: str, points: float) -> None:
    boxes = complete_sheet(size)
    ticks = [
        box.border_height() / MM
        for box in boxes
        if box.element_tag == "input" and box.element.get("type") == "checkbox"
    ]
    assert ticks
    assert min(ticks) >= 0.9 * points * MM_A_POINT


@pytest.mark.slow
def test_boxes_beside_signs_of_one_line_are_whole() -> None:
    """In large print of few sides a line was lower than its box, whose lower edge was cut off."""
    boxes = complete_sheet("large")
    lists = [box for box in boxes if box.element_tag == "ul" and box.element.get("class") == "boxes"]
    signs = [sign for box in lists for sign in box.children]
    assert signs
    for sign in signs:
        (_, _, _, top), (_, high) = sign.style["background_position"][0], sign.style["background_size"][0]
        assert top.value + high.value <= sign.padding_height()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "points"),
    sampled(
        [({}, 9), ({"paper": "a5"}, 9), ({"letters": "spaced"}, 9), ({"text_size": "large"}, 18)],
        [({"text_size": "large"}, 18)],
    ),
    ids=str,
)
def test_signs_of_the_legend_can_be_read_and_stand_beside_their_words(options: dict[str, Any], points: float) -> None:
    boxes = drawn(with_few_signs(edition("handout-knee-to-chest")), **options)
    inline = [box for box in boxes if type(box).__name__ == "InlineBlockBox" and box.element_tag == "span"]
    signs = [box for box in inline if box.element.get("class") == "sign"]
    assert signs
    for sign in signs:
        (picture,) = (box for box in sign.descendants() if box.element_tag == "img")
        # The number of a sign takes 21 of its 36 units.
        assert picture.height / MM * 21 / 36 >= points * MM_A_POINT - 0.01
        words = [box for box in sign.descendants() if type(box).__name__ == "TextBox" and box.text.strip()]
        assert words
        assert all(box.position_x >= picture.position_x + picture.width for box in words)


@pytest.mark.slow
@pytest.mark.parametrize("form", sampled(["sheet", "handout"], ["sheet"]))
def test_sides_in_low_ink_hold_what_they_hold_in_colour(form: str, prints: Prints) -> None:
    low, colour = (
        [page for one in prints("complete", form=form, ink=ink).values() for page in one.pages]
        for ink in ("low", "colour")
    )
    assert [[line.text for line in page.body] for page in low] == [[line.text for line in page.body] for page in colour]
    for one, other in zip(low, colour, strict=True):
        lowest = [max(line.bottom for line in page.body) for page in (one, other)]
        assert lowest[0] <= lowest[1] + 0.7
        assert one.bottom == pytest.approx(other.bottom, abs=0.1)


@pytest.mark.slow
@pytest.mark.sweep
@pytest.mark.parametrize("name", ["complete", "sciatica"])
def test_contents_stand_on_one_page_of_a_narrow_booklet(name: str, prints: Prints) -> None:
    (one,) = prints(name, paper="a5", audience="staff").values()
    assert list(contents_faults(one.pages)) == []


def test_a_week_has_a_row_for_what_the_stop_rule_compares_and_none_where_it_compares_nothing() -> None:
    found = complete_edition()
    rule = found.safety.stop_rule.model_copy(update={"rating_phrase": None})
    without = found.model_copy(update={"safety": found.safety.model_copy(update={"stop_rule": rule})})
    (rated,), (bare,) = (list(write_markup(one, PdfOptions())) for one in (found, without))
    assert 'class="rating">Ache, 0 to 5</th>' in rated.html
    assert 'class="rated"' not in bare.html


@pytest.mark.slow
def test_few_times_a_week_have_their_rating_beside_them_and_a_week_one_row(prints: Prints) -> None:
    """A course of 8 weeks has boxes for 8, on a page that it fills with its exercises."""
    pages = booklet(prints, "knee-osteoarthritis")
    (page,) = (page for page in pages if page.has("Week 8"))
    assert all(page.has(f"Week {week}") for week in range(1, 9))
    assert page.has("Strong knees")
    times = {line.top for line in page.body if line.text.startswith("Time ")}
    assert len(times) == 1
    assert [line.text for line in page.body if line.top in times].count("Pain, 0 to 10") == 3
