"""The structure tree of a PDF that is about to be written: walked, joined and cut. References are bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import pydyf  # type: ignore[import-untyped]  # it has no types

Element: TypeAlias = Any
"""An object of pydyf, which has no types."""

PAGINATION = ("/Artifact", pydyf.Dictionary({"Type": "/Pagination"}))


class TagTree:
    """The structure tree, with what it says about the contents and the annotations of pages."""

    def __init__(self, pdf: Element) -> None:
        self._pdf = pdf
        self._objects: dict[bytes, Element] = {thing.reference: thing for thing in pdf.objects}
        self._root = self._objects[pdf.catalog["StructTreeRoot"]]
        self._numbers = self._objects[self._root["ParentTree"]]["Nums"]
        self._pages = {reference: number for number, reference in enumerate(pdf.page_references)}

    def elements(self) -> Iterator[Element]:
        """Give all elements, each before those below it."""
        yield from self._below(self._root)

    def below(self, element: Element, role: str) -> Iterator[Element]:
        """Give the elements of a role below an element."""
        return (found for found in self._below(element) if found["S"] == role)

    def kids(self, element: Element) -> Iterator[Element]:
        """Give the elements right below an element."""
        for reference in list(element["K"]):
            kid = self._objects[reference] if isinstance(reference, bytes) else None
            if kid is not None and kid.get("Type") == "/StructElem":
                yield kid

    def ancestor(self, element: Element, steps: int) -> Element:
        """Give the element that stands so many steps above."""
        for _ in range(steps):
            element = self._objects[element["P"]]
        return element

    def annotations(self, subtype: str) -> Iterator[Element]:
        """Give the annotations of a sort."""
        yield from (thing for thing in self._dictionaries() if thing.get("Subtype") == subtype)

    def annotation_of(self, link: Element) -> bytes | None:
        """Give the reference of the annotation of a link."""
        marks = (self._objects[kid] for kid in link["K"] if isinstance(kid, bytes))
        return next((mark["Obj"] for mark in marks if mark.get("Type") == "/OBJR"), None)

    def is_continued(self, link: Element, other: Element) -> bool:
        """Whether two links are one that runs over two lines of a page: they lead to the same place."""
        targets = [self._target(one) for one in (link, other)]
        return link["Pg"] == other["Pg"] and targets[0] is not None and targets[0] == targets[1]

    def join_links(self, link: Element, other: Element) -> None:
        """Take what belongs to another link into a link, and its area on the page."""
        kept, gone = (self._annotation(one) for one in (link, other))
        kids = [kid for kid in other["K"] if not self._is_mark(kid)]
        if other.reference in link["K"]:
            place = link["K"].index(other.reference)
            link["K"][place : place + 1] = kids
        else:
            link["K"].extend(kids)
            self._objects[other["P"]]["K"].remove(other.reference)
        page = self._pages[link["Pg"]]
        owners = self._objects_of_page(page)
        for kid in kids:
            if isinstance(kid, int):
                owners[kid] = link.reference
            else:
                self._objects[kid]["P"] = link.reference
        if kept is not None and gone is not None:
            kept.setdefault("QuadPoints", pydyf.Array(_corners(kept["Rect"]))).extend(_corners(gone["Rect"]))
            kept["Rect"] = _hull(kept["Rect"], gone["Rect"])
            self._remove(gone, page)
        other.clear()

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

    def drop_empty(self, kept: frozenset[str]) -> None:
        """Drop elements that hold nothing and say nothing, but for some roles."""
        for element in reversed(list(self.elements())):
            if not element["K"] and "Alt" not in element and element["S"] not in kept:
                self._objects[element["P"]]["K"].remove(element.reference)
                element.clear()

    def turn_margins_into_artifacts(self) -> None:
        """Mark what belongs to no element of the tree, which is what stands in the margins, as part of the page."""
        reached = {id(element) for element in self.elements()}
        marked: dict[int, set[int]] = {}
        for element in self._dictionaries():
            if element.get("Type") == "/StructElem" and id(element) not in reached:
                page = self._pages[element["Pg"]]
                marked.setdefault(page, set()).update(kid for kid in element["K"] if isinstance(kid, int))
                element.clear()
        for reference, page in self._pages.items():
            numbers = marked.get(page, set())
            operators = self._objects[self._objects[reference]["Contents"]].stream
            for place, operand in enumerate(operators):
                if isinstance(operand, pydyf.Dictionary) and operand["MCID"] in numbers:
                    operators[place - 1 : place + 1] = PAGINATION
            owners = self._objects_of_page(page)
            for number in numbers:
                owners[number] = "null"

    def _dictionaries(self) -> list[Element]:
        return [thing for thing in self._pdf.objects if isinstance(thing, pydyf.Dictionary)]

    def _below(self, element: Element) -> Iterator[Element]:
        waiting = [self.kids(element)]
        while waiting:
            kid = next(waiting[-1], None)
            if kid is None:
                waiting.pop()
                continue
            yield kid
            waiting.append(self.kids(kid))

    def _objects_of_page(self, page: int) -> Element:
        """The elements that own the marked contents of a page, by their numbers."""
        return self._numbers[2 * page + 1]

    def _is_mark(self, kid: object) -> bool:
        return isinstance(kid, bytes) and self._objects[kid].get("Type") == "/OBJR"

    def _annotation(self, link: Element) -> Element | None:
        reference = self.annotation_of(link)
        return None if reference is None else self._objects[reference]

    def _target(self, link: Element) -> str | None:
        annotation = self._annotation(link)
        if annotation is None:
            return None
        return str(annotation["Dest"].string if "Dest" in annotation else annotation["A"]["URI"].string)

    def _remove(self, annotation: Element, page: int) -> None:
        self._objects[self._pdf.page_references[page]]["Annots"].remove(annotation.reference)
        place = self._numbers.index(annotation["StructParent"], 2 * len(self._pages))
        del self._numbers[place : place + 2]
        annotation.clear()


def _hull(one: Element, other: Element) -> Element:
    xs, ys = (*one[0::2], *other[0::2]), (*one[1::2], *other[1::2])
    return pydyf.Array([min(xs), min(ys), max(xs), max(ys)])


def _corners(rectangle: Element) -> list[float]:
    """The corners of a rectangle in the order that programs read: top left and right, bottom left and right."""
    left, right = sorted(rectangle[0::2])
    bottom, top = sorted(rectangle[1::2])
    return [left, top, right, top, left, bottom, right, bottom]
