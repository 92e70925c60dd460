"""The page of warning signs that many handouts share: HTML in, the same HTML without that page and that page alone out.

All readers with the same conditions get the same signs, so in a batch their page is laid out once and drawn again. In
its place in the other HTML stands an empty page with the same anchors, so that all pages keep their numbers and all
links their targets. What comes out is the same to the byte as if the whole had been laid out together.
"""

from __future__ import annotations

import copy
import re
from typing import Any, ClassVar, NamedTuple, TypeAlias

import weasyprint  # type: ignore[import-untyped]  # it has no types

from supple_exporters.pdf.page_boxes import Box, boxes_of, classes_of

Sheet: TypeAlias = Any
"""A style sheet of WeasyPrint, which has no types."""

HEAD = re.compile(r"<!DOCTYPE html>\n<html[^>]*>")
BACK = re.compile(r'<section class="safety-side">.*?</section>', re.DOTALL)
ANCHOR = re.compile(r' id="[^"]*"')
PLACE = "held-back"
"""The class of the empty page."""
NOTES = frozenset({"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"})
"""What no print has: the style of WeasyPrint gives each of its elements one of each."""


class Cut(NamedTuple):
    """HTML without its page of warning signs, and that page alone. Only the first may say whom it is for."""

    front: str
    back: str


def cut_back(html: str) -> Cut | None:
    """Cut the page of warning signs out of HTML; None where it has none, or more."""
    head, found = HEAD.match(html), BACK.findall(html)
    if head is None or len(found) != 1:
        return None
    anchors = "".join(f"<p{anchor}></p>" for anchor in ANCHOR.findall(found[0]))
    front = BACK.sub(f'<section class="safety-side {PLACE}">{anchors}</section>', html)
    return Cut(front, f"{head[0]}<body>{found[0]}</body></html>")


def put_back(front: Box, back: Box) -> Box:
    """Put the page of warning signs into its place among the other pages."""
    return front.copy([back.pages[0] if _is_place(page) else page for page in front.pages])


def _is_place(page: Box) -> bool:
    return any(PLACE in classes_of(box) for box in boxes_of(page))


class PrintHtml(weasyprint.HTML):  # type: ignore[misc]  # its base has no types
    """HTML without the styles of footnotes, which take a tenth of the time and of which no print has any."""

    sheets: ClassVar[dict[bool, list[Sheet]]] = {}
    """Those of WeasyPrint, with fields to fill in and without."""

    def _ua_stylesheets(self, forms: bool = False) -> list[Sheet]:
        if forms not in self.sheets:
            usual: list[Sheet] = super()._ua_stylesheets(forms)  # pyright: ignore[reportUnknownMemberType]  # no types
            self.sheets[forms] = [_without_notes(sheet) for sheet in usual]
        return self.sheets[forms]


def _without_notes(sheet: Sheet) -> Sheet:
    plain = copy.copy(sheet)
    plain.matcher = copy.copy(sheet.matcher)
    plain.matcher.other_selectors = [one for one in sheet.matcher.other_selectors if one[3] not in NOTES]
    return plain
