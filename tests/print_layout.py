"""Lays prints out and says where everything stands, for tests that look at pages as a printer would."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from supple_editions import Edition
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.markup import HtmlPrint, write_markup
from supple_exporters.pdf.rendering import lay_out

Box: TypeAlias = Any
"""A box of WeasyPrint, which has no types."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
MM = 96 / 25.4


@dataclass(frozen=True)
class Line:
    """A line of text or a picture: the tags and classes around it, and its place in millimetres from the top left."""

    text: str
    tags: tuple[str, ...]
    classes: frozenset[str]
    left: float
    top: float
    right: float
    bottom: float

    @property
    def in_foot(self) -> bool:
        return "foot" in self.classes

    @property
    def heading(self) -> bool:
        return any(tag in HEADINGS for tag in self.tags)


@dataclass(frozen=True)
class Page:
    """A page: its size, where its foot begins, and all that stands on it, in the order in which it is read."""

    width: float
    height: float
    bottom: float
    lines: tuple[Line, ...]

    @property
    def body(self) -> list[Line]:
        return [line for line in self.lines if not line.in_foot]

    @property
    def text(self) -> str:
        return " ".join(" ".join(line.text for line in self.lines).split())

    def has(self, text: str) -> bool:
        """Whether a text stands on the page, wherever its lines break."""
        return "".join(text.split()) in "".join(self.text.split())

    @property
    def shows_dose(self) -> bool:
        return any(line.classes & {"dose", "amount", "listed", "dose-note"} for line in self.body)

    @property
    def fill(self) -> float:
        """The share of the page's text area down to the lowest thing on it."""
        lowest = max((line.bottom for line in self.body), default=0.0)
        return lowest / self.bottom


def lay_out_prints(edition: Edition, **options: Any) -> dict[str, list[Page]]:
    """All prints of an edition by name, page by page."""
    return {markup.name: pages_of(markup) for markup in write_markup(edition, PdfOptions.model_validate(options))}


def pages_of(markup: HtmlPrint) -> list[Page]:
    return [_page(page._page_box) for page in lay_out(markup).pages]  # noqa: SLF001 - it has no public way to its boxes


def _page(box: Box) -> Page:
    lines = tuple(_lines(box, (), frozenset()))
    bottom = (box.content_box_y() + box.height) / MM
    return Page(box.margin_width() / MM, box.margin_height() / MM, bottom, lines)


def _lines(box: Box, tags: tuple[str, ...], classes: frozenset[str]) -> Iterator[Line]:
    if box.element is not None and box.element_tag and "::" not in box.element_tag:
        tags = (*tags, box.element_tag)
        classes |= frozenset((box.element.get("class") or "").split())
    is_line = type(box).__name__ == "LineBox"
    if is_line or type(box).__name__ in {"BlockReplacedBox", "InlineReplacedBox"}:
        texts = [str(part.text) for part in box.descendants() if hasattr(part, "text")] if is_line else ["[picture]"]
        if "".join(texts).strip():
            yield Line(
                "".join(texts),
                tags,
                classes,
                box.position_x / MM,
                box.position_y / MM,
                (box.position_x + box.width) / MM,
                (box.position_y + box.height) / MM,
            )
    for child in getattr(box, "children", ()):
        yield from _lines(child, tags, classes)
