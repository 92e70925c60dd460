"""Where the entries of a laid out booklet stand: a layout in, each entry with its page and its room out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

Box: TypeAlias = Any
"""A document or a box of WeasyPrint, which has no types."""

MM = 96 / 25.4


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
    page_box: Box = None


def find_entries(drawn: Box) -> Iterator[EntryPlace]:
    """Give each entry on each page that it takes, in the order in which they stand."""
    for number, page in enumerate(drawn.pages):
        box: Box = page._page_box  # noqa: SLF001 - it has no public way to its boxes
        bottom = box.content_box_y() + box.height
        for one in box.descendants():
            if one.element is None or one.element_tag != "section":
                continue
            names = (one.element.get("class") or "").split()
            if "entry" in names:
                low = one.position_y + one.margin_height()
                anchor = str(one.element.get("data-anchor"))
                free = (bottom - low) / MM
                yield EntryPlace(number, anchor, names[1], one.margin_height() / MM, free, one, box)
