"""Where the entries of a laid out booklet stand: a layout in, each entry with its page and its room out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from supple_exporters.pdf.page_boxes import MM, Box, boxes_of, classes_of, page_box


class EntryPlace(NamedTuple):
    """What of an entry stands on a page, in millimetres."""

    page: int
    """The number of the page, from 0."""
    anchor: str
    kind: str
    """The name of its template, such as `exercise`."""
    high: float
    free: float
    """What is left of the page below it."""
    box: Box = None
    """What of it stands on the page."""
    whole: Box = None
    """The page."""


def find_entries(drawn: Box) -> Iterator[EntryPlace]:
    """Give each entry on each page that it takes, in the order in which they stand."""
    for number, page in enumerate(drawn.pages):
        box: Box = page_box(page)
        bottom = box.content_box_y() + box.height
        for one in boxes_of(page):
            names = classes_of(one) if one.element_tag == "section" else []
            if "entry" in names:
                low = one.position_y + one.margin_height()
                anchor = str(one.element.get("data-anchor"))
                free = (bottom - low) / MM
                yield EntryPlace(number, anchor, names[1], one.margin_height() / MM, free, one, box)


def pages_after_headings(drawn: Box) -> set[int]:
    """Give the pages, from 0, before which the heading of a part is the last that stands on a page."""
    return {number + 1 for number, page in enumerate(drawn.pages) if _ends_with_heading(page)}


def _ends_with_heading(page: Box) -> bool:
    parts = [
        one for one in boxes_of(page) if one.element_tag == "section" and "chapter" in classes_of(one) and one.children
    ]
    last = parts[-1].children[-1] if parts else None
    return last is not None and (last.element_tag == "h2" or "band" in classes_of(last))
