"""A form that promises sides keeps them, or there is no print and the message says what would fit."""

import re
from itertools import product
from typing import Any

import pytest
from booklet_pages import read_letters, read_pages
from canonical import CONTENT
from page_faults import faults, head_faults
from print_layout import MM, Box, Page, as_typed, lay_out_prints, pages_of
from printing import Prints, edition
from profiles import a_third_longer
from sampling import sampled

from supple_editions import Edition
from supple_editions.briefs import Person
from supple_editions.model import EditionTheme
from supple_exporters.contract import ExportError
from supple_exporters.pdf import PdfExporter, PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import LARGE_STRETCH, Paper
from supple_exporters.pdf.rendering import lay_out
from supple_exporters.pdf.themes import shipped_themes
from supple_exporters.testing import complete_edition
from supple_schema.models.theme import Face

pytestmark = pytest.mark.slow

LARGE = {"text_size": "large"}
JOINED = re.compile(r"[a-z]\.[A-Z]")
"""The end of a sentence and the beginning of the next, without a space."""
PROMISES: tuple[tuple[str, dict[str, Any], int], ...] = (
    ("handout-knee-to-chest", {"form": "handout"}, 2),
    ("handout-knee-to-chest", {"form": "handout", "paper": "letter"}, 2),
    ("handout-knee-to-chest", {"form": "handout", **LARGE}, 6),
    ("complete", {"form": "handout"}, 4),
    ("complete", {"form": "sheet"}, 3),
    ("complete", {"form": "poster"}, 2),
    ("complete", {"form": "wallet"}, 1),
    ("first-days", {"form": "sheet"}, 2),
    ("first-days", {"form": "sheet", **LARGE}, 6),
    ("first-days", {"form": "poster"}, 1),
    ("first-days", {"form": "wallet"}, 1),
    ("first-days", {"form": "wallet", "paper": "letter"}, 1),
    ("pregnancy", {"form": "wallet"}, 1),
    ("first-days", {"form": "booklet"}, 15),
    ("knee-osteoarthritis", {"form": "booklet"}, 12),
    ("knee-osteoarthritis", {"form": "booklet", "paper": "letter"}, 14),
)
FEW = (
    *(one for one in PROMISES if one[0] == "complete" or one[:2] == ("first-days", {"form": "sheet"})),
    *(one for one in PROMISES if one[0] == "handout-knee-to-chest" and "paper" not in one[1]),
)


BOOKLETS = sorted({path.stem for path in (CONTENT / "booklets").glob("*.yaml")} - {"exercise-library"})
"""The booklets for patients that the project ships."""
AMERICAN = [name for name in BOOKLETS if "en-US" in (CONTENT / f"booklets/{name}.yaml").read_text(encoding="utf-8")]
SHIPPED = [*((name, Paper.A4) for name in BOOKLETS), *((name, Paper.LETTER) for name in AMERICAN)]
"""Each with the paper of its places."""


def handout_of(count: int) -> Edition:
    """The booklet for new pain with only so many exercises."""
    whole = edition("first-days")
    part = next(part for part in whole.parts if len(part.exercises) >= count)
    kept = part.model_copy(update={"exercises": part.exercises[:count], "routines": (), "advice": ()})
    items = {item.id: item for item in whole.exercises}
    exercises = tuple(items[name] for name in kept.exercises)
    return whole.model_copy(update={"exercises": exercises, "routines": (), "advice": (), "parts": (kept,)})


def has_all_signs(page: Page, found: Edition) -> bool:
    """Whether all warning signs and what to do about each stand on a page."""
    return all(
        page.has(text)
        for flags in found.safety.red_flags
        for text in (flags.action, flags.call, *(sign.text for sign in flags.signs))
    )


@pytest.mark.parametrize(
    ("name", "options", "sides"),
    sampled(PROMISES, FEW),
    ids=str,
)
def test_form_takes_the_sides_that_it_promises(name: str, options: dict[str, Any], sides: int, prints: Prints) -> None:
    assert {len(one.pages) for one in prints(name, **options).values()} == {sides}


@pytest.mark.parametrize(("name", "paper"), sampled(SHIPPED, [("handout-knee-to-chest", Paper.A4)]))
def test_shipped_booklet_in_large_print_is_at_most_3_times_as_long_and_its_cover_is_one_page(
    name: str, paper: Paper, prints: Prints
) -> None:
    """Where pages for notes between exercises would make it longer, it has none."""
    (usual,) = (one.pages for one in prints(name, paper=paper).values())
    most = LARGE_STRETCH * len(usual)
    (large,) = (one.pages for one in prints(name, paper=paper, **LARGE).values())
    assert faults(edition(name), {"usual": usual, "large": large}) == []
    if len(large) > most:
        (large,) = (one.pages for one in prints(name, paper=paper, pages=most, **LARGE).values())
    assert len(large) <= most
    assert [pages[1].body[0].text for pages in (usual, large)] == ["At a glance"] * 2


@pytest.mark.parametrize(
    ("name", "paper"),
    sampled(product(BOOKLETS, (Paper.A4, Paper.LETTER)), [("at-your-desk", Paper.A4)]),
)
def test_every_shipped_routine_keeps_the_sides_of_its_sheet(name: str, paper: Paper, prints: Prints) -> None:
    if not edition(name).routines:
        pytest.skip("it has no routine")
    for markup in write_markup(edition(name), PdfOptions.model_validate({"form": "sheet", "paper": paper})):
        pages = prints(name, form="sheet", paper=paper)[markup.name].pages
        assert len(pages) == markup.most, markup.name
        items = {item.id: item for item in edition(name).exercises}
        routine = next(one for one in edition(name).routines if markup.name == f"sheet-{one.id}")
        for slot in (slot for phase in routine.phases for slot in phase.items):
            item = items[slot.exercise.id]
            brief = f"{item.position.title[:1].upper()}{item.position.title[1:]}."
            said = (item.start[0], *([brief] if paper is Paper.LETTER and item.on_floor else []))
            assert any(page.has(text) for page in pages for text in said), f"{item.id}: what to hold on to"
        joined = [line.text for page in pages for line in page.body if JOINED.search(line.text)]
        assert joined == [], "no space between two sentences"
        if routine.body:
            assert pages[0].has(routine.body.plain.split("\n\n")[0]), (
                "how to do it stands first in the text of a routine"
            )


def test_poster_says_how_to_get_ready(prints: Prints) -> None:
    """Step 1 was the first word: nobody was told how to stand, and where to put the hands."""
    found = edition("at-your-desk")
    (poster,) = prints("at-your-desk", form="poster").values()
    items = {item.id: item for item in found.exercises}
    slots = [slot for phase in found.routines[0].phases for slot in phase.items]
    starts = [text for slot in slots for text in items[slot.exercise.id].start]
    assert [text for text in starts if not poster.pages[0].has(text)] == []


@pytest.mark.parametrize("form", ["poster", "sheet"])
def test_what_to_hold_on_to_is_said_in_brief_too(form: str) -> None:
    """A hand on a chair stands in the second of the words on how to get ready."""
    found = edition("knee-osteoarthritis")
    (heel_raise,) = (item for item in found.exercises if item.id == "heel-raise")
    held = " ".join(heel_raise.start)
    assert "Rest one hand on the chair" in held
    prints = write_markup(found, PdfOptions.model_validate({"form": form}))
    html = next(one.html for one in prints if one.name == f"{form}-knee-strength")
    assert re.search(f'<span class="opening brief named"> ?{held}</span>', html)


@pytest.mark.sweep
@pytest.mark.parametrize("name", [name for name in BOOKLETS if edition(name).routines])
def test_every_poster_that_can_be_made_says_how_to_get_ready(name: str) -> None:
    found = edition(name)
    items = {item.id: item for item in found.exercises}
    for markup in write_markup(found, PdfOptions.model_validate({"form": "poster"})):
        pages = pages_of(lay_out(markup))
        if len(pages) > (markup.most or 0):
            continue
        assert faults(found, {markup.name: pages}) == []
        routine = next(one for one in found.routines if markup.name == f"poster-{one.id}")
        for slot in (slot for phase in routine.phases for slot in phase.items):
            item = items[slot.exercise.id]
            brief = f"{item.position.title[:1].upper()}{item.position.title[1:]}."
            said = (item.start[0], *([brief] if item.on_floor else []))
            assert any(page.has(text) for page in pages for text in said), item.id


@pytest.mark.parametrize("name", sampled(["complete", "sciatica"], ["complete"]))
def test_sheet_says_how_to_measure_and_when_not_to_begin(name: str, prints: Prints) -> None:
    """No other page of a sheet does: whoever may fall must have someone beside them."""
    found = edition(name)
    (sheet,) = prints(found.id, form="sheet").values()
    (measure,) = found.measures
    assert measure.how
    assert [text for text in measure.how if not sheet.pages[0].has(text)] == []


@pytest.mark.sweep
def test_large_sheet_of_two_long_parts_has_five_sheets_of_paper() -> None:
    """It had 12 sides: rows kept each other company, a week to tick took two lines, each part said what it is for."""
    (markup,) = (
        one
        for one in write_markup(edition("back-to-lifting"), PdfOptions.model_validate({"form": "sheet", **LARGE}))
        if one.name == "sheet-back-to-lifting"
    )
    assert len(lay_out(markup).pages) <= 10
    assert markup.most == 10


def test_pictures_in_large_print_take_the_room_that_the_last_sheet_of_paper_has(prints: Prints) -> None:
    (handout,) = (one.pages for one in prints("handout-knee-to-chest", form="handout", **LARGE).values())
    (picture,) = (line for line in handout[0].lines if line.text == "[picture]" and "seen" in line.classes)
    assert picture.right - picture.left >= 150
    assert handout[0].has("Change sides and do the same with the other leg."), "its steps are beside it"
    assert any("dose" in line.classes for line in handout[0].body), "and so is how much to do"
    assert [*head_faults(handout)] == []


@pytest.mark.sweep
def test_pictures_of_a_sheet_in_large_print_take_the_room_that_the_last_sheet_of_paper_has(prints: Prints) -> None:
    """They were 27 mm wide at most, and half of a page was empty."""
    (sheet,) = (one.pages for one in prints("first-days", form="sheet", **LARGE).values())
    widths = [line.right - line.left for line in sheet[0].lines if line.text == "[picture]" and "seen" in line.classes]
    assert max(widths) >= 50
    assert [*head_faults(sheet)] == []


@pytest.mark.parametrize(
    ("name", "form"),
    sampled([("handout-knee-to-chest", "handout"), ("first-days", "sheet")], [("handout-knee-to-chest", "handout")]),
)
def test_imprint_of_large_print_stands_behind_the_signs(name: str, form: str, prints: Prints) -> None:
    (pages,) = (one.pages for one in prints(name, form=form, **LARGE).values())
    classes = [line.classes for page in pages for line in page.body]
    imprint = next(place for place, one in enumerate(classes) if "imprint" in one)
    assert imprint > max(place for place, one in enumerate(classes) if "signs" in one)


def test_stop_rule_stands_with_the_exercise_and_all_signs_on_the_back(prints: Prints) -> None:
    for name, form in (("handout-knee-to-chest", "handout"), ("first-days", "sheet")):
        found = edition(name)
        ((front, back),) = (one.pages for one in prints(name, form=form).values())
        assert all(front.has(grade.action) for grade in found.safety.stop_rule.grades)
        assert has_all_signs(back, found)


@pytest.mark.parametrize("count", sampled([None, 2, 3], [None]))
def test_first_sheet_of_paper_has_all_signs_however_many_exercises_follow(count: int | None, prints: Prints) -> None:
    """None: the exercises of the sample."""
    if count is None:
        found = complete_edition()
        (pages,) = (one.pages for one in prints("complete", form="handout").values())
    else:
        found = handout_of(count)
        (pages,) = lay_out_prints(found, form="handout").values()
    assert len(pages) == len(found.exercises) + 1
    assert has_all_signs(pages[1], found)
    fronts = (pages[0], *pages[2:])
    assert all(page.has(item.start[0]) for page, item in zip(fronts, found.exercises, strict=True))
    for sheet_front in pages[::2]:
        assert all(sheet_front.has(grade.action) for grade in found.safety.stop_rule.grades)


@pytest.mark.parametrize("name", sampled(["complete", "narrow-spinal-canal"], ["complete"]))
def test_first_sheet_of_a_routine_in_phases_has_all_signs(name: str, prints: Prints) -> None:
    found = edition(name)
    ((first, signs, second),) = (one.pages for one in prints(found.id, form="sheet").values())
    assert has_all_signs(signs, found)
    phases = found.routines[0].phases
    assert [page.has(phase.title or "") for page, phase in zip((first, second), phases, strict=True)] == [True, True]


@pytest.mark.parametrize(
    ("count", "sides"),
    sampled([(5, [range(5)]), (8, [range(4), range(4, 8)])], [(8, [range(4), range(4, 8)])]),
)
def test_routine_of_5_takes_one_side_and_of_8_two_each_with_the_stop_rule(count: int, sides: list[range]) -> None:
    whole = edition("daily-routine")
    moves = [item for routine in whole.routines for phase in routine.phases for item in phase.items][:count]
    (first, *_) = whole.routines
    phase = first.phases[0].model_copy(update={"items": tuple(moves), "go_on_when": ("You can do all of it.",)})
    routine = first.model_copy(update={"phases": (phase,)})
    (pages,) = lay_out_prints(whole.model_copy(update={"routines": (routine,)}), form="sheet").values()
    assert len(pages) == len(sides) + 1
    assert has_all_signs(pages[1], whole)
    titles = {item.id: item.title for item in whole.exercises}
    fronts = (pages[0], *pages[2:])
    for page, side in zip(fronts, sides, strict=True):
        assert all(page.has(f"{place + 1} {titles[moves[place].exercise.id]}") for place in side)
        assert all(page.has(grade.action) for grade in whole.safety.stop_rule.grades)
        assert page.has("Exercises") is (len(sides) > 1)
    assert [page.has("Week 1") and page.has("You can do all of it.") for page in fronts][-1]
    assert sum(page.has("Week 1") for page in fronts) == 1


def test_short_routine_has_larger_letters_and_pictures_up_to_one_and_a_half_times(prints: Prints) -> None:
    def front(name: str, sheet: str) -> tuple[float, float]:
        page = prints(name, form="sheet")[sheet].pages[0]
        steps = [line for line in page.body if "way" in line.classes]
        heights = [line.bottom - line.top for line in page.body if line.text == "[picture]"]
        return steps[0].bottom - steps[0].top, max(heights)

    long = front("first-days", "sheet-first-days")
    short = front("at-your-desk", "sheet-desk-breaks")
    assert 1.2 < short[0] / long[0] < 1.5
    assert 1.3 * 23.5 < short[1] <= 1.5 * 23.5
    assert long[1] <= 23.5
    assert prints("at-your-desk", form="sheet")["sheet-desk-breaks"].pages[0].fill > 0.8


def test_wallet_card_has_every_sign_of_an_emergency_and_none_on_its_fold() -> None:
    found = edition("first-days")
    for paper in (Paper.A4, Paper.LETTER):
        options = PdfOptions.model_validate({"form": "wallet", "paper": paper})
        (markup,) = write_markup(found, options)
        (page,) = lay_out(markup).pages
        cards = boxes_of(page, "card")
        assert len(cards) == 4
        for card in cards:
            fold = card.position_y / MM + options.card_mm / 2
            lines = [box for box in card.descendants() if type(box).__name__ == "LineBox"]
            parts = (part for line in lines for part in line.descendants() if hasattr(part, "text"))
            words = as_typed("".join(str(part.text) for part in parts))
            assert all("".join(sign.text.split()) in "".join(words.split()) for sign in found.safety.red_flags[0].signs)
            places = [(line.position_y / MM, (line.position_y + line.height) / MM) for line in lines]
            assert all(bottom < fold - 3 or top > fold + 3 for top, bottom in places)


def boxes_of(page: Box, name: str) -> list[Box]:
    """The boxes of a class on a page of WeasyPrint."""
    boxes = page._page_box.descendants()  # noqa: SLF001 - it has no public way to its boxes
    return [box for box in boxes if box.element is not None and box.element.get("class") == name]


WIDE = EditionTheme(
    id="wide",
    theme=shipped_themes()["clinic"].theme.model_copy(
        update={"face": Face.LEXEND, "contact": tuple(f"Physiotherapy {number}: 020 7946 0000" for number in range(60))}
    ),
)


def test_print_that_would_break_its_promise_is_not_made_and_the_message_says_what_would_fit() -> None:
    found = edition("handout-knee-to-chest").model_copy(
        update={"themes": (WIDE,), "person": Person(name="Ann Example", note="Do it slowly, and rest after it. " * 30)}
    )
    options = PdfOptions.model_validate({"form": "handout", "theme": "wide"})
    with pytest.raises(ExportError) as caught:
        list(PdfExporter().export(found, options))
    message = str(caught.value)
    assert "may have 2." in message
    assert "The most room is taken by: " in message
    for way in ("note", "conditions", "`atkinson`", "contact", "`pages`"):
        assert way in message.rpartition("To make it fit")[2]
    assert "Ann Example" not in message
    assert "slowly" not in message
    assert list(PdfExporter().export(found, options.model_copy(update={"pages": 9})))


def test_booklet_over_its_budget_is_told_what_takes_room_and_what_to_leave_out(prints: Prints) -> None:
    (booklet,) = prints("handout-knee-to-chest").values()
    budget = len(booklet.pages) - 1
    wanted = rf"may have {budget}\. About \d+ mm .*most room is taken by: .* leave out .*or allow as many pages"
    with pytest.raises(ExportError, match=wanted):
        list(PdfExporter().export(edition("handout-knee-to-chest"), PdfOptions.model_validate({"pages": budget})))


@pytest.mark.parametrize("letters", ["usual", "spaced"])
def test_wallet_card_that_would_be_cut_is_not_made(letters: str) -> None:
    found = a_third_longer("first-days")
    options = PdfOptions.model_validate({"form": "wallet", "paper": "letter", "letters": letters})
    with pytest.raises(ExportError, match=r"takes 2 pages, and may have 1\."):
        list(PdfExporter().export(found, options))


def test_wallet_card_in_large_print_is_refused() -> None:
    with pytest.raises(ExportError, match="too small for large print"):
        list(
            PdfExporter().export(
                complete_edition(), PdfOptions.model_validate({"form": "wallet", "text_size": "large"})
            )
        )


@pytest.mark.parametrize("form", ["handout", "sheet"])
def test_gate_breathing_and_the_way_to_the_floor_go_with_each_exercise(form: str, prints: Prints) -> None:
    (one,) = prints("complete", form=form).values()
    safety = complete_edition().safety
    assert any(page.has(safety.gates[0].notice) for page in one.pages) is (form == "handout")
    words = read_pages(one.data)[1]
    assert all(text.notice in words for text in (*safety.principles, *safety.guides))


@pytest.mark.slow
def test_numbers_in_the_pictures_of_a_poster_can_be_read_from_a_wall(prints: Prints) -> None:
    (one,) = prints("at-your-desk", form="poster").values()
    sizes = {round(letter.size, 1) for letter in read_letters(one.data)}
    assert {size for size in sizes if size < 14} == {13.0}, "only the foot is small"
