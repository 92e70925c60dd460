"""Begins an exercise that takes two pages on the left one, so that its picture and all of its steps lie open together.

Where it would go on overleaf, a reader on the floor would have to turn the leaf between the picture and the dose. Which
exercises those are shows only once all is laid out, and each one that moves moves all that follow, so a layout is
judged, mended and laid out again until nothing is left to mend.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from supple_exporters.pdf.page_boxes import Box, boxes_of, classes_of, page_box

PIECES = frozenset({"card-head", "picture", "steps", "dose", "dose-note", "dose-unknown"})
"""The classes of what must lie open together."""


class CardExtent(NamedTuple):
    """Where an exercise stands: pages from 0, with the share of the page that is above it."""

    anchor: str
    first: float
    last: float


def lay_out_openings(drawn: Box, draw: Callable[[str], Box], most: int | None) -> tuple[Box, str]:
    """Lay out pages on which exercises begin where they must, and give the style that it took.

    `drawn` is how they are laid out without it; `draw` lays them out with more style.

    A page that this leaves empty is one for notes. Where that would be more pages than there may be at `most`, an
    exercise that leaves one empty stays where it was.
    """
    moved: set[str] = set()
    kept: set[str] = set()
    style = ""
    while True:
        extents = list(_extents(drawn))
        over = most is not None and len(drawn.pages) > most
        idle = {extent.anchor for extent in extents if over and extent.anchor in moved and _is_empty(drawn, extent)}
        wrong = set(_parted(extents, moved - idle)) - moved - kept
        if not idle and not wrong:
            return drawn, style
        moved, kept = (moved | wrong) - idle, kept | idle
        style = " ".join(map(_begin_left, sorted(moved)))
        drawn = draw(style)


def _begin_left(anchor: str) -> str:
    """Give the style that begins an exercise on a left page, together with the heading of a part right above it."""
    entry = f'[data-anchor="{anchor}"]'
    headed = f":is(.band, h2) + {entry}"
    return f"{entry}:not({headed}), .chapter:has(> {headed}) {{ break-before: verso }}"


def _parted(extents: list[CardExtent], moved: AbstractSet[str]) -> Iterator[str]:
    """Name the exercises of which a part would be overleaf. Each one that moves pushes on those after it."""
    pushed = 0.0
    for anchor, first, last in extents:
        start, end = first + pushed, last + pushed
        on_right = int(start) % 2 == 0
        parted = on_right and int(end) > int(start)
        if parted:
            yield anchor
        if on_right and (parted or anchor in moved):
            pushed += int(start) + 1 - start


def _extents(drawn: Box) -> Iterator[CardExtent]:
    """Give where each exercise begins, and where the last of its steps or its dose ends."""
    found: dict[str, list[float]] = {}
    for number, page in enumerate(drawn.pages):
        box = page_box(page)
        for entry in boxes_of(page):
            if "exercise" not in classes_of(entry):
                continue
            for piece in entry.descendants():
                if not PIECES.isdisjoint(classes_of(piece)):
                    tops = (piece.position_y, piece.position_y + piece.border_height() - 1)
                    shares = ((top - box.content_box_y()) / box.height for top in tops)
                    found.setdefault(entry.element.get("data-anchor"), []).extend(
                        number + min(max(share, 0.0), 0.999) for share in shares
                    )
    for anchor, places in found.items():
        yield CardExtent(anchor, min(places), max(places))


def _is_empty(drawn: Box, extent: CardExtent) -> bool:
    """Whether the page before an exercise is empty."""
    before = int(extent.first) - 1
    return before >= 0 and bool(page_box(drawn.pages[before]).page_type.blank)
