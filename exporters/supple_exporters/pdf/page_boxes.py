"""The boxes of laid-out pages: the one place that asks WeasyPrint for them, which has no public way to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

Box: TypeAlias = Any
"""A document, a page or a box of WeasyPrint, which has no types."""

MM = 96 / 25.4
"""Pixels of CSS to a millimetre."""


def page_box(page: Box) -> Box:
    """Give the box of a whole page."""
    return page._page_box  # noqa: SLF001 - see above


def boxes_of(page: Box) -> Iterator[Box]:
    """Give the boxes of elements on a page, an outer one before what is in it."""
    return (box for box in page_box(page).descendants() if box.element is not None)


def classes_of(box: Box) -> list[str]:
    """Give the classes of the element of a box, as they are written."""
    return [] if box.element is None else str(box.element.get("class") or "").split()


def find_anchors(drawn: Box) -> dict[str, int]:
    """Give the number of the page, from 1, on which each place stands that a link can lead to."""
    return {anchor: number for number, page in enumerate(drawn.pages, 1) for anchor in page.anchors}
