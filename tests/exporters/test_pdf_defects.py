"""Defects that prints once had, and that no other test looks for: `tests/cases/paper-defects.md` lists all of them."""

import base64
import re
from html import unescape
from typing import Any

import pytest
from booklet_pages import export_all, read_pages
from canonical import CONTENT, content
from print_layout import MM, pages_of
from printing import edition
from sampling import sampled

from supple_editions import Edition, select_edition
from supple_editions.briefs import briefs_of
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import Form
from supple_exporters.pdf.page_boxes import page_box
from supple_exporters.pdf.rendering import lay_out
from supple_exporters.testing import complete_edition, smallest_edition
from supple_figures.drawing.badges import TEXT

pytestmark = pytest.mark.slow

SIGN_MM = 6.6
BOOKLETS = tuple(sorted(path.stem for path in (CONTENT / "booklets").glob("*.yaml")))
FEW = ("at-your-desk", "first-days")


def html_of(found: Edition, **options: Any) -> str:
    """The HTML of all prints of a form."""
    return "".join(markup.html for markup in write_markup(found, PdfOptions.model_validate(options)))


def changed(found: Edition, **update: Any) -> Edition:
    """An edition with some parts changed."""
    return found.model_copy(update=update)


def in_place(name: str, place: str) -> Edition:
    """A booklet of the content for another place."""
    briefs = briefs_of(content().booklets[name])
    found, report = select_edition(content(), next(one for one in briefs if one.booklet.profile.locale == place))
    assert found is not None, report
    return found


@pytest.mark.parametrize("form", Form)
def test_no_space_stands_before_the_end_of_a_block(form: Form) -> None:
    """WeasyPrint 70 would break a line too early, and leave one word alone on the last line."""
    assert re.findall(r"\S+\s+</(?:p|li|td|th|h[1-6])>", html_of(complete_edition(), form=form)) == []


@pytest.mark.parametrize("size", ["normal", "large"])
def test_stop_sign_is_whole_where_the_notice_takes_one_line(size: str) -> None:
    whole = smallest_edition()
    safety = whole.safety.model_copy(update={"stop_notice": "Stop if it hurts.", "emergency_notice": "Call 999."})
    (markup,) = write_markup(
        whole.model_copy(update={"safety": safety}), PdfOptions.model_validate({"text_size": size})
    )
    drawn = lay_out(markup)
    notices = [
        box.border_height() / MM
        for page in drawn.pages
        for box in page_box(page).descendants()
        if box.element is not None and box.element.get("class") == "notice"
    ]
    assert notices
    assert min(notices) >= SIGN_MM
    assert all(line.bottom <= page.height - 3 for page in pages_of(drawn) for line in page.lines)


@pytest.mark.parametrize("form", [Form.BOOKLET, Form.HANDOUT])
def test_nothing_stands_in_the_place_of_a_figure_that_is_missing(form: Form) -> None:
    whole = edition("handout-knee-to-chest")
    bare = tuple(item.model_copy(update={"figure": None}) for item in whole.exercises)
    pictures = [html_of(one, form=form).count('class="picture') for one in (whole, changed(whole, exercises=bare))]
    assert pictures[0] - pictures[1] == len(whole.exercises)


def test_sheet_has_a_column_for_pictures_only_where_there_are_some() -> None:
    whole = edition("first-days")
    bare = tuple(item.model_copy(update={"figure": None}) for item in whole.exercises)
    columns = [html_of(one, form=Form.SHEET).count('class="seen"') for one in (whole, changed(whole, exercises=bare))]
    assert columns == [1 + len(whole.routines[0].phases[0].items), 0]


@pytest.mark.parametrize("name", sampled(BOOKLETS, FEW))
def test_cover_shows_a_person_who_does_an_exercise_of_the_booklet(name: str) -> None:
    found = edition(name)
    cover = re.search(r'<section class="cover.*?</section>', html_of(found), re.DOTALL)
    assert cover is not None
    shown = re.findall(r'<img[^>]*alt="([^"]*)"', cover[0])
    described = [frame.alt for item in found.exercises if item.figure for frame in item.figure.frames]
    assert any(unescape(shown[-1]).endswith(text) for text in described)


@pytest.mark.parametrize("named", ["walking", "not-in-it"])
def test_cover_shows_the_exercise_that_the_booklet_names(named: str) -> None:
    """Where a reader does not get it, it is the usual one."""
    found = edition("first-days").model_copy(update={"cover": named})
    exercises = {item.id: item for item in found.exercises}
    wanted = exercises.get(named, exercises["rest-90-90"])
    cover = re.search(r'<section class="cover.*?</section>', html_of(found), re.DOTALL)
    assert cover is not None
    assert wanted.figure is not None
    assert wanted.figure.frames[-1].alt in unescape(cover[0])


@pytest.mark.parametrize("name", sampled(BOOKLETS, FEW))
def test_marks_in_figures_are_explained_in_every_booklet(name: str) -> None:
    assert html_of(edition(name)).count('<p class="legend">') == 1


@pytest.mark.parametrize(("place", "written"), [("en-GB", "22 November 2026"), ("en-US", "November 22, 2026")])
@pytest.mark.parametrize("form", [Form.BOOKLET, Form.HANDOUT, Form.SHEET, Form.WALLET])
def test_dates_are_written_as_in_the_place_of_the_reader(form: Form, place: str, written: str) -> None:
    html = html_of(in_place("first-days", place), form=form)
    other = {"22 November 2026", "November 22, 2026"} - {written}
    assert written in html or form is Form.WALLET
    assert not any(date in html for date in other)


def sheet_html(name: str, routine: str) -> str:
    """The sheet of one routine of a booklet, before it is drawn."""
    prints = {markup.name: markup.html for markup in write_markup(edition(name), PdfOptions(form=Form.SHEET))}
    return " ".join(re.sub(r"<[^>]+>", " ", prints[f"sheet-{routine}"]).split())


def test_sheet_has_as_many_weeks_to_tick_as_its_part_lasts() -> None:
    text = sheet_html("strong-bones", "strong-bones")
    assert "Do this part for 4 weeks." in text
    assert [text.count(f"Week {week} from") for week in (4, 8)] == [1, 1]
    assert "Week 9 from" not in text


def test_sheet_says_what_must_come_before_and_for_how_long() -> None:
    """Of the 3 routines that open the gate, this booklet holds one: the reader is sent to no other."""
    text = sheet_html("strong-bones", "strong-bones")
    assert re.search(r"Do first: [^.]+, for at least 3 days[.] Start the strength exercises once", text)
    assert "Daily mobility" not in text


@pytest.mark.parametrize("name", ["back-to-lifting", "strong-bones"])
def test_each_page_of_a_poster_says_what_must_come_before(name: str) -> None:
    """Other forms said so, and of all prints a poster hangs where others read it."""
    whole = edition(name)
    gate = next(gate.notice for gate in whole.safety.gates)
    for markup, routine in zip(write_markup(whole, PdfOptions(form=Form.POSTER)), whole.routines, strict=True):
        pages = markup.html.count('<section class="side">')
        assert pages == len(routine.phases)
        assert markup.html.count(gate) == (pages if routine.prerequisites else 0)


@pytest.mark.parametrize("form", [Form.HANDOUT, Form.SHEET, Form.POSTER])
def test_what_holds_for_a_reader_in_general_stands_on_each_print_that_goes_alone(form: Form) -> None:
    whole = edition("strong-bones")
    cautions = whole.safety.cautions
    general = cautions[0].model_copy(update={"code": "age", "action": "Take a day of rest between."})
    found = changed(whole, safety=whole.safety.model_copy(update={"cautions": (*cautions, general)}))
    assert all(general.action in markup.html for markup in write_markup(found, PdfOptions(form=form)))


def test_a_plan_tells_how_to_walk_once() -> None:
    assert sheet_html("strong-bones", "walking-plan").count("Start slowly") == 1


@pytest.mark.sweep
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_short_parts_of_a_plan_share_a_side(paper: str) -> None:
    whole = edition("strong-bones")
    plan = changed(whole, routines=tuple(routine for routine in whole.routines if routine.id == "walking-plan"))
    front, back = read_pages(export_all(plan, form="sheet", paper=paper)["sheet-walking-plan.pdf"])
    for week in ("Weeks 1 and 2", "Weeks 3 and 4", "Weeks 5 and 6"):
        assert week in front
    assert front.count("When to stop and when to carry on") == 1
    assert "Get emergency help now" in back


SHRINKING = (("strong-bones", Form.SHEET), ("first-days", Form.HANDOUT), ("handout-knee-to-chest", Form.HANDOUT))


@pytest.mark.parametrize(("name", "form"), sampled(SHRINKING, SHRINKING[2:]))
def test_numbers_in_pictures_that_shrink_with_the_text_have_at_least_9_points(name: str, form: Form) -> None:
    """On a sheet of 5 exercises they had 6."""
    for markup in write_markup(edition(name), PdfOptions(form=form)):
        for page in lay_out(markup).pages:
            for box in page_box(page).descendants():
                source = (box.element.get("src") or "") if type(box).__name__ == "BlockReplacedBox" else ""
                svg = base64.b64decode(source.partition(",")[2]).decode() if "svg" in source[:20] else ""
                size = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)
                for grown in re.findall(r"scale\(([\d.]+)\)", svg) if size else ():
                    assert size is not None
                    shown = min(box.width / int(size[1]), box.height / int(size[2]))
                    assert TEXT * float(grown) * shown * 72 / 96 >= 9
