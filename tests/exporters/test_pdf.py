"""Prints: what a patient reads in them, what a screen reader is told, and what they refuse."""

import subprocess
import sys
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from booklet_pages import (
    check_tags,
    export,
    export_all,
    read_artifacts,
    read_everything,
    read_letters,
    read_outline,
    read_pages,
    read_tags,
)
from golden import Golden
from printing import CHOICES, FEW, Prints, choices
from sampling import sampled

from supple_editions import Edition
from supple_editions.model import EditionImage, RichText
from supple_exporters.contract import ExportError
from supple_exporters.pdf import PdfExporter, PdfOptions
from supple_exporters.pdf.markup import HtmlPrint, write_markup
from supple_exporters.pdf.options import Form
from supple_exporters.pdf.rendering import render_pdf
from supple_exporters.testing import check_exporter, checks, complete_edition, sample_editions, smallest_edition
from supple_exporters.testing.sample_models import make_exercise

pytestmark = pytest.mark.slow

CASES = Path(__file__).parents[1] / "cases" / "pdf"
HTML = '<html lang="en"><head><title>A page</title></head><body><h1>A page</h1>{}</body></html>'
DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle cx='4' cy='4' r='4'/></svg>"
SVG = "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/hostname'/></svg>"
LONG = "unspellable" * 16
FONT_SETTINGS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><match target="pattern">
<edit name="family" mode="assign" binding="strong"><string>Booklet Hebrew</string></edit>
</match></fontconfig>"""
"""Settings of a machine with no fonts, on which every face shall be another one."""


def complete_booklet(prints: Prints, **options: Any) -> bytes:
    """The booklet of the complete sample."""
    return prints("complete", **options)["booklet"].data


def adversarial_edition() -> Edition:
    """Words that fit on no line, text in two directions, and much where little is expected, before what is usual."""
    names = [f"exercise-{number}" for number in range(3)]
    crowded = make_exercise(
        names[0],
        f"{LONG} & <b>{LONG}</b>",
        summary=f"מתיחה {LONG} " * 4,
        start=("Stand on one leg, then on the other. " * 12,),
        steps=[
            {"id": f"step-{number}", "number": number, "text": f"Move part {number}. " * 9} for number in range(1, 20)
        ],
        equipment=(),
        feel="{{ nothing }} {% raw %} \\u202e",
    )
    plain = [make_exercise(name, f"Move {name}") for name in names[1:]]
    first, *_ = complete_edition().parts
    return complete_edition().model_copy(
        update={
            "title": LONG,
            "subtitle": None,
            "body": RichText(
                markdown="", html=f"<h2>{LONG}</h2><p>{LONG}</p>" + "<ul><li><p>One</p></li></ul>" * 3, plain=""
            ),
            "exercises": (crowded, *plain),
            "routines": (),
            "parts": (first.model_copy(update={"exercises": tuple(names)}),),
        }
    )


def nothing_lost(*_: object, **__: object) -> tuple[str, ...]:
    """Look for nothing that an output loses."""
    return ()


@pytest.mark.parametrize(
    "names",
    sampled([(("right-to-left",),), (tuple(sample_editions()),)], [(("right-to-left",),)]),
)
def test_exporter_keeps_the_contract_where_a_machine_has_other_fonts_and_settings_of_them(
    names: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The print of this process has the fonts of this machine around it, those that it is compared with have none.

    The small one is drawn in one other process, and `test_shown_fields` tells sooner which fields the templates lose.
    """
    small = len(names) == 1
    if small:
        monkeypatch.setattr(checks, "losing_faults", nothing_lost)
    (tmp_path / "fonts.conf").write_text(FONT_SETTINGS, encoding="utf-8")
    worlds = tuple({**world, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")} for world in checks.WORLDS)
    monkeypatch.setattr(checks, "WORLDS", worlds[:1] if small else worlds)
    check_exporter(PdfExporter, read=read_everything, editions={name: sample_editions()[name] for name in names})


NEEDED = {Form.SHEET: "routines", Form.POSTER: "routines", Form.HANDOUT: "exercises", Form.EASY_READ: "exercises"}
"""What an edition must have for a form."""
TAGGED = [
    (name, form, options)
    for name, found in sample_editions().items()
    for form, options in choices()
    if (name == "complete" or options in CHOICES[:2]) and getattr(found, NEEDED.get(form, "safety"))
]
"""Samples in forms with options: how text is laid out does not depend on the sample and the options together."""
TAGGED_FEW = {"complete": FEW, "right-to-left": ((Form.BOOKLET, CHOICES[0]), (Form.HANDOUT, CHOICES[0]))}


@pytest.mark.parametrize(
    ("name", "form", "options"),
    sampled(TAGGED, [case for case in TAGGED if case[1:] in TAGGED_FEW.get(case[0], ())]),
    ids=str,
)
def test_checker_of_accessibility_finds_nothing(
    name: str, form: Form, options: dict[str, Any], tmp_path: Path, prints: Prints
) -> None:
    for one in prints(name, form=form, **options).values():
        assert check_tags(one.data, tmp_path) == []


@pytest.mark.parametrize("form", [Form.HANDOUT, Form.SHEET, Form.POSTER, Form.EASY_READ])
def test_edition_with_nothing_for_a_form_is_refused_in_words(form: Form) -> None:
    with pytest.raises(ExportError, match=r"“Nothing but safety” has no .+Choose another form"):
        export_all(smallest_edition(), form=form)


@pytest.mark.parametrize("form", [Form.HANDOUT, Form.SHEET, Form.WALLET, Form.POSTER, Form.EASY_READ])
def test_paper_that_a_form_cannot_have_is_refused_with_those_that_fit(form: Form) -> None:
    with pytest.raises(ExportError, match=r"does not fit on paper of `a5`\. Write .*`a4` or `letter` as `paper`"):
        export_all(complete_edition(), form=form, paper="a5")


def test_large_print_is_refused_on_small_paper() -> None:
    with pytest.raises(
        ExportError, match=r"in large print does not fit on paper of `a5`. Write `a3`, `a4` or `letter`"
    ):
        export_all(complete_edition(), paper="a5", text_size="large")


def test_screen_reader_is_told_this(golden: Golden, prints: Prints) -> None:
    golden(CASES / "complete.tags.txt", read_tags(complete_booklet(prints, audience="staff")))


def test_reader_sees_these_words_in_this_order(golden: Golden, prints: Prints) -> None:
    pages = read_pages(complete_booklet(prints, audience="staff"))
    text = "\n\n".join(f"[{number}] {words}" for number, words in enumerate(pages, 1))
    golden(CASES / "complete.pages.txt", text + "\n")


def test_nothing_breaks_or_leaves_the_page_in_a_huge_and_hostile_edition(tmp_path: Path) -> None:
    data = export(adversarial_edition())
    assert check_tags(data, tmp_path) == []
    outside = [
        letter
        for letter in read_letters(data)
        if letter.left < 0.02 or letter.right > 0.98 or letter.bottom < 0.02 or letter.top > 0.98
    ]
    assert outside == []
    pages = " ".join(read_pages(data))
    assert "{{ nothing }} {% raw %}" in pages
    assert all(f"Move exercise-{number} " in pages for number in (1, 2))


SIZED = [
    (form, options, points)
    for form in (Form.BOOKLET, Form.HANDOUT, Form.SHEET, Form.POSTER)
    for options, points in (
        ({}, 9),
        ({"text_size": "large", "ink": "low"} if form is Form.BOOKLET else CHOICES[1], 18),
    )
]
"""Forms with options, and the points of their smallest letters. Others look at most of these prints too."""


@pytest.mark.parametrize(
    ("form", "options", "points"),
    sampled(SIZED, [one for one in SIZED if not one[1] or one[0] is Form.HANDOUT]),
    ids=str,
)
def test_no_letter_is_smaller_than_the_chosen_size(
    form: Form, options: dict[str, str], points: int, prints: Prints
) -> None:
    for one in prints("complete", form=form, **options).values():
        assert {letter.text for letter in read_letters(one.data) if letter.size < points - 0.01} == set()


def test_warning_signs_and_stop_rule_come_before_the_first_exercise(prints: Prints) -> None:
    titles = [title for _, title, _ in read_outline(complete_booklet(prints))]
    safety = complete_edition().safety
    before = [*(flags.title for flags in safety.red_flags), safety.stop_rule.title]
    first = complete_edition().exercises[0].title
    assert [title for title in titles if title in {*before, first}] == [*before, first]


def test_outline_leads_to_the_page_of_each_entry(prints: Prints) -> None:
    data = complete_booklet(prints)
    pages = read_pages(data)
    outline = read_outline(data)
    assert {depth for depth, _, _ in outline} == {0, 1}
    for _, title, number in outline:
        assert title in pages[number]


def test_contents_and_references_give_the_number_of_the_page(prints: Prints) -> None:
    data = complete_booklet(prints)
    pages = read_pages(data)
    for depth, title, number in read_outline(data):
        if depth == 1:
            assert f"{title} {number + 1}" in pages[1]


def test_every_page_says_that_nobody_has_reviewed_it(prints: Prints) -> None:
    pages = read_pages(prints("smallest")["booklet"].data)
    assert all(smallest_edition().review.notice in page for page in pages)


def test_screen_reader_passes_over_the_foot_of_the_page_and_nothing_else(prints: Prints) -> None:
    edition = complete_edition()
    data = complete_booklet(prints)
    numbers = {str(number + 1) for number in range(len(read_pages(data)))}
    silent = read_artifacts(data)
    assert {edition.review.notice, "2", "3"} <= silent
    notices = f"{edition.review.notice} {edition.safety.stop_notice} {edition.safety.emergency_notice}"
    foot = f"{notices} All warning signs: page 3. {edition.safety.red_flags[0].call}"
    heads = {line for line in silent if line.endswith(", continued")}
    assert {line for line in silent - numbers - heads if line not in foot} == set()


@pytest.mark.parametrize("size", [(300.0, 200.0), (900.0, 200.0)], ids=["column", "page"])
def test_picture_of_an_author_is_shown_with_its_words_and_its_credit(size: tuple[float, float]) -> None:
    data = export(illustrated_edition(image(DRAWING, size)))
    assert "Figure Alt=An arm." in read_tags(data)
    assert "Picture: A person, CC BY 4.0." in " ".join(read_pages(data))


def test_picture_of_an_author_that_wants_another_file_ends_the_export() -> None:
    with pytest.raises(ExportError, match="The booklet cannot be drawn"):
        export(illustrated_edition(image(SVG, (1.0, 1.0))))


def illustrated_edition(picture: EditionImage) -> Edition:
    """A booklet of one exercise, with a picture of an author's own."""
    exercise = complete_edition().exercises[0].model_copy(update={"image": picture})
    (part,) = smallest_edition().parts
    update = {"exercises": (exercise,), "parts": (part.model_copy(update={"exercises": (exercise.id,)}),)}
    return smallest_edition().model_copy(update=update)


def image(drawing: str, size: tuple[float, float]) -> EditionImage:
    return EditionImage(
        file="arm.svg",
        media_type="image/svg+xml",
        width=size[0],
        height=size[1],
        alt="An arm.",
        author="A person",
        source="Their own work",
        licence="CC BY 4.0",
        credit="Picture: A person, CC BY 4.0.",
        data=drawing.encode(),
    )


def test_tracker_is_left_out_when_not_wanted(prints: Prints) -> None:
    assert "Tick each time" in " ".join(read_pages(complete_booklet(prints)))
    for form, wanted in product((Form.BOOKLET, Form.SHEET), (True, False)):
        written = write_markup(complete_edition(), PdfOptions(form=form, tracker=wanted))
        assert ("Tick each time" in "".join(one.html for one in written)) is wanted


def test_staff_read_what_is_not_certain_and_what_it_rests_on(prints: Prints) -> None:
    words = " ".join(read_pages(complete_booklet(prints, audience="staff")))
    edition = complete_edition()
    groups = (edition.exercises, edition.advice, edition.routines)
    uncertain = [one for group in groups for item in group for one in item.uncertain]
    assert uncertain
    assert all(one.phrase in words and (one.note or "") in words for one in uncertain)
    evidence = [one.says for item in edition.advice for claim in item.claims for one in claim.evidence_for]
    assert evidence
    assert all(says in words for says in (*evidence, *(source.title for source in edition.sources)))


def test_patient_reads_how_sure_a_statement_is_and_none_of_the_words_for_reviewers(prints: Prints) -> None:
    words = " ".join(read_pages(complete_booklet(prints)))
    edition = complete_edition()
    claims = [claim for item in edition.advice for claim in item.claims]
    assert all(f"{claim.standing.title.capitalize()}. {claim.text}" in words for claim in claims)
    for hidden in ("sha256", "What is not certain", *(source.title for source in edition.sources)):
        assert hidden not in words
    assert all(one.says not in words for claim in claims for one in claim.evidence_for)


@pytest.mark.parametrize(
    "body",
    [
        '<img src="file:///etc/hostname" alt="A file">',
        '<img src="http://127.0.0.1:9/a.png" alt="A page">',
        '<img src="booklet:fonts/../markup.py" alt="A file">',
        '<img src="booklet:templates/cover.html" alt="A file">',
        '<link rel="stylesheet" href="file:///etc/hostname">',
        "<style>@import url(http://127.0.0.1:9/a.css)</style>",
        f'<img src="data:image/svg+xml,{SVG}" alt="A file">',
        '<a href="#nowhere">Nowhere</a>',
        "<p style='colour: red'>Red</p>",
    ],
)
def test_complaint_of_the_renderer_ends_the_export(body: str) -> None:
    with pytest.raises(ExportError, match="The booklet cannot be drawn"):
        render_pdf(HtmlPrint("page", HTML.format(body), "", {}))


def test_nothing_is_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ExportError):
        render_pdf(HtmlPrint("page", HTML.format('<a href="#nowhere">Nowhere</a>'), "", {}))
    assert capfd.readouterr() == ("", "")


def test_asking_for_the_exporter_does_not_load_the_renderer() -> None:
    program = (
        "import sys, supple_exporters.pdf; print(sorted({'weasyprint', 'jinja2', 'shapely'} & sys.modules.keys()))"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_words_of_content_are_never_markup() -> None:
    edition = complete_edition().model_copy(update={"title": "<script>x</script> & more"})
    (markup,) = write_markup(edition, PdfOptions())
    html = markup.html
    assert "<script>" not in html
    assert "&lt;script&gt;x&lt;/script&gt; &amp; more" in html


@pytest.mark.parametrize("size", ["normal", "large"])
def test_the_scale_of_the_stop_rule_stands_before_the_grades_that_count_its_points(size: str) -> None:
    edition = complete_edition()
    rule = edition.safety.stop_rule.model_copy(
        update={"body": RichText(markdown="Rate it.", html="<p>Rate it.</p>", plain="Rate it.")}
    )
    changed = edition.model_copy(update={"safety": edition.safety.model_copy(update={"stop_rule": rule})})
    (page,) = write_markup(changed, PdfOptions.model_validate({"text_size": size}))
    assert page.html.index("Rate it.") < page.html.index(rule.grades[0].action)
