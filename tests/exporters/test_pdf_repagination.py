"""A print is laid out with as few pages laid out anew as its links need, and says the same as with more."""

from collections.abc import Mapping
from importlib import resources
from typing import Any, TypeAlias

import pytest
import weasyprint  # type: ignore[import-untyped]  # it has no types
from print_layout import pages_of
from weasyprint.layout import page as page_layout  # type: ignore[import-untyped]  # it has no types

from supple_exporters.pdf.page_boxes import find_anchors
from supple_exporters.pdf.rendering import load_style
from supple_exporters.pdf.repagination import PrintDocument
from supple_exporters.pdf.shared_pages import PrintHtml
from supple_exporters.pdf.words import leads_to

Box: TypeAlias = Any
"""A document of WeasyPrint, which has no types."""
CSS = (resources.files("supple_exporters.pdf") / "style/base.css").read_text(encoding="utf-8")
SMALL = """@page { size: 60mm 60mm; margin: 5mm; @top-left { content: none } @bottom-center { content: none } }
p { font: 12pt/5mm Booklet; margin: 0; break-after: page }"""
COUNT = 12
LINK = '<a%s class="ref" data-before="(page\u00a0" data-after=")">Go on</a>'
HTML = "".join(f'<p id="place-{place}">{LINK % leads_to(f"place-{COUNT - 1 - place}")}</p>' for place in range(COUNT))
"""Each page leads to another one, half of them to one that comes before it."""


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of each page that is laid out, as often as it is."""
    numbers: list[int] = []
    make_page: Box = getattr(page_layout, "make_page")  # noqa: B009 - its type is partly unknown

    def make(*given: Any) -> Box:
        numbers.append(given[4])
        return make_page(*given)

    monkeypatch.setattr(page_layout, "make_page", make)
    return numbers


def lay_out(known: Mapping[str, int] | None = None) -> Box:
    style, fonts = load_style(f"{CSS} {SMALL}")
    return PrintDocument.lay_out(PrintHtml(string=HTML), fonts, known, stylesheets=[style])


def lay_out_plainly() -> Box:
    style, fonts = load_style(f"{CSS} {SMALL}")
    return weasyprint.HTML(string=HTML).render(fonts, stylesheets=[style])  # pyright: ignore[reportUnknownMemberType]  # no types


def numbers_of(drawn: Box) -> list[str]:
    return [page.text for page in pages_of(drawn)]


def test_pages_with_links_are_laid_out_twice_and_no_more(made: list[int]) -> None:
    plain = lay_out_plainly()
    assert max(map(made.count, made)) > 2
    made.clear()
    drawn = lay_out()
    assert numbers_of(drawn) == numbers_of(plain) == [f"Go on (page {COUNT - place})" for place in range(COUNT)]
    assert max(map(made.count, made)) == 2


@pytest.mark.parametrize("off", [0, 1, 100])
def test_pages_are_laid_out_once_where_their_numbers_are_known_and_come_out_right_in_any_case(
    off: int, made: list[int]
) -> None:
    drawn = lay_out()
    known: Mapping[str, int] = {anchor: number + off for anchor, number in find_anchors(drawn).items()}
    made.clear()
    again = lay_out({**known, "nowhere": 1})
    assert pages_of(again) == pages_of(drawn)
    assert (len(made) == COUNT) == (off == 0)
