"""Finds the pages of prints that are never set smaller which need no notice in their foot, and gives their room back.

The notice takes a quarter of a page at 18 point. Only a page that says what to do, or how much, must have it: a page of
cautions, of the stop rule or of warning signs says more itself. Which pages those are shows only once all is laid out,
and changes with the room they get, so the pages are settled one after another from the front.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any, TypeAlias

Box: TypeAlias = Any
"""A document or a box of WeasyPrint, which has no types."""

DOING = frozenset({"do", "dose", "dose-note", "dose-unknown", "programme", "amount"})
"""The classes of what a page with the notice shows."""
NAMES = ("", "safety")
"""The kinds of pages: a style for pages without a name gives way to one for those with a name."""


def lay_out_bare(draw: Callable[[AbstractSet[int]], Box]) -> Box:
    """Lay out pages of which some are bare. `draw` takes the numbers of the pages without the notice."""
    bare: set[int] = set()
    settled: int = 0
    while True:
        drawn = draw(bare)
        doing: list[bool] = [_shows(page, DOING) for page in drawn.pages]
        wrong = next((place for place in range(settled, len(doing)) if doing[place] == (place + 1 in bare)), None)
        if wrong is None:
            return drawn
        if doing[wrong]:
            # With the room of a bare page a dose has come onto it.
            bare, settled = {page for page in bare if page <= wrong}, wrong + 1
        else:
            end = next((place for place in range(wrong, len(doing)) if doing[place]), len(doing))
            bare |= set(range(wrong + 1, end + 1))


def bare_rule(bare: AbstractSet[int]) -> str:
    """Give the style of pages without the notice: their number stands alone in the foot."""
    return " ".join(
        f"@page {name}:nth({page}) {{ margin-bottom: 10.4mm; @bottom-center {{ content: none }}"
        " @bottom-right { content: counter(page); font-weight: 700; line-height: 1; vertical-align: bottom;"
        " padding-bottom: 3.8mm } }"
        for name in NAMES
        for page in sorted(bare)
    )


def pages_with(drawn: Box, classes: AbstractSet[str]) -> int:
    """Count the pages that show something of these classes."""
    return sum(_shows(page, classes) for page in drawn.pages)


def tears(drawn: Box, name: str) -> bool:
    """Whether something of a class goes on overleaf."""
    before: set[Box] = set()
    for page in drawn.pages:
        found = {box.element for box in _boxes(page) if name in (box.element.get("class") or "").split()}
        if found & before:
            return True
        before = found
    return False


def _shows(page: Box, classes: AbstractSet[str]) -> bool:
    return any(not classes.isdisjoint((box.element.get("class") or "").split()) for box in _boxes(page))


def _boxes(page: Box) -> Iterator[Box]:
    """Give the boxes of elements on a page."""
    boxes = page._page_box.descendants()  # noqa: SLF001 - it has no public way to its boxes
    return (box for box in boxes if box.element is not None)
