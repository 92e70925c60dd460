"""Lays prints out and says where everything stands, for tests that look at pages as a printer would."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeAlias

from supple_editions import Edition
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.page_boxes import page_box
from supple_exporters.pdf.rendering import lay_out

Box: TypeAlias = Any
"""A box of WeasyPrint, which has no types."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
HEADINGS_OF = {
    "entry": "h3",
    "signs": "*",
    "easy": "h1",
    "flags": "h3",
    "stops": "h2",
    "asked": "*",
    "care": "h2",
    "stopping": "h2",
    "side": "h1",
}
"""Of what links lead to, or what is named where it goes on overleaf, by its class: where its name stands."""
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
    block: int
    """The number of the element that it is a line of. An element that goes on overleaf keeps its number."""
    entry: str | None
    """Where links lead to what it stands in, in a booklet, in warning signs or in easy read: `exercise-bridge`."""
    table: int | None = None
    """The number of the table that it stands in."""
    row: int | None = None
    inner: bool = False
    """Whether it is a part of another line, as a number before a step is."""

    @property
    def in_foot(self) -> bool:
        return "foot" in self.classes

    @property
    def in_head(self) -> bool:
        return "head" in self.classes and not self.tags

    @property
    def heading(self) -> bool:
        return any(tag in HEADINGS for tag in self.tags)


class Sign(NamedTuple):
    """A sign that a style sheet draws beside words, such as a bullet or a triangle: its place in millimetres."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Page:
    """A page: its size, where its foot begins, and all that stands on it, in the order in which it is read."""

    width: float
    height: float
    bottom: float
    lines: tuple[Line, ...]
    boxes: frozenset[int] = frozenset()
    """The numbers of the elements that are boxes to write in."""
    signs: tuple[Sign, ...] = ()

    @property
    def body(self) -> list[Line]:
        return [line for line in self.lines if not (line.in_foot or line.in_head)]

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


def as_typed(printed: str) -> str:
    """Give words of a print with the apostrophe of a keyboard, as authors type it."""
    return printed.replace("\u2019", "'")


def lay_out_prints(edition: Edition, **options: Any) -> dict[str, tuple[Page, ...]]:
    """All prints of an edition by name, page by page."""
    return {
        markup.name: pages_of(lay_out(markup)) for markup in write_markup(edition, PdfOptions.model_validate(options))
    }


def read_blocks(pages: Iterable[Page], entry: str | None = None) -> str:
    """The words of a print or of one entry, without the feet of pages: what breaks over pages is whole again."""
    blocks: dict[int, list[str]] = {}
    for line in (line for page in pages for line in page.body if entry in (None, line.entry)):
        blocks.setdefault(line.block, []).append(line.text)
    return " ".join(" ".join(" ".join(lines).split()) for lines in blocks.values())


def pages_of(drawn: Box) -> tuple[Page, ...]:
    """The pages of a laid out document."""
    lines = Lines()
    return tuple(lines.read(page_box(page)) for page in drawn.pages)


class Lines:
    """Reads the boxes of a document page by page, and numbers their elements."""

    def __init__(self) -> None:
        self._numbers: dict[Box, int] = {}

    def read(self, box: Box) -> Page:
        """Give a page."""
        lines = tuple(self._lines(box, Around()))
        bottom = (box.content_box_y() + box.height) / MM
        boxes = frozenset(self._number(one) for one in box.descendants() if "questions" in _classes(one))
        signs = tuple(sign for one in box.descendants() for sign in _signs(one))
        return Page(box.margin_width() / MM, box.margin_height() / MM, bottom, lines, boxes, signs)

    def _lines(self, box: Box, around: "Around") -> Iterator[Line]:
        if box.element is not None and box.element_tag and "::" not in box.element_tag:
            around = around.enter(box, self._number(box))
        if type(box).__name__ == "MarginBox":
            around = replace(around, classes=around.classes | {"head" if "top" in box.at_keyword else "foot"})
        is_line = type(box).__name__ == "LineBox"
        if is_line or type(box).__name__ in {"BlockReplacedBox", "InlineReplacedBox"}:
            text = as_typed("".join(str(part.text) for part in box.descendants() if hasattr(part, "text")))
            if text.strip() or not is_line:
                yield Line(
                    text if is_line else "[picture]",
                    around.tags,
                    around.classes,
                    box.position_x / MM,
                    box.position_y / MM,
                    (box.position_x + box.width) / MM,
                    (box.position_y + box.height) / MM,
                    self._number(box),
                    around.entry,
                    around.table,
                    around.row,
                    around.inner,
                )
            around = replace(around, inner=around.inner or is_line)
        for child in getattr(box, "children", ()):
            yield from self._lines(child, around)

    def _number(self, box: Box) -> int:
        return self._numbers.setdefault(box.element, len(self._numbers))


def _signs(box: Box) -> Iterator[Sign]:
    background = getattr(box, "background", None)
    for layer in background.layers if background else ():
        if layer.image is not None and layer.repeat == ("no-repeat", "no-repeat"):
            left, top = (start + moved for start, moved in zip(layer.positioning_area, layer.position, strict=False))
            yield Sign(left / MM, top / MM, (left + layer.size[0]) / MM, (top + layer.size[1]) / MM)


def _classes(box: Box) -> list[str]:
    return [] if box.element is None else str(box.element.get("class") or "").split()


def _entry(box: Box, own: list[str]) -> str | None:
    """Where links lead to what begins with this box: an entry of a booklet, warning signs, a part of easy read."""
    heading = next((HEADINGS_OF[name] for name in own if name in HEADINGS_OF), None)
    found = None if heading is None else box.element.find(f".//{heading}[@id]")
    return None if found is None else str(found.get("id"))


@dataclass(frozen=True)
class Around:
    """What a line stands in."""

    tags: tuple[str, ...] = ()
    classes: frozenset[str] = frozenset()
    entry: str | None = None
    table: int | None = None
    row: int | None = None
    inner: bool = False

    def enter(self, box: Box, number: int) -> "Around":
        """Go into the box of an element."""
        own = _classes(box)
        return Around(
            (*self.tags, box.element_tag),
            self.classes | frozenset(own),
            _entry(box, own) or self.entry,
            number if box.element_tag == "table" else self.table,
            number if box.element_tag == "tr" else self.row,
            self.inner,
        )
