"""What is to be shown of an item on paper, on the web and as a card: a library and a key in, a brief and forms out.

A booklet is shown as itself. An exercise, a routine or a piece of advice is shown in a small booklet of its own, with
the safety text of the shortest booklet that has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from supple_editions import Brief, brief_of
from supple_exporters.settings import output_values
from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.models.booklet import Booklet, BookletPart

FORMS: Mapping[str, str] = {"exercise": "handout", "routine": "sheet", "advice": "booklet"}
"""The form of print in which an item of a kind is seen best."""
PARTS: Mapping[str, str] = {"exercise": "exercises", "routine": "routines", "advice": "advice"}
"""The list of a booklet's part in which an item of a kind stands."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A brief, the options of its print, and the address of the item's page among the web pages.

    `base` is the booklet whose safety text goes along.
    """

    brief: Brief
    base: Item[Booklet]
    print_options: Mapping[str, str]
    page: str


def plan_preview(library: Library, kind: str, name: str) -> Preview | None:
    """Say how to show an item; None where it is nothing that stands on a page, or there is no such item."""
    item = library.kind(kind).get(name)
    if item is None:
        return None
    if kind == "booklet":
        return _plan_booklet(item)
    if kind not in FORMS:
        return None
    base = _base(library, PARTS[kind], name)
    if base is None:
        return None
    part = BookletPart.model_validate({"id": "preview", "title": item.model.title, PARTS[kind]: (name,)})
    update: dict[str, Any] = {"title": item.model.title, "subtitle": None, "parts": (part,), "outputs": ()}
    brief = Brief(f"preview-{name}"[:60].rstrip("-"), base.model.model_copy(update=update), drafts=True)
    return Preview(brief, base, {"form": FORMS[kind]}, f"{kind}/{name}/index.html")


def _plan_booklet(item: Item[Booklet]) -> Preview:
    prints = (output for output in item.model.outputs if output.exporter == "pdf")
    options = next((output_values(output) for output in prints), dict[str, str]())
    options.pop("pages", None)  # too many pages are a finding of a build, and no reason to show none
    return Preview(brief_of(item, drafts=True), item, options, "index.html")


def _base(library: Library, part: str, name: str) -> Item[Booklet] | None:
    """Give the shortest booklet that has an item, or the shortest of all."""

    def fits(item: Item[Booklet]) -> tuple[bool, int]:
        booklet = item.model
        has = any(name in getattr(one, part) for one in booklet.parts)
        return not has, sum(len(one.exercises) + len(one.advice) + len(one.routines) for one in booklet.parts)

    return min(library.booklets.values(), key=fits, default=None)
