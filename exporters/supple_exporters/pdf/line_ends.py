"""Spaces at the ends of printed lines: laid-out pages in, the same pages with words that do not run together.

WeasyPrint drops the space at which it breaks a line, so that the text of a tagged PDF reads "morningand night".
A space is put back behind each line that was broken at one; nothing moves. Where a line breaks within a word, as in a
long address or behind a hyphen, none was there and none comes.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from weasyprint.text.line_break import Layout, line_size  # type: ignore[import-untyped]  # it has no types

from supple_exporters.pdf.page_boxes import Box, page_box


def space_line_ends(document: Box) -> None:
    """Change the boxes in place, after the pages are laid out and before they are drawn."""
    lines: defaultdict[int, list[Box]] = defaultdict(list)
    elements: dict[int, Box] = {}
    for page in document.pages:
        for box in page_box(page).descendants():
            if type(box).__name__ == "LineBox" and box.element is not None:
                elements[id(box.element)] = box.element
                lines[id(box.element)].append(box)
    for name, broken in lines.items():
        whole = "".join(elements[name].itertext())
        for line, following in pairwise(broken):
            before, after = _texts(line), _texts(following)
            if before and after and not _within_a_word(before, after, whole):
                _add_space(before[-1])


def _texts(line: Box) -> list[Box]:
    return [box for box in line.descendants() if type(box).__name__ == "TextBox" and box.text.strip()]


def _within_a_word(before: list[Box], after: list[Box], whole: str) -> bool:
    end, start = ("".join(box.text for box in boxes) for boxes in (before, after))
    return end[-1:].isspace() or start[:1].isspace() or f"{end.split()[-1]}{start.split()[0]}" in whole


def _add_space(box: Box) -> None:
    layout = box.pango_layout
    if layout.text.endswith(" "):  # of a page that stands in several prints
        return
    if layout.first_line_direction % 2:  # a line from right to left ends on its left side
        space: Box = Layout(box.style)
        space.set_text(" ")
        box.position_x -= line_size(space.get_first_line()[0], box.style)[0]
    layout.text += " "
