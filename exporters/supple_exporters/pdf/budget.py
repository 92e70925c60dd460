"""The most pages that a print may have: pages that are laid out in, an error out where there are more.

A form that promises sides, such as a handout, has a budget without anybody asking for one. The message says how much
there is too much, what takes the most room, and what would make it fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from supple_exporters.contract import ExportError
from supple_exporters.pdf.markup import HtmlPrint
from supple_exporters.pdf.page_boxes import MM, Box, boxes_of, classes_of, page_box

MOST_NAMED = 4
SIDES, ENTRY = frozenset({"side", "safety-side"}), "entry"
"""The classes of the sides of a form, and of an entry of a booklet."""
HEADINGS = ("h1", "h2", "h3")
NOTE, CARE = "note", "care"
NAMED = {
    NOTE: "the note to the reader",
    "programme": "the exercises",
    "tracker": "the boxes to tick",
    "do": "the steps",
}
"""How pieces are called that have no heading of their own. A note is never quoted: it may say whom it is for."""
FREE = frozenset({"advice", "routine", "exercise", "glossary"})
"""The classes of entries of a booklet that may be left out."""


class PieceHeight(NamedTuple):
    """How high a piece stands on the pages that it takes, and its classes."""

    mm: float
    name: str
    classes: frozenset[str]


def check_length(drawn: Box, markup: HtmlPrint) -> None:
    """Hold a print to the most pages that it may have.

    Raises:
        ExportError: it has more.
    """
    count, most = len(drawn.pages), markup.most
    if most is None or count <= most:
        return
    rooms = sorted(_merge(_rooms(drawn)), reverse=True)
    over = _over_mm(drawn.pages, count - most)
    named = "; ".join(f"{room.name}: {room.mm:.0f} mm" for room in rooms[:MOST_NAMED])
    largest = f" The most room is taken by: {named}." if named else ""
    free = [room for room in rooms if ENTRY in room.classes and room.classes & FREE]
    smallest = next((room.name for room in reversed(free) if room.mm >= over), None)
    pieces = frozenset[str]().union(*(room.classes for room in rooms))
    ways = [f"leave out “{smallest}”" if smallest else "leave out some entries"] if free else []
    ways += ["write less in the note"] if NOTE in pieces else []
    ways += ["say which conditions the reader has, or `none`, so that other cautions go"] if CARE in pieces else []
    ways += ["choose a theme with the face `atkinson`, as `lexend` is wide"] if '"Lexend"' in markup.css else []
    ways += ["take lines out of the theme's contact"] if markup.contact else []
    ways.append(f"allow as many pages: `pages` {count}")
    raise ExportError(
        f"`{markup.name}` takes {count} pages, and may have {most}. About {over:.0f} mm are too much.{largest} To make"
        f" it fit, {'; or '.join(ways)}."
    )


def _over_mm(pages: list[Box], many: int) -> float:
    """How much there is on so many pages too many, beyond what would fit into the room before each.

    The emptiest pages are those that ran over, wherever they stand.
    """
    filled = [_height_mm(page_box(page)) for page in pages]
    emptiest = sorted(range(1, len(pages)), key=filled.__getitem__)[:many]
    before = {place: float(page_box(pages[place - 1]).height) / MM - filled[place - 1] for place in emptiest}
    return max(1.0, sum(filled[place] - max(0.0, before[place]) for place in emptiest))


def _merge(rooms: Iterator[PieceHeight]) -> Iterator[PieceHeight]:
    """Put together what goes on overleaf."""
    found: dict[str, PieceHeight] = {}
    for room in rooms:
        before = found.get(room.name, PieceHeight(0.0, room.name, room.classes))
        found[room.name] = before._replace(mm=before.mm + room.mm)
    yield from found.values()


def _rooms(drawn: Box) -> Iterator[PieceHeight]:
    """Give the pieces of all sides, or the entries of a booklet, with the room that each takes on each page."""
    names: dict[Box, str] = {}
    for page in drawn.pages:
        for box in boxes_of(page):
            classes = classes_of(box)
            if ENTRY in classes:
                yield from _room(box, names)
            elif not SIDES.isdisjoint(classes):
                for piece in box.children:
                    yield from _room(piece, names)


def _room(box: Box, names: dict[Box, str]) -> Iterator[PieceHeight]:
    name = names.setdefault(box.element, _name(box))
    if name:
        yield PieceHeight(_height_mm(box), name, frozenset(classes_of(box)))


def _name(box: Box) -> str:
    """The words of the first heading in a box, else what its class is called."""
    for inner in (box, *box.descendants()):
        if inner.element_tag in HEADINGS and {NOTE, "to"}.isdisjoint(classes_of(box)):
            return " ".join("".join(inner.element.itertext()).split())
    return next((NAMED[one] for one in sorted(classes_of(box)) if one in NAMED), "")


def _height_mm(box: Box) -> float:
    """How high that stands which can be seen in a box: its lines and pictures."""
    seen = list(_lines(box))
    if not seen:
        return 0.0
    return float(max(one.position_y + one.height for one in seen) - min(one.position_y for one in seen)) / MM


def _lines(box: Box) -> Iterator[Box]:
    """Give the lines and pictures of a box, without those in the margins of a page."""
    name = type(box).__name__
    if name in {"LineBox", "BlockReplacedBox"}:
        yield box
    elif name != "MarginBox":
        for child in getattr(box, "children", ()):
            yield from _lines(child)
