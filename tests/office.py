"""Makes files of Word and Excel for tests, also such as no program writes."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

import docx
import openpyxl


def workbook(rows: Iterable[Iterable[object]], *merged: str, title: str = "Exercises") -> Any:  # noqa: ANN401 - openpyxl's own types
    """Make a workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for span in merged:
        sheet.merge_cells(span)
    return book


def saved(document: Any) -> bytes:  # noqa: ANN401 - a workbook or a document
    """Give the bytes of a file."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def document(*paragraphs: tuple[str, str]) -> Any:  # noqa: ANN401 - python-docx's own types
    """Make a document of paragraphs, each with its style."""
    made = docx.Document()
    for style, text in paragraphs:
        made.add_paragraph(text, style=style or None)
    return made


def repacked(data: bytes, more: Mapping[str, bytes]) -> bytes:
    """Put other parts into the archive that a file of Word or Excel is."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part not in more:
                new.writestr(part, old.read(part))
        for part, content in more.items():
            new.writestr(part, content)
    return stream.getvalue()
