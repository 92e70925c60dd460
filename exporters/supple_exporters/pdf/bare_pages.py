"""Finds the pages of prints that are never set smaller which need no notice in their foot, and gives their room back.

The notice takes a quarter of a page at 18 point. Only a page that says what to do, or how much, must have it: a page of
cautions, of the stop rule or of warning signs says more itself. Which pages those are shows only once all is laid out,
and changes with the room they get, so the pages are settled one after another from the front. Each part that begins
on a page of its own, such as an exercise of a handout, has pages of its own name, and all parts are settled at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from supple_exporters.pdf.page_boxes import Box, boxes_of, classes_of, page_box

DOING = frozenset({"do", "dose", "dose-note", "dose-unknown", "programme", "amount"})
"""The classes of what a page with the notice shows."""
NAMES = ("", "safety")
"""The kinds of pages of the first part: a style for pages without a name gives way to one for those with a name."""

BarePages: TypeAlias = Mapping[str, AbstractSet[int]]
"""The numbers of pages without the notice, by the name of their part, in which the first one is 1. The first part has
no name."""


def lay_out_bare(draw: Callable[[BarePages], Box]) -> Box:
    """Lay out pages of which some are bare."""
    bare: dict[str, set[int]] = {}
    settled: dict[str, int] = {}
    while True:
        drawn = draw(bare)
        parts = _doing(drawn)
        here = {page for page in bare.get("", ()) if page <= len(parts[""])}
        if len(parts) > 1 and bare.get("", here) != here:
            # The first part has become shorter, and a number of its pages is one of the next part.
            bare[""] = here
            continue
        wrong = False
        for part, doing in parts.items():
            before, first = bare.get(part, set()), settled.get(part, 0)
            place = next((at for at in range(first, len(doing)) if doing[at] == (at + 1 in before)), None)
            if place is None:
                continue
            wrong = True
            if doing[place]:
                # With the room of a bare page a dose has come onto it.
                bare[part], settled[part] = {page for page in before if page <= place}, place + 1
            else:
                end = next((at for at in range(place, len(doing)) if doing[at]), len(doing))
                bare[part] = before | set(range(place + 1, end + 1))
        if not wrong:
            return drawn


def _doing(drawn: Box) -> dict[str, list[bool]]:
    """Say of the pages of each part whether they show what to do."""
    doing: dict[str, list[bool]] = {}
    for page in drawn.pages:
        name: str = page_box(page).page_type.name
        doing.setdefault("" if name in NAMES else name, []).append(_shows(page, DOING))
    return doing


def bare_rule(bare: BarePages) -> str:
    """Give the style of pages without the notice: their number stands alone in the foot."""
    return " ".join(
        f"@page {name}:nth({page}{f' of {part}' if part else ''}) {{ margin-bottom: 10.4mm;"
        " @bottom-center { content: none }"
        " @bottom-right { content: counter(page); font-weight: 700; line-height: 1; vertical-align: bottom;"
        " padding-bottom: 3.8mm } }"
        for part, pages in bare.items()
        for name in ((part,) if part else NAMES)
        for page in sorted(pages)
    )


def pages_with(drawn: Box, classes: AbstractSet[str]) -> int:
    """Count the pages that show something of these classes."""
    return sum(_shows(page, classes) for page in drawn.pages)


def tears(drawn: Box, name: str) -> bool:
    """Whether something of a class goes on overleaf."""
    before: set[Box] = set()
    for page in drawn.pages:
        found = {box.element for box in boxes_of(page) if name in classes_of(box)}
        if found & before:
            return True
        before = found
    return False


def _shows(page: Box, classes: AbstractSet[str]) -> bool:
    return any(not classes.isdisjoint(classes_of(box)) for box in boxes_of(page))
