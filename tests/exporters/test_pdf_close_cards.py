"""Exercise cards of which the second is a little too high for the page share it, where that saves pages."""

from collections.abc import Callable

import pytest
from page_faults import faults
from print_layout import Box, Page, pages_of
from printing import Prints, edition
from profiles import with_exercises, with_few_signs

from supple_exporters.pdf import close_cards, rendering
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import Form, PdfOptions

pytestmark = pytest.mark.slow


def pages_with(pages: tuple[Page, ...], entries: set[str]) -> dict[str | None, int]:
    """The pages on which entries begin."""
    return {
        line.entry: number
        for number, page in enumerate(pages)
        for line in page.body
        if line.heading and line.entry in entries
    }


def test_two_cards_that_nearly_fit_share_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    found = with_few_signs(with_exercises(2))
    before: list[Box] = []

    def lay_out_close(drawn: Box, draw: Callable[[str], Box]) -> Box:
        before.append(drawn)
        return close_cards.lay_out_close(drawn, draw)

    monkeypatch.setattr(rendering, "lay_out_close", lay_out_close)
    (markup,) = write_markup(found, PdfOptions.model_validate({"paper": "letter"}))
    pages = pages_of(rendering.lay_out(markup))
    (apart,) = map(pages_of, before)
    assert len(pages) == len(apart) - 1
    cards = {f"exercise-{item.id}" for item in found.exercises}
    assert [len(set(pages_with(one, cards).values())) for one in (apart, pages)] == [2, 1]
    assert faults(found, {"booklet": pages}) == []


@pytest.mark.sweep
def test_cards_of_a_shipped_booklet_that_nearly_fit_share_a_page(prints: Prints) -> None:
    """The page of the first was half empty."""
    (pages,) = (one.pages for one in prints("back-to-lifting", form=Form.BOOKLET).values())
    places = pages_with(pages, {"exercise-hip-hinge", "exercise-bridge"})
    assert len(places) == 2
    assert len(set(places.values())) == 1
    assert faults(edition("back-to-lifting"), {"booklet": pages}) == []


def test_cards_stay_as_they_are_where_closer_ones_save_no_page() -> None:
    (markup,) = write_markup(with_few_signs(with_exercises(3)), PdfOptions.model_validate({"paper": "letter"}))
    drawn = rendering.Layouts(markup.html, markup).draw()
    tried: list[str] = []

    def draw(css: str) -> object:
        tried.append(css)
        return drawn

    assert close_cards.lay_out_close(drawn, draw) is drawn
    assert len(tried) == 1
    assert "exercise-exercise-0" in tried[0]
    assert "font-size" not in tried[0]
