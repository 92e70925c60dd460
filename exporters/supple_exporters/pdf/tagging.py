"""Repairs what WeasyPrint leaves open in the tags of a PDF, after the pages are drawn and before they are written.

Running headers and page numbers become artifacts, so that a screen reader does not read them into the text; headers of
tables say whether they head a row or a column; numbered lists say so; links say in words where they lead.
Source: ISO 14289-1 (PDF/UA-1), clauses 7.5, 7.6, 7.8 and 7.18.5.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import pydyf  # type: ignore[import-untyped]  # it has no types

Element: TypeAlias = Any
"""An object of pydyf, which has no types."""

PAGINATION = ("/Artifact", pydyf.Dictionary({"Type": "/Pagination"}))


def finish_tags(pdf: Element, link_texts: Mapping[str, str]) -> None:
    """Change the PDF in place. `link_texts` has the words for each target of a link."""
    tree = _Tree(pdf)
    tree.turn_margins_into_artifacts()
    for element in tree.elements:
        if element["S"] == "/TH":
            element["A"]["Scope"] = "/Column" if tree.ancestor(element, 2)["S"] == "/THead" else "/Row"
        elif element["S"] == "/L" and any(
            label["S"] == "/Lbl" for item in tree.kids(element) for label in tree.kids(item)
        ):
            element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": "/Decimal"})
        elif element["S"] == "/LI":
            tree.wrap_body(element)
    for link in _dictionaries(pdf):
        if link.get("Subtype") == "/Link" and "Dest" in link:
            target: str = link["Dest"].string
            link["Contents"] = pydyf.String(link_texts.get(target, target))


def _dictionaries(pdf: Element) -> Iterator[Element]:
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary):
            yield thing


class _Tree:
    """The structure tree of a PDF that is about to be written. References are bytes such as `b"12 0 R"`."""

    def __init__(self, pdf: Element) -> None:
        self._pdf = pdf
        self._objects: dict[bytes, Any] = {thing.reference: thing for thing in pdf.objects}
        self._root = self._objects[pdf.catalog["StructTreeRoot"]]
        self._numbers = self._objects[self._root["ParentTree"]]["Nums"]
        self._pages = {reference: number for number, reference in enumerate(pdf.page_references)}
        self.elements = list(self._below(self._root))
        reached = {id(element) for element in self.elements}
        self._loose = [
            thing for thing in _dictionaries(pdf) if thing.get("Type") == "/StructElem" and id(thing) not in reached
        ]

    def kids(self, element: Element) -> Iterator[Element]:
        """Give the elements right below an element."""
        for reference in element["K"]:
            kid = self._objects[reference] if isinstance(reference, bytes) else None
            if kid is not None and kid.get("Type") == "/StructElem":
                yield kid

    def ancestor(self, element: Element, steps: int) -> Element:
        """Give the element that stands so many steps above."""
        for _ in range(steps):
            element = self._objects[element["P"]]
        return element

    def wrap_body(self, item: Element) -> None:
        """Put the blocks of a list's item into its body, the one place that they may have there."""
        blocks = [
            reference
            for reference in item["K"]
            if isinstance(reference, bytes) and self._objects[reference]["S"] not in {"/Lbl", "/LBody"}
        ]
        if not blocks:
            return
        body = pydyf.Dictionary(
            {"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(blocks), "Pg": item["Pg"], "P": item.reference}
        )
        self._pdf.add_object(body)
        self._objects[body.reference] = body
        for reference in blocks:
            self._objects[reference]["P"] = body.reference
        item["K"] = pydyf.Array([reference for reference in item["K"] if reference not in blocks] + [body.reference])

    def turn_margins_into_artifacts(self) -> None:
        """Mark what belongs to no element of the tree, which is what stands in the margins, as part of the page."""
        marked: dict[int, set[int]] = {}
        for element in self._loose:
            page = self._pages[element["Pg"]]
            marked.setdefault(page, set()).update(kid for kid in element["K"] if isinstance(kid, int))
            element.clear()
        for reference, page in self._pages.items():
            numbers = marked.get(page, set())
            operators = self._objects[self._objects[reference]["Contents"]].stream
            for place, operand in enumerate(operators):
                if isinstance(operand, pydyf.Dictionary) and operand["MCID"] in numbers:
                    operators[place - 1 : place + 1] = PAGINATION
            owners = self._numbers[2 * page + 1]
            for number in numbers:
                owners[number] = "null"

    def _below(self, element: Element) -> Iterator[Element]:
        for kid in self.kids(element):
            yield kid
            yield from self._below(kid)
