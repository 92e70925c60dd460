"""Lets an entry part that is too high for a page and the heading above it: a layout in, more style out.

Warning signs and guides stay whole. In a long language, with letters set apart, one of them can be as high as a page:
then the heading of its part stands alone on the page before, or a few lines of it overleaf.
"""

from __future__ import annotations

from supple_exporters.pdf.entry_places import find_entries, pages_after_headings
from supple_exporters.pdf.page_boxes import Box

KINDS = frozenset({"red-flags", "guide"})
PARTED = (
    "%(one)s, %(one)s .signs { break-inside: auto }"
    " %(one)s .sign-list, %(one)s .sign-column, %(one)s .do, %(one)s .do > .seen, %(one)s .do > .said"
    " { display: block; width: auto; padding-inline: 0 }"
    " %(one)s .sign-list { padding-inline: 2.4mm }"
)


def part_entries(drawn: Box) -> str:
    """Give the style of entries that may part, each in one column: what goes on overleaf is read as it stands."""
    entries = list(find_entries(drawn))
    lonely = pages_after_headings(drawn)
    pages: dict[str, set[int]] = {}
    for entry in entries:
        if entry.kind in KINDS:
            pages.setdefault(entry.anchor, set()).add(entry.page)
    high = [anchor for anchor, on in pages.items() if len(on) > 1 or min(on) in lonely]
    return " ".join(PARTED % {"one": f'[data-anchor="{anchor}"]'} for anchor in high)
