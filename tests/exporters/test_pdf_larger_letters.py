"""Prints whose letters are never set smaller say all that their sides have room for, and posters fill theirs."""

from dataclasses import replace

import pytest
from page_faults import faults, head_faults
from print_layout import Line, Page, lay_out_prints, pages_of
from printing import edition
from profiles import a_third_longer
from sampling import sampled

from supple_editions import Edition
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.rendering import lay_out
from supple_exporters.testing import complete_edition

pytestmark = pytest.mark.slow

LARGER = [{"letters": "spaced"}, {"text_size": "large"}]


def routine_of(count: int) -> Edition:
    """The booklet for new pain, with so many exercises in its routine."""
    found = edition("first-days")
    (routine,) = found.routines
    (phase,) = routine.phases
    short = phase.model_copy(update={"items": phase.items[:count]})
    return found.model_copy(update={"routines": (routine.model_copy(update={"phases": (short,)}),)})


def lay_out_plainly(found: Edition, css: str = "", **options: str) -> tuple[Page, ...]:
    """Lay a print out without trying how large its pictures may be."""
    (markup,) = write_markup(found, PdfOptions.model_validate(options))
    return pages_of(lay_out(replace(markup, css=f"{markup.css} {css}", picture_shares=())))


@pytest.mark.parametrize("options", sampled(LARGER, LARGER[:1]))
def test_sheet_says_how_to_get_ready_where_it_has_room(options: dict[str, str]) -> None:
    """It said "Lying on your back" for a chair against a wall, with most of a page empty."""
    found = routine_of(1)
    pages = lay_out_plainly(found, form="sheet", **options)
    items = {item.id: item for item in found.exercises}
    for one in found.routines[0].phases[0].items:
        start = "".join("".join(items[one.exercise.id].start).split())
        assert any(start in "".join(page.text.split()) for page in pages)
    assert faults(found, {"sheet": pages}) == []


def test_stop_rule_of_a_sheet_takes_along_what_there_is_to_fill_in() -> None:
    """It had a page to itself, and the boxes to tick stood below the exercises before it."""
    pages = lay_out_plainly(routine_of(2), ".stopping { padding-top: 60mm }", form="sheet", letters="spaced")
    shown = [{name for line in page.body for name in line.classes} for page in pages]
    assert "programme" in shown[0]
    assert {"tracker", "goals", "stopping"} <= shown[1]


@pytest.mark.sweep
def test_no_exercise_of_a_sheet_is_torn_for_more_words_or_a_larger_picture() -> None:
    found = a_third_longer("first-days")
    options = {"form": "sheet", "text_size": "large", "letters": "spaced", "paper": "letter"}
    assert faults(found, lay_out_prints(found, **options)) == []


def test_list_of_signs_is_whole_in_letters_set_apart() -> None:
    """One or two signs of a list went on overleaf, on a page of their own."""
    found = edition("handout-knee-to-chest")
    (markup,) = write_markup(found, PdfOptions.model_validate({"form": "handout", "letters": "spaced"}))
    css = f"{markup.css} .safety-side > h1 {{ margin-bottom: 20mm }}"
    pages = pages_of(lay_out(replace(markup, css=css, picture_shares=())))
    for flags in found.safety.red_flags:
        assert any(all(page.has(sign.text) for sign in flags.signs) for page in pages)


def heights(page: Page, name: str) -> list[float]:
    """How high the lines of a class are, in millimetres."""
    lines: list[Line] = [line for line in page.lines if name in line.classes and not line.inner]
    return [line.bottom - line.top for line in lines]


@pytest.mark.parametrize(
    ("options", "like"),
    [
        ({"letters": "spaced"}, {}),
        ({"paper": "a3"}, {}),
        ({"paper": "a3", "text_size": "large"}, {"paper": "a3"}),
    ],
)
def test_letters_of_a_poster_are_as_large_as_those_of_the_usual_one(
    options: dict[str, str], like: dict[str, str]
) -> None:
    """Large print on A3 had smaller letters than the usual poster, and the notice on A3 those of A4."""
    posters = [lay_out_prints(edition("at-your-desk"), form="poster", **one) for one in (options, like)]
    ((page,), (usual,)) = (pages for one in posters for pages in one.values())
    scale = 1.4 if options.get("paper") == "a3" and not like else 1.0
    for name in ("steps", "foot"):
        assert min(heights(page, name)) > 0.85 * scale * min(heights(usual, name))


@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_room_before_steps_of_a_poster_grows_with_their_letters(paper: str) -> None:
    """On A3 the number of a step touched its words."""
    (pages,) = lay_out_prints(edition("at-your-desk"), form="poster", paper=paper).values()
    lines = [line for line in pages[0].body if "steps" in line.classes]
    numbers = {line.left for line in lines if line.inner and "n" in line.classes}
    words = {line.left for line in lines if not line.inner}
    assert min(words) - max(numbers) > 0.8 * min(heights(pages[0], "steps"))


@pytest.mark.sweep
def test_head_of_notes_names_what_goes_on() -> None:
    """A page that began with the notes on one exercise said that those on the exercise before it go on."""
    (markup,) = write_markup(complete_edition(), PdfOptions.model_validate({"audience": "staff"}))
    pages = pages_of(lay_out(replace(markup, css=f"{markup.css} .notes h4 {{ break-before: page }}")))
    begun = [page for page in pages if any(line.entry == "notes" and "h4" in line.tags for line in page.body)]
    assert len(begun) > 1
    assert list(head_faults(pages)) == []
