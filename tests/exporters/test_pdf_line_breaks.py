"""Lines are as long as they can be."""

import re
from importlib import resources
from itertools import pairwise
from typing import Any

import pytest
from weasyprint.layout import inline  # type: ignore[import-untyped]  # it has no types
from weasyprint.text import line_break  # type: ignore[import-untyped]  # it has no types

from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.page_boxes import page_box
from supple_exporters.pdf.rendering import load_style, render_html
from supple_exporters.pdf.shared_pages import PrintHtml
from supple_exporters.testing import smallest_edition

TEXT = (
    "Pain that began with a serious accident, such as a car crash or a fall from a height. New trouble with peeing:"
    " it's hard to start or stop, you leak, or you can't go. Pain that's there all the time."
)
STYLE = "p { width: %dpx; font: 12pt Booklet; letter-spacing: %sem; word-spacing: 0.1em }"


@pytest.mark.parametrize("letter_space", ["0", "0.01", "0.025"])
def test_no_word_is_left_alone_on_a_line(letter_space: str) -> None:
    for width in range(180, 260):
        css = STYLE % (width, letter_space)
        lines = lay_out_lines(css)
        words = [line.split() for line, _ in lines]
        assert not any(len(line) == 1 and len(after) > 1 for line, after in pairwise(words)), width
        assert max(wide for _, wide in lines) <= width


def lay_out_lines(css: str, text: str = TEXT) -> list[tuple[str, float]]:
    """Give the lines of the text and how wide they are."""
    load_style(css)
    drawn = render_html(PrintHtml(string=f"<p>{text}</p>"), css, "")
    boxes = page_box(drawn.pages[0]).descendants()
    lines = [box for box in boxes if type(box).__name__ == "LineBox"]
    return [
        ("".join(one.text for one in line.descendants() if hasattr(one, "text")), line.children[0].width)
        for line in lines
    ]


BOLD = "<b>Ease off, but keep moving:</b> The pain goes up by 3 or 4 points, or at all if it began at 7 or more."
BOLD_STYLE = "p { width: %gmm; margin: 0; font: 10.2pt Booklet }"


def test_bold_words_are_not_cut_in_two_where_words_behind_them_have_room() -> None:
    """At some widths a line was "Ease off, but keep", as WeasyPrint found the whole line too long by a rounding."""
    for step in range(40):
        css = BOLD_STYLE % (70 + step * 0.4)
        first, *_ = lay_out_lines(css, BOLD)
        assert first[0].startswith("Ease off, but keep moving: The pain"), css


@pytest.fixture(scope="module")
def action() -> str:
    """What to do about the gravest signs, with the number to call, as a print says it."""
    (markup,) = write_markup(smallest_edition(), PdfOptions())
    return markup.html.partition('<p class="action">')[2].partition("</p>")[0]


@pytest.mark.parametrize("sheet", ["pieces", "one-column"])
def test_number_to_call_stands_apart_from_the_words_before_it(sheet: str, action: str) -> None:
    """Where it was a block, "until you've been seen.Call 911" had no space."""
    css = (resources.files("supple_exporters.pdf") / f"style/{sheet}.css").read_text(encoding="utf-8")
    (line, _), *_ = lay_out_lines(f"p {{ width: 5000px; font: 18pt Booklet }} {css}", action)
    assert line == re.sub("<.*?>", "", action)
    assert ". Call" in line


def test_line_before_the_number_to_call_is_full(action: str) -> None:
    """The number is never broken. Where the space was within it, the last word before it went down with it."""
    words, inner = re.split("<i>", f"Don't drive, and don't wait for more signs. {action}")
    style = "p { width: %gpx; margin: 0; font: 12pt Booklet } .call { white-space: nowrap }"
    ((_, wide),) = lay_out_lines(style % 5000, words)
    for spare in range(0, 40, 4):
        first, second = lay_out_lines(style % (wide + spare), f"{words}<i>{inner}")
        assert first[0].strip() == words
        assert f"{second[0]}</b>" in inner


@pytest.mark.parametrize("words", ["How much", "Difficulty 2 out of 5", "Number to call: ____"])
def test_box_as_wide_as_its_words_has_them_on_one_line(words: str) -> None:
    """With letters set apart the last word of a chip or of a cell of a table stood in a second line."""
    style = "p, th {{ font: {}pt Booklet; letter-spacing: 0.025em; word-spacing: 0.1em }} b {{ display: inline-block }}"
    for points in (9.5, 10, 10.5, 11, 12, 18):
        for html in (f"<p>Here. <b>{words}</b></p>", f"<table><tr><th>{words}</th><th>Hold</th></tr></table>"):
            assert words in [one.text for one in texts_of(html, style.format(points))]


def texts_of(html: str, css: str) -> list[Any]:
    """Give the boxes with text of a layout."""
    load_style(css)
    boxes = page_box(render_html(PrintHtml(string=html), css, "").pages[0]).descendants()
    return [box for box in boxes if getattr(box, "text", "").strip()]


def test_weasyprint_is_as_it_was_after_a_print() -> None:
    """It is a library of the whole process, and the program that calls may lay out documents of its own."""

    def names() -> list[str]:
        places = ((line_break, "create_layout"), (inline, "split_first_line"))
        return [str(getattr(module, name).__module__) for module, name in places]

    lay_out_lines(BOLD_STYLE % 80, BOLD)
    assert names() == ["weasyprint.text.line_break"] * 2
