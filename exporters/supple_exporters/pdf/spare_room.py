"""Gives the room that pages of large print leave empty to the pictures of exercises and to boxes for questions.

A layout in, one with the same pages out, on which what stands last before an empty rest is larger. An exercise of two
pages has a picture as large as both have room for; a reader who sees little needs it more than a white rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

Box: TypeAlias = Any
"""A document or a box of WeasyPrint, which has no types."""

MM = 96 / 25.4
BROKEN_MM = 25.0
"""So much of a page may stay empty where larger pictures push the words that follow to the next one."""
FRAME_MM = 4.6
"""The frame around a picture, which is as wide as a page at most."""
LEAST_GAIN, MOST_GAIN = 1.08, 1.6
QUESTIONS_MM, MOST_QUESTIONS_MM = 12.0, 80.0
LEAST_ROOM_MM = 8.0
TRIES = 3


class Growth(NamedTuple):
    """What of an entry may grow: its style, and the page, from 0, on which it has ended."""

    rule: str
    last: int


def fill_spare_room(drawn: Box, draw: Callable[[str], Box]) -> Box:
    """Lay pages out with larger pictures and boxes. `draw` lays them out with more style.

    What would push anything to another page stays as it was.
    """
    growths = dict(_growths(drawn))
    places = _places(drawn)
    for _ in range(TRIES):
        if not growths:
            break
        tried = draw(" ".join(growth.rule for growth in growths.values()))
        now = _places(tried)
        moved = [page for anchor, page in places.items() if now.get(anchor) != page]
        if not moved and len(tried.pages) == len(drawn.pages):
            return tried
        first = min(moved, default=len(drawn.pages))
        before = [anchor for anchor, growth in growths.items() if growth.last < first] or list(growths)
        del growths[before[-1]]
    return drawn


def _places(drawn: Box) -> dict[str, int]:
    """The page on which each place that a link can lead to stands."""
    return {anchor: number for number, page in enumerate(drawn.pages) for anchor in page.anchors}


def _growths(drawn: Box) -> Iterator[tuple[str, Growth]]:
    """Name the entries behind which a page stays empty, with how much of it their picture or box can take."""
    parts: dict[str, list[tuple[int, Box, Box]]] = {}
    for number, page in enumerate(drawn.pages):
        box: Box = page._page_box  # noqa: SLF001 - it has no public way to its boxes
        for entry in box.descendants():
            anchor = None if entry.element is None else entry.element.get("data-anchor")
            if anchor and entry.element_tag == "section":
                parts.setdefault(anchor, []).append((number, box, entry))
    ends = {number: _foot(box) for found in parts.values() for number, box, _ in found}
    for anchor, found in parts.items():
        number, page, entry = found[-1]
        end = _end(entry)
        spare = _bottom(page) - end
        if spare > LEAST_ROOM_MM and end >= ends[number] - 1:
            above = sum(max(0.0, _bottom(box) - _end(part)) for _, box, part in found[:-1])
            style = _questions(entry, spare) or _picture(found[0][1], found[0][2], spare + above, len(found))
            if style:
                yield anchor, Growth(f'[data-anchor="{anchor}"] {{ {style} }}', number)


def _picture(page: Box, entry: Box, room: float, count: int) -> str | None:
    """The style of the largest picture of an exercise for which its pages have room."""
    if "exercise" not in _classes(entry) or count > 2:
        return None
    frame = next((one for one in entry.descendants() if "picture" in _classes(one)), None)
    picture = next((one for one in entry.descendants() if one.element_tag == "img" and frame is not None), None)
    if frame is None or picture is None:
        return None
    wide, high = float(picture.width) / MM, float(picture.height) / MM
    free = _bottom(page) - float(frame.position_y) / MM - FRAME_MM
    longest = min(high + room - (BROKEN_MM if count > 1 else LEAST_ROOM_MM), free)
    gain = min(MOST_GAIN, longest / high, (float(page.width) / MM - FRAME_MM) / wide)
    return f"--grow: {gain:.3f}" if gain >= LEAST_GAIN else None


def _questions(entry: Box, room: float) -> str | None:
    """The style of a box for questions that takes the room below it."""
    if not any("questions" in _classes(one) for one in entry.descendants()):
        return None
    return f"--questions: {min(MOST_QUESTIONS_MM, QUESTIONS_MM + room - 4):.1f}mm"


def _classes(box: Box) -> list[str]:
    return [] if box.element is None else str(box.element.get("class") or "").split()


def _bottom(page: Box) -> float:
    return float(page.content_box_y() + page.height) / MM


def _end(entry: Box) -> float:
    return float(entry.position_y + entry.margin_height()) / MM


def _foot(page: Box) -> float:
    """Where the last of the entries of a page ends."""
    sections = (one for one in page.descendants() if one.element is not None and one.element.get("data-anchor"))
    return max(_end(one) for one in sections)
