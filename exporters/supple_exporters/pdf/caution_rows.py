"""Names a caution again where it goes on overleaf: a layout in, the style that shows its name out.

What a long caution changes in exercises stands in several rows, so that it may go on overleaf. On one page they are
read as one, and a name in the middle of them looks like another caution.
"""

from __future__ import annotations

from supple_exporters.pdf.page_boxes import Box, boxes_of, classes_of

ROW, MORE = "row", "more"
"""The classes of a row of the table, and of one with which a caution goes on."""


def name_rows_overleaf(drawn: Box) -> str:
    """Give the style of the rows that begin a page and go on with a caution."""
    first = (next((box for box in boxes_of(page) if _is_row(box)), None) for page in drawn.pages)
    names = [box.element.get("data-row") for box in first if box is not None and MORE in classes_of(box)]
    return " ".join(f'.more[data-row="{name}"] .named {{ display: inline }}' for name in names)


def _is_row(box: Box) -> bool:
    return box.element_tag == "tr" and ROW in classes_of(box)
