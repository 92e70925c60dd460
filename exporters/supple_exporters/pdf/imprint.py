"""Says whether the imprint of a booklet has a page to itself, which is a page too many.

It goes onto the page of the contents, behind the cover, where printers have always put it, if there is room. So it does
where little stands beside it on the last page, and cautions set closer have room for that on the page before. Else the
words explained go overleaf with it.
"""

from __future__ import annotations

from supple_exporters.pdf.entry_places import find_entries
from supple_exporters.pdf.page_boxes import MM, Box, boxes_of, classes_of, page_box

TOGETHER = ".entry.about { break-before: avoid }"
CLOSER = ".matrix { line-height: 1.15 } .matrix th, .matrix td { padding-block: 0.3mm }"
"""The style of cautions whose lines stand a little closer. Letters keep their size."""
LOWER = 0.1
"""The share by which cautions become lower so."""
PAGES_BEFORE = 3
"""On so many pages before the last one what stands there may find room."""


def imprint_stands_alone(drawn: Box) -> bool:
    """Whether the last page shows nothing else."""
    last = len(drawn.pages) - 1
    return [entry.kind for entry in find_entries(drawn) if entry.page == last] == ["about"]


def little_is_too_much(drawn: Box, *, imprint_goes: bool) -> bool:
    """Whether the last page might find room before it, with cautions set closer, and without an imprint that goes."""
    entries = list(find_entries(drawn))
    last = len(drawn.pages) - 1
    if [entry.page for entry in entries if entry.kind == "about"] != [last]:
        return False
    others = sum(entry.high for entry in entries if entry.page == last and entry.kind != "about")
    imprint = 0.0 if imprint_goes else sum(entry.high for entry in entries if entry.kind == "about")
    lowest = {entry.page: entry.free for entry in entries}
    free = sum(lowest.get(page, 0.0) for page in range(last - PAGES_BEFORE, last))
    gain = LOWER * sum(entry.high for entry in entries if entry.kind == "cautions")
    return 0 < others <= free + gain - imprint


def has_room_behind_cover(drawn: Box) -> bool:
    """Whether the page of the contents has room for the imprint."""
    imprint = max((entry.high for entry in find_entries(drawn) if entry.kind == "about"), default=0.0)
    if len(drawn.pages) == 1:
        return False
    box = page_box(drawn.pages[1])
    glance = [one for one in boxes_of(drawn.pages[1]) if "glance" in classes_of(one)]
    low: float = max((one.position_y + one.height for one in glance), default=float("inf"))
    return bool(box.content_box_y() + box.height - low >= imprint * MM)
