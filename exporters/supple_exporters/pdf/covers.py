"""Finds how large the picture on a cover may be where its words need the room: a cover is always one page.

A layout in, the style of a smaller picture out. Words are never left out or set smaller; the picture goes at last.
"""

from __future__ import annotations

from collections.abc import Callable

from supple_exporters.pdf.page_boxes import Box, page_box

RULES = (
    *(f":root {{ --cover: {share:g} }}" for share in (0.85, 0.7, 0.55, 0.4, 0.25)),
    ":root { --cover: 0 } .cover .hero { display: none }",
)
"""The picture in shares of its usual size, and none."""
ALONE = "body > :not(.cover) { display: none }"


def has_long_cover(drawn: Box) -> bool:
    """Say whether the cover takes more than one page."""
    names: list[str | None] = [page_box(page).page_type.name for page in drawn.pages]
    return names.count("cover") > 1


def shrink_cover(draw: Callable[[str], Box]) -> str:
    """Find the style of the largest picture with which a cover is one page. `draw` lays it out with more style."""
    return next((rule for rule in RULES if len(draw(f"{rule} {ALONE}").pages) == 1), RULES[-1])
