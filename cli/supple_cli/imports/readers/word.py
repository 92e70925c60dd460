"""Documents of Word: bytes in, headings, paragraphs, items, pictures and tables out, in the order of the page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from supple_cli.imports.readers.archives import require_harmless
from supple_cli.imports.readers.extra import require
from supple_cli.imports.readers.plain_text import NUMBER_OF_EXERCISE, block_of, is_heading
from supple_cli.imports.records import (
    Objects,
    Outline,
    Paragraph,
    ParagraphKind,
    PastedPicture,
    Place,
    ReadingError,
    Remark,
    Table,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
OLD_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
BULLETS = re.compile(r"bullet", re.IGNORECASE)
NUMBERS = re.compile(r"list number|list paragraph", re.IGNORECASE)
BOLD_LEVEL = 7
"""The level of a heading that is no more than a line in bold: below all that a document can have."""


def read(data: bytes, place: Place) -> tuple[list[Table | Outline | Objects], list[Remark]]:
    """Read a document: all that stands in its body. Text boxes, headers and comments are not read.

    Raises:
        ReadingError: it is none.
    """
    require_harmless(data, place, "word/", ".docx")
    docx = require("docx", place)
    try:
        document = docx.Document(io.BytesIO(data))
        blocks = list(_Reader(document, place).blocks())
        boxes = next(document.element.iter(f"{W}txbxContent"), None) is not None
    except Exception as error:  # noqa: BLE001 - a broken document can fail in any part of the library
        raise ReadingError(
            f"{place}: Word's file cannot be read ({type(error).__name__}). Open it in Word and save it again."
        ) from None
    problems = [Remark(place, "it has text boxes, which are not read. Put their text into the page.")] if boxes else []
    if not any(isinstance(block, Paragraph | Table) for block in blocks):
        raise ReadingError(f"{place}: there is no text in it. A scan or a picture of a page cannot be read.")
    return [Outline(place, blocks)], problems


@dataclass
class _Reader:
    """Goes through one document. Paragraphs and tables are counted as a person counts them."""

    document: Any
    place: Place
    formats: dict[tuple[str, str], str] = field(init=False)

    def __post_init__(self) -> None:
        self.formats = _list_formats(self.document)

    def blocks(self) -> Iterator[Paragraph | PastedPicture | Table]:
        """Give all that stands in the body, from top to bottom."""
        paragraphs = tables = 0
        for block in self.document.iter_inner_content():
            if hasattr(block, "rows"):
                tables += 1
                table = self._table(block, self.place.at(f"table {tables}"))
                if table.rows or table.blocks:
                    yield table
            else:
                paragraphs += 1
                yield from self._paragraph(block, self.place.at(f"paragraph {paragraphs}"))

    def _paragraph(self, paragraph: Any, here: Place) -> Iterator[Paragraph | PastedPicture]:  # noqa: ANN401 - python-docx's own types
        text = paragraph.text.strip()
        if text:
            yield from self._text(paragraph, text, here)
        yield from self._pictures(paragraph, here)

    def _text(self, paragraph: Any, text: str, here: Place) -> Iterator[Paragraph]:  # noqa: ANN401 - python-docx's own types
        style = paragraph.style.name if paragraph.style is not None else ""
        heading = HEADING.match(style)
        kind = self._list_kind(paragraph, style)
        is_bold = all(run.bold for run in paragraph.runs if run.text.strip())
        if heading or style == "Title":
            title = NUMBER_OF_EXERCISE.sub("", text, count=1)
            yield Paragraph(ParagraphKind.HEADING, title, here, int(heading[1]) if heading else 1)
        elif is_bold and _is_bold_heading(text, listed=kind is not None):
            title = NUMBER_OF_EXERCISE.sub("", text, count=1).rstrip(" :")
            yield Paragraph(ParagraphKind.HEADING, title, here, BOLD_LEVEL)
        elif kind is not None:
            yield Paragraph(kind, text, here)
        else:
            lines = [line for line in text.split("\n") if line.strip()]
            yield from (block_of(line, here) for line in lines)

    def _pictures(self, paragraph: Any, here: Place) -> Iterator[PastedPicture]:  # noqa: ANN401 - python-docx's own types
        """Give the pictures that are pasted into a paragraph, or float beside it."""
        named = {alt for one in paragraph._p.iter(f"{DRAWING}docPr") if (alt := one.get("descr", "").strip())}  # noqa: SLF001 - the library has no other way
        alt = named.pop() if len(named) == 1 else ""
        ids: list[str | None] = [one.get(f"{R}embed") for one in paragraph._p.iter(f"{A}blip")]  # noqa: SLF001 - the library has no other way
        ids += [one.get(f"{R}id") for one in paragraph._p.iter(OLD_PICTURE)]  # noqa: SLF001 - the library has no other way
        for name in dict.fromkeys(one for one in ids if one):
            part = self.document.part.related_parts.get(name)
            if part is not None:  # else it stands elsewhere and is only linked
                yield PastedPicture(here, part.blob, alt)

    def _list_kind(self, paragraph: Any, style: str) -> ParagraphKind | None:  # noqa: ANN401 - python-docx's own types
        properties = paragraph._p.pPr  # noqa: SLF001 - the library has no other way
        numbering = properties.numPr if properties is not None else None
        number = numbering.numId.val if numbering is not None and numbering.numId is not None else 0
        if numbering is not None and number:
            level = numbering.ilvl.val if numbering.ilvl is not None else 0
            is_bullet = self.formats.get((str(number), str(level))) == "bullet"
            return ParagraphKind.BULLET if is_bullet else ParagraphKind.NUMBERED
        if BULLETS.search(style):
            return ParagraphKind.BULLET
        return ParagraphKind.NUMBERED if NUMBERS.search(style) else None

    def _table(self, table: Any, here: Place) -> Table:  # noqa: ANN401 - python-docx's own types
        rows: list[tuple[int, list[str]]] = []
        blocks: list[Paragraph | PastedPicture] = []
        above: list[Any] = []
        for number, row in enumerate(table.rows, start=1):
            texts: list[str] = []
            seen: list[Any] = []
            inside: list[Paragraph | PastedPicture] = []
            for cell in row.cells:  # a cell that spans several columns or rows stands there several times
                again = any(cell._tc is other for other in seen)  # noqa: SLF001 - the library has no other way
                texts.append("" if again else cell.text.strip())
                if not again and not any(cell._tc is other for other in above):  # noqa: SLF001 - the library has no other way
                    spot = here.at(f"row {number}")
                    inside += [block for one in cell.paragraphs for block in self._paragraph(one, spot)]
                seen.append(cell._tc)  # noqa: SLF001 - the library has no other way
            above = seen
            if any(texts):
                rows.append((number, texts))
            blocks += sorted(inside, key=lambda block: isinstance(block, PastedPicture))  # it belongs to its row's text
        return Table(here, rows, blocks=blocks)


def _is_bold_heading(text: str, *, listed: bool) -> bool:
    """Whether a line in bold is the name of an exercise: `1. Neck turn:`. `Instructions:` names what follows."""
    has_number = NUMBER_OF_EXERCISE.match(text) is not None
    return is_heading(text.rstrip(" :") if has_number or listed else text)


def _list_formats(document: Any) -> dict[tuple[str, str], str]:  # noqa: ANN401 - python-docx's own types
    """Say for each list and level, by number, whether it has bullets or numbers."""
    part = next((one for one in document.part.package.parts if one.partname == "/word/numbering.xml"), None)
    root = getattr(part, "element", None)
    if root is None:
        return {}
    kinds = {
        (abstract.get(f"{W}abstractNumId"), level.get(f"{W}ilvl")): shown.get(f"{W}val")
        for abstract in root.iter(f"{W}abstractNum")
        for level in abstract.iter(f"{W}lvl")
        for shown in level.iter(f"{W}numFmt")
    }
    return {
        (number.get(f"{W}numId"), level): shown
        for number in root.iter(f"{W}num")
        for wanted in number.iter(f"{W}abstractNumId")
        for (abstract, level), shown in kinds.items()
        if abstract == wanted.get(f"{W}val")
    }
