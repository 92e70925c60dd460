"""Sets the contents of a booklet in one column where two of them would go on overleaf: a layout in, yes or no out.

Columns that go on overleaf are read in no order that a reader could follow, so they stay together. Where they are
higher than a page, their heading would stand alone on the page before, and each column would still be torn.
"""

from __future__ import annotations

from supple_exporters.pdf.page_boxes import Box, boxes_of, classes_of

HEADING = "contents"
"""The anchor of their heading, and their class."""
ONE_COLUMN = (
    ".glance > .contents.columns, .glance > .contents.columns > section"
    " { display: block; break-inside: auto; padding-inline-end: 0 }"
)


def contents_go_on(drawn: Box) -> bool:
    """Say whether contents and their heading take more than one page."""
    pages = {number for number, page in enumerate(drawn.pages) if HEADING in page.anchors or _has_contents(page)}
    return len(pages) > 1


def _has_contents(page: Box) -> bool:
    return any(HEADING in classes_of(box) for box in boxes_of(page))
