"""Paper is well used: no page with much room, none for the imprint alone, and lists as low as they can be."""

import base64
import re
from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

import pytest
from page_faults import faults
from print_layout import Line, Page, lay_out_prints, pages_of
from printing import edition
from profiles import with_exercises, with_few_signs
from sampling import sampled

from supple_editions import Edition
from supple_exporters.figures import draw_edition_figure
from supple_exporters.pdf import PdfOptions, imprint
from supple_exporters.pdf.entry_places import EntryPlace
from supple_exporters.pdf.html_blocks import html_blocks
from supple_exporters.pdf.markup import HtmlPrint, write_markup
from supple_exporters.pdf.matrix import USUAL, share_columns
from supple_exporters.pdf.options import Ink
from supple_exporters.pdf.pictures import STYLES, make_cover_picture
from supple_exporters.pdf.rendering import Layouts, lay_out
from supple_exporters.shared_words import sentence_case
from supple_exporters.testing import complete_edition, smallest_edition
from supple_schema.models.theme import Face

pytestmark = pytest.mark.slow


def markup_of(found: Edition, css: str = "", **options: str) -> HtmlPrint:
    (markup,) = write_markup(found, PdfOptions.model_validate(options))
    return replace(markup, css=f"{markup.css} {css}")


def starts(pages: tuple[Page, ...]) -> list[tuple[int, str]]:
    """The page of each heading, in order."""
    return [
        (number, line.text) for number, page in enumerate(pages) for line in page.body if line.heading and line.entry
    ]


def test_what_stands_on_a_page_with_much_room_is_larger_and_stays_there() -> None:
    markup = markup_of(smallest_edition(), ".entry.stop-rule { break-before: page }")
    plain, settled = (pages_of(drawn) for drawn in (Layouts(markup.html, markup).draw(), lay_out(markup)))
    assert starts(plain) == starts(settled)
    heights = [
        {
            line.bottom - line.top
            for page in pages
            for line in page.body
            if "signs" in line.classes and "li" in line.tags
        }
        for pages in (plain, settled)
    ]
    assert min(heights[1]) > 1.15 * max(heights[0])


def test_signs_that_are_higher_than_a_page_go_on_overleaf_and_leave_no_heading_alone() -> None:
    found = smallest_edition()
    sign = found.safety.red_flags[0].signs[0]
    signs = (sign.model_copy(update={"text": f"{sign.text} " * 8}),) * 25
    flags = found.safety.red_flags[0].model_copy(update={"signs": signs})
    full = found.model_copy(update={"safety": found.safety.model_copy(update={"red_flags": (flags,)})})
    markup = markup_of(full)
    plain, settled = (pages_of(drawn) for drawn in (Layouts(markup.html, markup).draw(), lay_out(markup)))
    assert any("a heading with nothing below it" in fault for fault in faults(full, {"booklet": plain}))
    assert faults(full, {"booklet": settled}) == []


def test_caution_is_named_again_only_where_it_goes_on_overleaf() -> None:
    """In the middle of a page it said that it goes on, and looked like another caution."""
    found = complete_edition()
    item = next(one for one in found.exercises if one.cautions and one.cautions[0].note)
    notes = [item.cautions[0].model_copy(update={"note": f"Do it {number} times."}) for number in range(14)]
    more = (
        item.model_copy(update={"id": f"{item.id}-{place}", "cautions": (note,)}) for place, note in enumerate(notes)
    )
    long = found.model_copy(update={"exercises": (*found.exercises, *more)})
    title = f"{sentence_case(notes[0].title)}, continued"
    markup = markup_of(long)
    assert markup.html.count(title) == 2, "rows to begin a page with"
    assert not any(page.has(title) for page in pages_of(lay_out(markup)))
    row = re.findall(r'class="row more[^"]*" data-row="(\d+)"', markup.html)[0]
    parted = replace(markup, css=f'{markup.css} tbody > [data-row="{row}"] {{ break-before: page }}')
    (begun,) = (page for page in pages_of(lay_out(parted)) if page.has(title))
    assert title in next(line.text for line in begun.body if "row" in line.classes)


@pytest.mark.parametrize(("high", "stays", "goes"), [(70.0, True, True), (122.0, False, True), (125.0, False, False)])
def test_closer_cautions_are_tried_only_where_the_last_page_may_find_room(
    high: float, stays: bool, goes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With room for 124 mm and an imprint of 50: a layout in vain makes a booklet take twice as long."""
    entries = [
        EntryPlace(1, "cautions", "cautions", high=380, free=86),
        EntryPlace(2, "glossary", "glossary", high=high, free=60),
        EntryPlace(2, "about", "about", high=50, free=0),
    ]

    def find_entries(_: object) -> list[EntryPlace]:
        return entries

    monkeypatch.setattr(imprint, "find_entries", find_entries)
    booklet = SimpleNamespace(pages=[None] * 3)
    assert [imprint.little_is_too_much(booklet, imprint_goes=how) for how in (False, True)] == [stays, goes]


@pytest.mark.sweep
def test_imprint_that_would_have_a_page_to_itself_stands_on_the_page_of_the_contents() -> None:
    markup = markup_of(complete_edition(), ".chapter .about { break-before: page }")
    plain, settled = (pages_of(drawn) for drawn in (Layouts(markup.html, markup).draw(), lay_out(markup)))
    assert {line.entry for line in plain[-1].body if line.entry} == {"about"}
    assert len(settled) == len(plain) - 1
    assert [place for place, page in enumerate(settled) if any(line.entry == "about" for line in page.body)] == [1]


@pytest.mark.sweep
def test_imprint_takes_words_along_where_the_page_of_the_contents_has_no_room() -> None:
    css = ".glance .about { margin-top: 150mm } .chapter .about { padding-top: 180mm }"
    entries = [
        {line.entry for line in page.body} - {None} for page in pages_of(lay_out(markup_of(complete_edition(), css)))
    ]
    assert entries[-1] == {"glossary", "about"}


@pytest.mark.sweep
@pytest.mark.parametrize("high", [60, 140])
def test_no_page_begins_with_the_box_for_questions(high: int) -> None:
    markup = markup_of(with_few_signs(with_exercises(2)), f".questions {{ min-height: {high}mm }}")
    for page in pages_of(lay_out(markup)):
        assert not page.body or "questions" not in page.body[0].classes


def test_each_part_has_one_box_for_questions() -> None:
    found = complete_edition()
    parts = sum(bool(part.routines) for part in found.parts)
    assert markup_of(found).html.count('<div class="questions">') == parts
    assert sum(len(part.routines) for part in found.parts) >= parts


ITEMS = [f"<li>Item {number} of a list</li>" for number in range(6)]


@pytest.mark.parametrize(("items", "runs"), [(2, [2]), (3, [3]), (4, [2, 2]), (6, [2, 1, 1, 2])], ids=str)
def test_a_list_is_parted_between_columns_but_leaves_no_item_alone(items: int, runs: list[int]) -> None:
    blocks = html_blocks(f"<ol>{''.join(ITEMS[:items])}</ol>", 40)
    assert [block.html.count("<li>") for block in blocks] == runs
    assert all(block.html.startswith("<ol>") and block.html.endswith("</ol>") for block in blocks)


def test_a_list_stays_with_what_announces_it_and_nested_lists_stay_whole() -> None:
    first, *_ = html_blocks(f"<h3>Title</h3><p>Try these:</p><ul>{''.join(ITEMS)}</ul>", 40)
    assert first.html.count("<li>") == 2
    assert first.html.startswith("<h3>")
    assert len(html_blocks(f"<ul>{''.join(ITEMS)}<li>More<ul>{''.join(ITEMS)}</ul></li></ul>", 40)) == 1


def test_columns_of_the_table_of_cautions_are_as_wide_as_their_texts_ask_for() -> None:
    long, short = "Keep your knees together when you turn. " * 8, "Ask first."
    exercises = share_columns([("Title", "who", short, long)], Face.ATKINSON, 180)
    cautions = share_columns([("Title", "who", long, short)], Face.ATKINSON, 180)
    assert exercises[2] > USUAL[2]
    assert cautions[1] > USUAL[1]
    assert sum(exercises) == sum(cautions) == 100
    assert share_columns([("Title", "who", short, short)], Face.ATKINSON, 180) == USUAL


def letters_of(found: Edition, form: str) -> Iterator[float]:
    """How high a line of a list of signs is in each print."""
    for markup in write_markup(found, PdfOptions.model_validate({"form": form})):
        for page in pages_of(lay_out(markup)):
            yield from (line.bottom - line.top for line in page.body if line.tags[-1] == "li")


def test_short_list_of_warning_signs_has_larger_letters_on_a_card_and_a_back() -> None:
    found = complete_edition()
    many = found.safety.red_flags[0].signs * 12
    flags = found.safety.red_flags[0].model_copy(update={"signs": many})
    safety = found.safety.model_copy(update={"red_flags": (flags, *found.safety.red_flags[1:])})
    full = found.model_copy(update={"safety": safety})
    assert max(letters_of(with_few_signs(found), "wallet")) > 1.2 * max(letters_of(full, "wallet"))


def test_wallet_card_says_what_it_is_about() -> None:
    found = complete_edition()
    markup = markup_of(found, form="wallet")
    (page,) = pages_of(lay_out(markup))
    assert [line.text for line in page.body if "of" in line.classes] == [found.title] * 4


def test_no_muscle_is_coloured_on_a_cover_where_nothing_says_what_that_means() -> None:
    found = edition("first-days")
    item = next(
        item for item in found.exercises if item.figure and item.figure.solved and item.figure.solved.figure.works
    )
    assert item.figure is not None
    cover = make_cover_picture(item, Ink.LOW, (168, 92))
    usual = draw_edition_figure(item.figure, style=STYLES[Ink.LOW], place_mm=(168, 92), text_mm=4)
    assert cover is not None
    assert usual is not None
    svg = base64.b64decode(cover.address.partition(",")[2]).decode()
    assert len(re.findall("<circle", svg)) + svg.count("<path") < usual.svg.count("<path") + usual.svg.count("<circle")


INKS = [
    {"form": "booklet"},
    {"form": "handout"},
    {"form": "sheet"},
    {"form": "poster"},
    {"form": "handout", "text_size": "large"},
    {"form": "booklet", "text_size": "large"},
    {"form": "booklet", "paper": "a5", "letters": "spaced"},
    {"form": "easy-read"},
]


@pytest.mark.parametrize("options", sampled(INKS, INKS[1:4]))
def test_lines_of_low_ink_take_no_room_from_the_words(options: dict[str, str]) -> None:
    """Frames around chips and parts made the booklet for strong bones a page longer than in colour."""
    colour, low = (lay_out_prints(complete_edition(), **options, ink=ink) for ink in ("colour", "low"))
    for name, pages in colour.items():
        assert len(pages) == len(low[name])
        # The cover has a line below its title.
        for page, other in zip(
            pages[options["form"] == "booklet" :], low[name][options["form"] == "booklet" :], strict=True
        ):
            assert [place(line) for line in page.lines] == [place(line) for line in other.lines]


def place(line: Line) -> tuple[str, float, float]:
    return line.text, round(line.left, 1), round(line.top, 1)


@pytest.mark.sweep
@pytest.mark.parametrize(("name", "pages"), [("knee-osteoarthritis", 12), ("strong-bones", 16)])
def test_cautions_stand_closer_where_that_saves_a_page(name: str, pages: int) -> None:
    """A longer caution pushed the words explained and the imprint to a page of their own."""
    assert [len(drawn) for drawn in lay_out_prints(edition(name)).values()] == [pages]
