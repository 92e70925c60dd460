"""Sets an exercise in large print a little closer where all that goes on overleaf is who takes care with it.

It would stand alone at the top of a page, above another exercise or an empty rest, where nobody who does this one
looks. Letters keep their size.
"""

from __future__ import annotations

from collections.abc import Callable

from supple_exporters.pdf.entry_places import EntryPlace, find_entries
from supple_exporters.pdf.openings import lay_out_openings
from supple_exporters.pdf.page_boxes import Box, classes_of

TAIL = "care-line"
"""The class of the line that says who takes care."""
CLOSER = (
    "%(one)s { line-height: 1.15; padding-top: 2mm } %(one)s .care-line, %(one)s h4 { line-height: 1.15 }"
    " %(one)s h4 { margin-block: 0.6mm 0 } %(one)s li, %(one)s p { margin-bottom: 0.5mm }"
)


def lay_out_close_tails(drawn: Box, begin: str, draw: Callable[[str], Box], most: int | None) -> tuple[Box, str]:
    """Lay openings out again, closer, if that leaves fewer lines alone. `begin` is the style that they took before."""
    alone = _alone(drawn)
    if not alone:
        return drawn, begin
    css = " ".join(CLOSER % {"one": f'[data-anchor="{anchor}"].exercise'} for anchor in sorted(alone))
    tried, begun = lay_out_openings(draw(css), lambda more: draw(f"{css} {more}"), most)
    better = len(_alone(tried)) < len(alone) and len(tried.pages) <= len(drawn.pages)
    return (tried, f"{css} {begun}") if better else (drawn, begin)


def _alone(drawn: Box) -> set[str]:
    """Name the exercises of which nothing but that line stands on their last page."""
    last: dict[str, EntryPlace] = {entry.anchor: entry for entry in find_entries(drawn) if entry.kind == "exercise"}
    return {anchor for anchor, entry in last.items() if _is_tail(entry.box)}


def _is_tail(box: Box) -> bool:
    return all(TAIL in classes_of(child) for child in box.children if child.height)
