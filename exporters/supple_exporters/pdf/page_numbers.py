"""Whether each link says the page that it leads to: pages that are laid out in, yes or no out.

WeasyPrint lays pages out anew until no number changes, up to eight times. It never ends where a wide number takes a
second line and pushes what it leads to onto the next page, whose narrower number takes none and lets it back.
"""

from __future__ import annotations

import re

from supple_exporters.pdf.page_boxes import Box, boxes_of, classes_of, find_anchors

STEADY = "a.ref { padding-inline-end: 0.4em }"
"""The style with which such numbers take a second line both, or neither."""
LINK = "a::after"
"""The element that holds the number behind a link."""
NUMBER = re.compile(r"\d+")


def leads_astray(drawn: Box) -> bool:
    """Whether a number behind a link is not that of the page to which it leads."""
    places = find_anchors(drawn)
    for page in drawn.pages:
        said: dict[Box, str] = {}
        for box in boxes_of(page):
            if box.element_tag == LINK and "ref" in classes_of(box):
                said[box.element] = said.get(box.element, "") + getattr(box, "text", "")
        for link, text in said.items():
            number = NUMBER.search(text)
            if number and int(number[0]) != places.get(link.get("href", "").removeprefix("#")):
                return True
    return False
