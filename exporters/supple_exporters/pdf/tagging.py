"""Repairs what WeasyPrint leaves open in the tags of a PDF, after the pages are drawn and before they are written.

Running headers and page numbers become artifacts, so that a screen reader does not read them into the text; headers of
tables say whether they head a row or a column; numbers of lists are labels; the contents are contents; each link is one
link, and says in words where it leads.
Source: ISO 14289-1 (PDF/UA-1), clauses 7.5, 7.6, 7.8 and 7.18.5; ISO 32000-1, 14.8.4.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import pydyf  # type: ignore[import-untyped]  # it has no types

from supple_exporters.pdf.page_boxes import boxes_of, classes_of
from supple_exporters.pdf.tag_tree import TagTree

Element: TypeAlias = Any
"""An object of pydyf or of WeasyPrint, which have no types."""

CONTENTS = "index"
"""The class of lists that are a table of contents."""
CELLS = frozenset({"/TH", "/TD", "/Document"})


def finish_tags(document: Element, pdf: Element, link_texts: Mapping[str, str]) -> None:
    """Change the PDF in place. `link_texts` has the words for each target of a link."""
    tree = TagTree(pdf)
    tree.turn_margins_into_artifacts()
    for element in tree.elements():
        if element["S"] == "/TH":
            element["A"]["Scope"] = "/Column" if tree.ancestor(element, 2)["S"] == "/THead" else "/Row"
        elif element["S"] == "/L":
            _number(tree, element)
        elif element["S"] == "/LI":
            tree.wrap_body(element)
    _join_links(tree)
    _mark_contents(tree, _contents_links(document))
    tree.drop_empty(CELLS)
    for link in tree.annotations("/Link"):
        if "Dest" in link:
            target: str = link["Dest"].string
            link["Contents"] = pydyf.String(link_texts.get(target, target))


def _number(tree: TagTree, element: Element) -> None:
    """Make the numbers of a list its labels, if each item begins with one."""
    items = [item for item in tree.kids(element) if item["S"] == "/LI"]
    bodies: list[Element] = [next((body for body in tree.kids(item) if body["S"] == "/LBody"), None) for item in items]
    numbers: list[Element] = [_first_number(tree, body) for body in bodies]
    if not numbers or not all(numbers):
        return
    for item, body, number in zip(items, bodies, numbers, strict=True):
        body["K"].remove(number.reference)
        number["S"], number["P"] = "/Lbl", item.reference
        item["K"].insert(0, number.reference)
    element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": "/Decimal"})


def _first_number(tree: TagTree, body: Element) -> Element:
    """The number at the start of an item, or None: an element of its own, where a text would be a mark of content."""
    first = next(iter(tree.kids(body)), None) if body is not None else None
    if first is None or first["S"] != "/Span" or not any(True for _ in tree.kids(first)):
        return None
    return first


def _join_links(tree: TagTree) -> None:
    """Make one link of a link with one inside it, and of one that runs over two lines."""
    for link in tree.elements():
        if link["S"] == "/Link":
            for inner in [kid for kid in tree.kids(link) if kid["S"] == "/Link"]:
                tree.join_links(link, inner)
    for element in tree.elements():
        before: Element = None
        for kid in list(tree.kids(element)):
            if kid["S"] == "/Link" and before is not None and tree.is_continued(before, kid):
                tree.join_links(before, kid)
            else:
                before = kid if kid["S"] == "/Link" else None


def _contents_links(document: Element) -> set[bytes]:
    """The links in lists of contents, as references of their annotations."""
    found: set[bytes] = set()
    for page in document.pages:
        for box in boxes_of(page):
            if CONTENTS in classes_of(box):
                links = (getattr(inner, "link_annotation", None) for inner in box.descendants())
                found |= {link.reference for link in links if link is not None}
    return found


def _mark_contents(tree: TagTree, links: set[bytes]) -> None:
    if not links:
        return
    for element in list(tree.elements()):
        if element["S"] == "/L" and any(tree.annotation_of(link) in links for link in tree.below(element, "/Link")):
            element["S"] = "/TOC"
            element.pop("A", None)
            for item in tree.kids(element):
                if item["S"] == "/LI":
                    item["S"] = "/TOCI"
                    for body in tree.kids(item):
                        if body["S"] == "/LBody":
                            body["S"] = "/Reference" if any(True for _ in tree.below(body, "/Link")) else "/NonStruct"
