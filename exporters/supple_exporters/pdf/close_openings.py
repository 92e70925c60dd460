"""Sets an exercise of one narrow page and a few lines closer, so that it takes one page and not two.

On A5 the page behind it would be white but for those lines, as the next one begins on a page of its own. Its dose then
stands beside its picture, which is smaller, and lines stand a little closer; letters keep their size. Where it does not
fit below the heading of its part it stays as it was, or the heading would be alone on a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from supple_exporters.pdf.entry_places import find_entries, pages_after_headings
from supple_exporters.pdf.openings import lay_out_openings
from supple_exporters.pdf.page_boxes import Box

MOST_OVER_MM = 70.0
"""So much lower an exercise can become."""
CLOSER = (
    "%(one)s { line-height: 1.14; padding-top: 1.5mm; break-inside: avoid }"
    " %(one)s li, %(one)s p, %(one)s h4 { margin-block: 0 }"
    " %(one)s .do > .seen { display: table; table-layout: fixed; width: 100%% }"
    " %(one)s .pictured, %(one)s .amounts { display: table-cell; vertical-align: middle }"
    " %(one)s .amounts { width: 57mm; padding-inline-start: 2mm }"
    " %(one)s .amounts th, %(one)s .amounts td { white-space: normal; padding-inline: 1.6mm }"
    " %(one)s .amounts th { width: 36%% }"
    " %(one)s .pictured > .picture { display: none } %(one)s .pictured > .small { display: block }"
)


def lay_out_close_openings(drawn: Box, draw: Callable[[str], Box], most: int | None) -> Box:
    """Lay out openings, and again with closer exercises if that saves pages. `draw` lays out with more style."""
    drawn, _ = lay_out_openings(drawn, draw, most)
    over: set[str] = _over(drawn)
    while over:
        css = " ".join(CLOSER % {"one": f'[data-anchor="{anchor}"].exercise'} for anchor in sorted(over))
        tried, _ = lay_out_openings(draw(css), partial(_draw_closer, draw, css), most)
        pages: dict[str, list[int]] = {}
        for entry in find_entries(tried):
            pages.setdefault(entry.anchor, []).append(entry.page)
        lonely = pages_after_headings(tried)
        fit: set[str] = {
            anchor for anchor in over if len(pages[anchor]) == 1 and not lonely.intersection(pages[anchor])
        }
        if fit == over:
            return tried if len(tried.pages) < len(drawn.pages) else drawn
        over = fit
    return drawn


def _draw_closer(draw: Callable[[str], Box], css: str, more: str) -> Box:
    return draw(f"{css} {more}")


def _over(drawn: Box) -> set[str]:
    """Name the exercises of two pages with little on the second one."""
    entries = [entry for entry in find_entries(drawn) if entry.kind == "exercise"]
    pages = Counter(entry.anchor for entry in entries)
    seconds = {entry.anchor: entry.high for before, entry in pairwise(entries) if before.anchor == entry.anchor}
    return {anchor for anchor, high in seconds.items() if pages[anchor] == 2 and high <= MOST_OVER_MM}
