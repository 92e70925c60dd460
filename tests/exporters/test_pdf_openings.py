"""What a reader must see at once lies open together, and no page leaves open what it goes on with.

Each check of the pages is tried on pages that lack what it looks for, too: a check that finds nothing there has stopped
looking.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

import pytest
from page_faults import head_faults, leaf_faults, name_faults
from print_layout import MM, Box, Page, pages_of
from printing import edition
from profiles import with_exercises, with_few_signs
from sampling import sampled

from supple_exporters.pdf import PdfOptions, close_openings
from supple_exporters.pdf.close_openings import CLOSER
from supple_exporters.pdf.entry_places import EntryPlace, find_entries, pages_after_headings
from supple_exporters.pdf.markup import HtmlPrint, write_markup
from supple_exporters.pdf.page_boxes import page_box
from supple_exporters.pdf.rendering import Layouts, lay_out
from supple_exporters.pdf.spare_room import LEAST_GAIN

pytestmark = pytest.mark.slow

LARGE = {"text_size": "large"}


def markup_of(count: int, **options: str) -> HtmlPrint:
    """A booklet with so many exercises, as HTML."""
    (markup,) = write_markup(with_few_signs(with_exercises(count)), PdfOptions.model_validate(options))
    return markup


@pytest.mark.parametrize(("count", "options"), sampled([(2, LARGE), (4, {"paper": "a5"})], []), ids=str)
def test_picture_steps_and_dose_of_an_exercise_lie_open_together(count: int, options: dict[str, str]) -> None:
    """Without more ado an exercise of each of these would go on overleaf."""
    pages = pages_of(lay_out(markup_of(count, **options)))
    assert [fault for check in (leaf_faults, name_faults, head_faults) for fault in check(pages)] == []


def test_who_takes_care_does_not_stand_alone_overleaf() -> None:
    """Above another exercise it looks like a part of that one; or a page holds nothing else."""
    markup = markup_of(1, **LARGE)
    places = [place for place in find_entries(Layouts(markup.html, markup).draw()) if place.kind == "exercise"]
    over = places[-1].free + 3
    parted = replace(markup, css=f"{markup.css} .care-line {{ margin-top: {over:.1f}mm }}")
    plain, settled = (find_entries(drawn) for drawn in (Layouts(parted.html, parted).draw(), lay_out(parted)))
    pages = [[place.page for place in found if place.kind == "exercise"] for found in (plain, settled)]
    assert len(pages[1]) == len(pages[0]) - 1 == len(places)


@pytest.mark.sweep
@pytest.mark.parametrize("size", ["normal", "large"])
def test_pictures_of_large_print_take_the_room_that_its_pages_leave(size: str) -> None:
    (markup,) = write_markup(edition("first-days"), PdfOptions.model_validate({"text_size": size}))
    assert (max(picture_growths(lay_out(markup))) > LEAST_GAIN) == (size == "large")


def picture_growths(drawn: Box) -> Iterator[float]:
    """How many times as large each picture of an exercise is as its template says; none is wider than its page."""
    for page in drawn.pages:
        box = page_box(page)
        for picture in (one for one in box.descendants() if one.element_tag == "img"):
            said = re.fullmatch(r"width: calc\(([\d.]+)mm \* var\(--grow\)\)", picture.element.get("style"))
            if said:
                assert picture.position_x + picture.width < box.content_box_x() + box.width
                yield picture.width / MM / float(said[1])


@pytest.mark.parametrize(
    ("check", "css", "lost"),
    [
        (leaf_faults, ".entry.exercise { break-before: recto }", None),
        (
            name_faults,
            ".care-line { break-before: page } [data-title] { string-set: none }",
            r'(?<=<p class="care-line"><b>)[^<]*?\. ',
        ),
        (head_faults, "[data-title] { string-set: none }", None),
        (head_faults, "", r'<div data-title=""></div>'),
    ],
    ids=["leaf", "name", "no head", "head of what has ended"],
)
def test_check_of_openings_finds_what_it_looks_for(
    check: Callable[[tuple[Page, ...]], Iterator[str]], css: str, lost: str | None
) -> None:
    (markup,) = write_markup(with_few_signs(with_exercises(2)), PdfOptions.model_validate(LARGE))
    html = re.sub(lost, "", markup.html) if lost else markup.html
    spoilt = replace(markup, openings=False, css=f"{markup.css} {css}", html=html)
    assert list(check(pages_of(Layouts(spoilt.html, spoilt).draw())))


@pytest.mark.sweep
def test_exercises_leave_no_page_for_notes_where_there_may_be_no_more_pages() -> None:
    markup = markup_of(2, **LARGE)
    fewest = len(lay_out(replace(markup, openings=False)).pages)
    drawn = lay_out(replace(markup, most=fewest))
    assert not any(page_box(page).page_type.blank for page in drawn.pages)


@pytest.mark.parametrize("size", sampled(["normal", "large"], ["normal"]))
def test_foot_of_each_page_says_where_all_warning_signs_stand(size: str) -> None:
    pages = pages_of(lay_out(markup_of(1, text_size=size)))
    signs = next(
        number for number, page in enumerate(pages, 1) if any("red-flags" in line.classes for line in page.body)
    )
    assert all(page.has(f"All warning signs: page {signs}.") for page in pages[1:])


@pytest.mark.sweep
def test_exercise_of_one_narrow_page_and_a_few_lines_fits_its_page() -> None:
    """Its dose stands beside a smaller picture, in letters of the same size. Either way it lies open as a whole."""
    (markup,) = write_markup(with_exercises(3), PdfOptions.model_validate({"paper": "a5"}))
    usual, closer = (pages_of(lay_out(replace(markup, narrow=narrow))) for narrow in (False, True))
    assert len(closer) < len(usual)
    assert "font-size" not in CLOSER
    pictures = [
        min(
            line.right - line.left
            for page in pages
            for line in page.body
            if "pictured" in line.classes and not line.inner
        )
        for pages in (usual, closer)
    ]
    assert pictures[1] < pictures[0]
    spoilt = pages_of(Layouts(markup.html, markup).draw())
    assert list(leaf_faults(spoilt)), "without more ado, an exercise goes on overleaf"
    for pages in (usual, closer):
        assert [fault for check in (leaf_faults, name_faults, head_faults) for fault in check(pages)] == []


class Drawn(NamedTuple):
    """What stands for a document that is laid out."""

    pages: tuple[int, ...]
    entries: list[EntryPlace]


def test_closer_exercise_does_not_leave_the_heading_of_its_part_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a booklet of 30 exercises on A5 a closer one took a page, and its heading the page before."""
    two_pages = [EntryPlace(number, f"exercise-{name}", "exercise", 30, 0) for number, name in enumerate("aabb", 1)]
    one_page = {
        name: EntryPlace(number, f"exercise-{name}", "exercise", 150, 5) for name, number in (("a", 2), ("b", 3))
    }
    tried: list[str] = []

    def draw(css: str) -> Drawn:
        tried.append(css)
        closer = [name for name in "ab" if f'exercise-{name}"' in css]
        entries = [one for one in two_pages if one.anchor[-1] not in closer] + [one_page[name] for name in closer]
        return Drawn(tuple(range(6 - len(closer))), entries)

    def move_nothing(drawn: Drawn, *_: object) -> tuple[Drawn, str]:
        return drawn, ""

    def after_heading(_: Drawn) -> set[int]:
        return {2}

    monkeypatch.setattr(close_openings, "lay_out_openings", move_nothing)
    monkeypatch.setattr(close_openings, "find_entries", attrgetter("entries"))
    monkeypatch.setattr(close_openings, "pages_after_headings", after_heading)
    settled = close_openings.lay_out_close_openings(draw(""), draw, None)
    assert [sorted({name for name in "ab" if f'exercise-{name}"' in css}) for css in tried] == [[], ["a", "b"], ["b"]]
    assert len(settled.pages) == 5


@pytest.mark.parametrize("css", ["", ".band { break-after: auto } .band + .entry { break-before: page }"])
def test_heading_that_is_the_last_on_a_page_is_found(css: str) -> None:
    (markup,) = write_markup(with_few_signs(with_exercises(1)), PdfOptions.model_validate({"paper": "a5"}))
    drawn = Layouts(markup.html, markup).draw_styled(css)
    bands = {
        number for number, page in enumerate(drawn.pages) if any(name.startswith("part-") for name in page.anchors)
    }
    assert pages_after_headings(drawn) == ({number + 1 for number in bands} if css else set())
