"""Exercise cards of which the second is a little too high for the page share it, where that saves pages."""

import pytest
from page_faults import faults
from printing import Prints, edition

from supple_exporters.pdf import close_cards, rendering
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import Form, PdfOptions

pytestmark = pytest.mark.slow


@pytest.mark.sweep
def test_cards_that_nearly_fit_share_a_page(prints: Prints) -> None:
    """The page of the first was half empty."""
    found = prints("back-to-lifting", form=Form.BOOKLET)
    (pages,) = (one.pages for one in found.values())
    places = {
        line.entry: number
        for number, page in enumerate(pages)
        for line in page.body
        if line.heading and line.entry in {"exercise-hip-hinge", "exercise-bridge"}
    }
    assert len(places) == 2
    assert len(set(places.values())) == 1
    assert faults(edition("back-to-lifting"), {"booklet": pages}) == []


def test_cards_stay_as_they_are_where_closer_ones_save_no_page() -> None:
    (markup,) = write_markup(edition("back-to-lifting"), PdfOptions())
    layouts = rendering.Layouts(markup.html, markup)
    drawn = layouts.draw()
    tried: list[str] = []

    def draw(css: str) -> object:
        tried.append(css)
        return drawn

    assert close_cards.lay_out_close(drawn, draw) is drawn
    assert len(tried) == 1
    assert "exercise-bridge" in tried[0]
    assert "font-size" not in tried[0]
