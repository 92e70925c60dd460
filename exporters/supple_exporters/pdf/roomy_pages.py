"""Sets what stands on a page with much room larger, as far as it stays on that page: a layout in, more style out.

A list of warning signs never parts, and neither does an exercise: what does not fit goes overleaf, and the page before
ends early. Paper that is there in any case is better used for larger letters and pictures than left white.
"""

from __future__ import annotations

import math

from supple_exporters.pdf.entry_places import EntryPlace, find_entries
from supple_exporters.pdf.page_boxes import Box

SIZES = {"red-flags": 0.91, "stop-rule": 1.0, "principle": 1.0, "gate": 1.0, "guide": 1.0, "exercise": 0.9}
"""The size of what may be larger, by its kind, as a share of the running text: `booklet.css` has the same."""
SMALL = 0.864
"""The smallest letters, as a share of the running text."""
LEAST_FREE_MM = 30.0
"""Less room than this at the foot of a page is nothing that anybody sees."""
LEAST, MOST = 1.08, 1.25
FILLED, CAREFUL = 0.88, 0.6
"""How much of the room is given away, and where that was too much: how larger letters break, nobody knows before."""


def enlarge_entries(drawn: Box, filled: float = FILLED) -> str:
    """Give the style of larger entries on each page that ends early."""
    entries = list(find_entries(drawn))
    parted = {entry.anchor for entry in entries if sum(one.anchor == entry.anchor for one in entries) > 1}
    rules: list[str] = []
    for page in range(len(drawn.pages) - 1):
        here = [entry for entry in entries if entry.page == page]
        grown = [entry for entry in here if entry.kind in SIZES and entry.anchor not in parted]
        if grown and here[-1].free > LEAST_FREE_MM:
            share = _share(grown, here[-1].free * filled)
            rules += [_rule(entry, share) for entry in grown] if share >= LEAST else []
    return " ".join(rules)


def stands_as_before(before: Box, after: Box) -> bool:
    """Say whether in a second layout everything stands on the page on which it stood in the first."""
    return len(before.pages) == len(after.pages) and _pages(before) == _pages(after)


def _pages(drawn: Box) -> list[tuple[int, str]]:
    return [(entry.page, entry.anchor) for entry in find_entries(drawn)]


def _share(entries: list[EntryPlace], room_mm: float) -> float:
    """How many times as large letters fill the room: a text grows in both directions."""
    high = sum(entry.high for entry in entries)
    return min(MOST, math.floor(100 * math.sqrt((high + room_mm) / high)) / 100)


def _rule(entry: EntryPlace, share: float) -> str:
    name, size = f'[data-anchor="{entry.anchor}"].{entry.kind}', SIZES[entry.kind]
    return (
        f"{name} {{ font-size: {size * share:.3f}em; --small: {SMALL / size:.3f}em; --grow: {share:g} }}"
        f" {name} h4 {{ font-size: {1 / size:.3f}em }}"
    )
