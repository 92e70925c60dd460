"""Lets two exercise cards share a page where the second is only a little too high for it.

A layout in, a layout with fewer pages out: lines of such cards stand a little closer, and their pictures are a little
lower. Letters keep their size. It is tried once for all cards together, so that a booklet is laid out twice at most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

Box: TypeAlias = Any
"""A document or a box of WeasyPrint, which has no types."""

MM = 96 / 25.4
MOST_OVER_MM = 15.0
"""So much lower two cards can become."""
LEAST_FREE_MM = 50.0
"""Less room than this is left below cards that share a page already."""
CLOSER = (
    "{ line-height: 1.14 } %s li, %s p, %s h4 { margin-block: 0 }"
    " %s .picture img { max-height: 41mm; object-fit: contain }"
)


class _Entry(NamedTuple):
    """Where an entry stands, in millimetres."""

    page: int
    anchor: str
    card: bool
    high: float
    free: float
    """What is left of the page below it."""


def lay_out_close(drawn: Box, draw: Callable[[str], Box]) -> Box:
    """Give the layout with fewer pages, if closer cards have fewer. `draw` lays them out with more style."""
    closer = dict.fromkeys(anchor for pair in _near_pairs(drawn) for anchor in pair)
    if not closer:
        return drawn
    names = [f'[data-anchor="{anchor}"].exercise' for anchor in closer]
    tried = draw(" ".join(f"{name} {CLOSER % ((name,) * 4)}" for name in names))
    return tried if len(tried.pages) < len(drawn.pages) else drawn


def _near_pairs(drawn: Box) -> Iterator[tuple[str, str]]:
    """Name the cards that are a little too high for the page before, each with the entry above it."""
    entries = list(_entries(drawn))
    for before, after in pairwise(entries):
        over = after.high - before.free
        if after.card and after.page == before.page + 1 and before.free > LEAST_FREE_MM and over <= MOST_OVER_MM:
            yield before.anchor, after.anchor


def _entries(drawn: Box) -> Iterator[_Entry]:
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
                yield _Entry(number, anchor, "exercise" in names, one.margin_height() / MM, (bottom - low) / MM)
