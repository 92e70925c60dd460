"""Contents of a booklet that are higher than a page can be read, and stand below their heading."""

from dataclasses import replace

import pytest
from page_faults import page_faults
from print_layout import Line, Page, pages_of
from sampling import sampled

from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.rendering import Layouts, lay_out
from supple_exporters.testing import complete_edition

pytestmark = pytest.mark.slow

FRONT_ALONE = "body > .chapter { display: none } ul.index a::after { content: '0' }"
HIGH = "ul.index li li { padding-bottom: 26mm }"
ALONE = "a heading with nothing below it: 'Contents'"


def entries_of(pages: tuple[Page, ...]) -> list[Line]:
    """The lines of the contents, page by page from the top."""
    return [
        line
        for page in pages
        for line in sorted(page.body, key=lambda line: line.top)
        if "contents" in line.classes and "p" not in line.tags and not line.inner
    ]


@pytest.mark.parametrize("options", sampled([{"paper": "a5"}, {"text_size": "large"}], [{"paper": "a5"}]), ids=str)
def test_contents_higher_than_a_page_stand_in_one_column_below_their_heading(options: dict[str, str]) -> None:
    """Those of the daily routine in large print left their heading alone on a page, and broke each of two columns."""
    found = complete_edition()
    (markup,) = write_markup(found, PdfOptions.model_validate(options))
    markup = replace(markup, css=f"{markup.css} {FRONT_ALONE} {HIGH}")
    plain, settled = (pages_of(drawn) for drawn in (Layouts(markup.html, markup).draw(), lay_out(markup)))
    alone = [
        any(ALONE in fault for page in pages for fault in page_faults(page, found, after=None))
        for pages in (plain, settled)
    ]
    assert alone == [True, False]
    plain_order, order = ([line.block for line in entries_of(pages)] for pages in (plain, settled))
    assert order == sorted(order)
    assert plain_order != sorted(plain_order)
    assert len({line.left for line in entries_of(settled) if line.tags.count("li") > 1}) == 1
    begun, *others = (page for page in settled if entries_of((page,)))
    heads = [" ".join(line.text for line in page.lines if line.in_head) for page in others]
    assert heads == ["Contents, continued"] * len(others) != []
    assert not [line for line in begun.lines if line.in_head]
