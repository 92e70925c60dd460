"""Exercise cards of which the second is a little too high for the page share it, where that saves pages."""

import pytest
from page_faults import faults
from print_layout import Page, pages_of
from profiles import with_exercises, with_few_signs

from supple_exporters.pdf import close_cards, rendering
from supple_exporters.pdf.entry_places import EntryPlace
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.settling import Arrangement, settle

pytestmark = pytest.mark.slow

BEFORE = EntryPlace(3, "exercise-bridge", "exercise", 150.0, 110.0)
AFTER = EntryPlace(4, "exercise-plank", "exercise", 120.0, 140.0)


def pages_with(pages: tuple[Page, ...], entries: set[str]) -> dict[str | None, int]:
    """The pages on which entries begin."""
    return {
        line.entry: number
        for number, page in enumerate(pages)
        for line in page.body
        if line.heading and line.entry in entries
    }


def test_two_cards_that_nearly_fit_share_a_page() -> None:
    found = with_few_signs(with_exercises(2))
    (markup,) = write_markup(found, PdfOptions())
    apart = pages_of(rendering.Layouts(markup.html, markup).draw())
    pages = pages_of(rendering.lay_out(markup))
    assert len(pages) < len(apart)
    cards = {f"exercise-{item.id}" for item in found.exercises}
    assert [len(set(pages_with(one, cards).values())) for one in (apart, pages)] == [2, 1]
    assert faults(found, {"booklet": pages}) == []


def test_cards_stay_as_they_are_where_closer_ones_save_no_page() -> None:
    (markup,) = write_markup(with_few_signs(with_exercises(3)), PdfOptions.model_validate({"paper": "letter"}))
    drawn = rendering.Layouts(markup.html, markup).draw()
    tried: list[str] = []

    def draw(wanted: Arrangement) -> object:
        tried.append(wanted.css)
        return drawn

    settle(draw, drawn, Arrangement())
    assert tried[0] == close_cards.close_cards(drawn)
    assert "exercise-exercise-0" in tried[0]
    assert not any("line-height: 1.14" in css for css in tried[1:])
    assert "font-size" not in tried[0]


@pytest.mark.parametrize(
    ("after", "near"),
    [
        (AFTER, True),
        (AFTER._replace(high=130.0), False),
        (AFTER._replace(page=5), False),
        (AFTER._replace(kind="advice"), False),
    ],
    ids=["a little too high", "much too high", "not on the page behind", "no card"],
)
def test_a_card_that_is_a_little_too_high_is_set_closer_with_what_stands_before_it(
    after: EntryPlace, near: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(_: object) -> list[EntryPlace]:
        return [BEFORE, after]

    monkeypatch.setattr(close_cards, "find_entries", find)
    closer = close_cards.close_cards(None)
    assert ("exercise-bridge" in closer and "exercise-plank" in closer) is near
