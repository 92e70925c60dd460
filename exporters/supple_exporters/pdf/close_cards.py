"""Lets two exercise cards share a page where the second is only a little too high for it.

A layout in, the style of closer cards out: lines of such cards stand a little closer, and their pictures are a little
lower. Letters keep their size. It is tried once for all cards together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from supple_exporters.pdf.entry_places import find_entries
from supple_exporters.pdf.page_boxes import Box

MOST_OVER_MM = 15.0
"""So much lower two cards can become."""
LEAST_FREE_MM = 50.0
"""Less room than this is left below cards that share a page already."""
CLOSER = (
    "{ line-height: 1.14 } %s li, %s p, %s h4 { margin-block: 0 }"
    " %s .picture img { max-height: 41mm; object-fit: contain }"
)


def close_cards(drawn: Box) -> str:
    """Give the style of closer cards, for those that are a little too high for the page before and those above them."""
    closer = dict.fromkeys(anchor for pair in _near_pairs(drawn) for anchor in pair)
    names = [f'[data-anchor="{anchor}"].exercise' for anchor in closer]
    return " ".join(f"{name} {CLOSER % ((name,) * 4)}" for name in names)


def _near_pairs(drawn: Box) -> Iterator[tuple[str, str]]:
    """Name the cards that are a little too high for the page before, each with the entry above it."""
    for before, after in pairwise(find_entries(drawn)):
        over = after.high - before.free
        card = after.kind == "exercise"
        if card and after.page == before.page + 1 and before.free > LEAST_FREE_MM and over <= MOST_OVER_MM:
            yield before.anchor, after.anchor
