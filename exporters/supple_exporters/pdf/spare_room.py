"""Gives the room that pages of large print leave empty to the pictures of exercises and to boxes for questions.

A layout in, one with the same pages out, on which what stands last before an empty rest is larger. An exercise of two
pages has a picture as large as both have room for; a reader who sees little needs it more than a white rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from supple_exporters.pdf.entry_places import EntryPlace, find_entries
from supple_exporters.pdf.page_boxes import MM, Box, classes_of, find_anchors

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
    places = find_anchors(drawn)
    for _ in range(TRIES):
        if not growths:
            break
        tried = draw(" ".join(growth.rule for growth in growths.values()))
        now = find_anchors(tried)
        moved = [page for anchor, page in places.items() if now.get(anchor) != page]
        if not moved and len(tried.pages) == len(drawn.pages):
            return tried
        first = min(moved, default=len(drawn.pages) + 1) - 1
        before = [anchor for anchor, growth in growths.items() if growth.last < first] or list(growths)
        del growths[before[-1]]
    return drawn


def _growths(drawn: Box) -> Iterator[tuple[str, Growth]]:
    """Name the entries behind which a page stays empty, with how much of it their picture or box can take."""
    parts: dict[str, list[EntryPlace]] = {}
    least: dict[int, float] = {}
    for place in find_entries(drawn):
        parts.setdefault(place.anchor, []).append(place)
        least[place.page] = min(place.free, least.get(place.page, place.free))
    for anchor, found in parts.items():
        last = found[-1]
        if last.free > LEAST_ROOM_MM and last.free <= least[last.page] + 1:
            room = last.free + sum(max(0.0, place.free) for place in found[:-1])
            style = _questions(last.box, last.free) or _picture(found[0], room, len(found))
            if style:
                yield anchor, Growth(f'[data-anchor="{anchor}"] {{ {style} }}', last.page)


def _picture(entry: EntryPlace, room: float, count: int) -> str | None:
    """The style of the largest picture of an exercise for which its pages have room."""
    if entry.kind != "exercise" or count > 2:
        return None
    page: Box = entry.whole
    frame = next((one for one in entry.box.descendants() if "picture" in classes_of(one)), None)
    picture = next((one for one in entry.box.descendants() if one.element_tag == "img" and frame is not None), None)
    if frame is None or picture is None:
        return None
    wide, high = float(picture.width) / MM, float(picture.height) / MM
    free = float(page.content_box_y() + page.height - frame.position_y) / MM - FRAME_MM
    longest = min(high + room - (BROKEN_MM if count > 1 else LEAST_ROOM_MM), free)
    gain = min(MOST_GAIN, longest / high, (float(page.width) / MM - FRAME_MM) / wide)
    return f"--grow: {gain:.3f}" if gain >= LEAST_GAIN else None


def _questions(entry: Box, room: float) -> str | None:
    """The style of a box for questions that takes the room below it."""
    if not any("questions" in classes_of(one) for one in entry.descendants()):
        return None
    return f"--questions: {min(MOST_QUESTIONS_MM, QUESTIONS_MM + room - 4):.1f}mm"
