"""Documents of Word: bytes in, headings, paragraphs, items and tables out, in the order of the page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from supple_cli.imports.readers.archives import require_harmless
from supple_cli.imports.readers.extra import require_docx
from supple_cli.imports.readers.plain_text import NUMBER_OF_EXERCISE, block_of, is_heading
from supple_cli.imports.records import Objects, Outline, Paragraph, ParagraphKind, Place, ReadingError, Remark, Table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
BULLETS = re.compile(r"bullet", re.IGNORECASE)
NUMBERS = re.compile(r"list number|list paragraph", re.IGNORECASE)


def read(data: bytes, place: Place) -> tuple[list[Table | Outline | Objects], list[Remark]]:
    """Read a document: all that stands in its body. Text boxes, headers and comments are not read.

    Raises:
        ReadingError: it is none.
    """
    require_harmless(data, place, "word/", ".docx")
    docx = require_docx(place)
    try:
        document = docx.Document(io.BytesIO(data))
        blocks = list(_blocks(document, place))
        tables = list(_tables(document, place))
        boxes = next(document.element.iter(f"{W}txbxContent"), None) is not None
    except Exception as error:  # noqa: BLE001 - a broken document can fail in any part of the library
        raise ReadingError(
            f"{place}: Word's file cannot be read ({type(error).__name__}). Open it in Word and save it again."
        ) from None
    problems = [Remark(place, "it has text boxes, which are not read. Put their text into the page.")] if boxes else []
    if not blocks and not tables:
        raise ReadingError(f"{place}: there is no text in it. A scan or a picture of a page cannot be read.")
    return [Outline(place, blocks), *tables], problems


def _blocks(document: Any, place: Place) -> Iterator[Paragraph]:  # noqa: ANN401 - python-docx's own types
    formats = _list_formats(document)
    for number, paragraph in enumerate(document.paragraphs, start=1):
        text = paragraph.text.strip()
        if not text:
            continue
        here = place.at(f"paragraph {number}")
        style = paragraph.style.name if paragraph.style is not None else ""
        heading = HEADING.match(style)
        kind = _list_kind(paragraph, style, formats)
        if heading or style == "Title":
            title = NUMBER_OF_EXERCISE.sub("", text, count=1)
            yield Paragraph(ParagraphKind.HEADING, title, here, int(heading[1]) if heading else 1)
        elif kind is not None:
            yield Paragraph(kind, text, here)
        elif is_heading(text) and all(run.bold for run in paragraph.runs if run.text.strip()):
            yield Paragraph(ParagraphKind.HEADING, NUMBER_OF_EXERCISE.sub("", text, count=1), here, 7)
        else:
            lines = [line for line in text.split("\n") if line.strip()]
            yield from (block_of(line, here) for line in lines)


def _list_kind(paragraph: Any, style: str, formats: dict[tuple[str, str], str]) -> ParagraphKind | None:  # noqa: ANN401 - python-docx's own types
    properties = paragraph._p.pPr  # noqa: SLF001 - the library has no other way
    numbering = properties.numPr if properties is not None else None
    number = numbering.numId.val if numbering is not None and numbering.numId is not None else 0
    if numbering is not None and number:
        level = numbering.ilvl.val if numbering.ilvl is not None else 0
        return ParagraphKind.BULLET if formats.get((str(number), str(level))) == "bullet" else ParagraphKind.NUMBERED
    if BULLETS.search(style):
        return ParagraphKind.BULLET
    return ParagraphKind.NUMBERED if NUMBERS.search(style) else None


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


def _tables(document: Any, place: Place) -> Iterator[Table]:  # noqa: ANN401 - python-docx's own types
    for number, table in enumerate(document.tables, start=1):
        rows: list[tuple[int, list[str]]] = []
        for row, cells in enumerate(table.rows, start=1):
            texts: list[str] = []
            seen: list[Any] = []
            for cell in cells.cells:  # a cell that spans several columns stands there several times
                again = any(cell._tc is other for other in seen)  # noqa: SLF001 - the library has no other way
                texts.append("" if again else cell.text.strip())
                seen.append(cell._tc)  # noqa: SLF001 - the library has no other way
            if any(texts):
                rows.append((row, texts))
        if rows:
            yield Table(place.at(f"table {number}"), rows)
