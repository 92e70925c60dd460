"""Where words run from right to left, a sign stands on the right of its words, and never under them."""

from dataclasses import replace

import pytest
from page_faults import covered
from print_layout import pages_of

from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.mirroring import mirror
from supple_exporters.pdf.rendering import lay_out
from supple_exporters.testing import sample_editions


@pytest.mark.parametrize(
    ("css", "mirrored"),
    [
        ("padding: 1mm 2mm 3mm 4mm;", "padding: 1mm 4mm 3mm 2mm;"),
        ("padding: 1mm 2mm 3mm;", "padding: 1mm 2mm 3mm;"),
        ("margin: calc(1mm * 2) 2mm;", "margin: calc(1mm * 2) 2mm;"),
        ("background-position: 2mm center;", "background-position: right 2mm center;"),
        ("background-position: 0 0.4em;", "background-position: right 0 top 0.4em;"),
        (
            "background: url(a) no-repeat 1mm 2mm / 3mm 3mm;",
            "background: url(a) no-repeat right 1mm top 2mm / 3mm 3mm;",
        ),
        ("background: url(a) no-repeat center / 3mm 3mm;", "background: url(a) no-repeat center / 3mm 3mm;"),
        ("background-position: calc(50% - 3mm) center;", "background-position: calc(50% - 3mm) center;"),
        ("background-position: 50% 10%;", "background-position: 50% 10%;"),
    ],
)
def test_left_and_right_change_places(css: str, mirrored: str) -> None:
    assert mirror(css) == mirrored


@pytest.mark.slow
@pytest.mark.parametrize("direction", ["rtl", "ltr"])
def test_no_words_stand_on_a_sign(direction: str) -> None:
    """With the style sheets of the other direction some do, so the check finds them."""
    found = sample_editions()["right-to-left"]
    options = PdfOptions.model_validate({"form": "handout", "text_size": "large"})
    styled = found.model_copy(update={"direction": direction})
    (markup,) = write_markup(found, options)
    (other,) = write_markup(styled, options)
    pages = pages_of(lay_out(replace(markup, css=other.css)))
    assert ([fault for page in pages for fault in covered(page)] == []) is (direction == "rtl")
