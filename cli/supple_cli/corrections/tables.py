"""Items as a table that a colleague can correct: a list of rows in, the bytes of a file out."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from supple_cli.imports.readers.extra import require
from supple_cli.imports.records import Place

Rows: TypeAlias = Sequence[Sequence[str]]

FORMULA = ("=", "+", "-", "@", "\t")
WIDEST, NARROWEST = 60, 12
ROWS_AT_TOP = "A2"


def write_csv(columns: Sequence[str], rows: Rows) -> bytes:
    """Write CSV that Excel opens as UTF-8. What it would take for a formula has a quote before it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(columns)
    writer.writerows([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def write_workbook(columns: Sequence[str], rows: Rows) -> bytes:
    """Write a workbook of one sheet. Each cell is text, also where it looks like a formula or a day."""
    openpyxl = require("openpyxl", Place("xlsx"))
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Items"
    for number, row in enumerate((columns, *rows), start=1):
        for place, text in enumerate(row, start=1):
            cell = sheet.cell(number, place)
            cell.value = text
            cell.data_type, cell.number_format = "s", "@"
            cell.alignment = openpyxl.styles.Alignment(wrap_text=True, vertical="top")
            cell.font = openpyxl.styles.Font(bold=number == 1)
    for place, column in enumerate(zip(columns, *rows, strict=True), start=1):
        longest = max(len(line) for text in column for line in (text.split("\n") or [""]))
        letter = sheet.cell(1, place).column_letter
        sheet.column_dimensions[letter].width = min(max(longest, NARROWEST), WIDEST)
    sheet.freeze_panes = ROWS_AT_TOP
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def write_document(columns: Sequence[str], rows: Rows) -> bytes:
    """Write a document of Word: each item is a table of 2 columns under a heading with its id."""
    document = require("docx", Place("docx")).Document()
    for row in rows:
        document.add_heading(row[0], level=2)
        table = document.add_table(rows=0, cols=2, style="Table Grid")
        for name, text in zip(columns, row, strict=True):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = name, text
        for cells in table.rows:
            cells.cells[0].width, cells.cells[1].width = 1_400_000, 4_600_000
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


WRITERS: Mapping[str, Callable[[Sequence[str], Rows], bytes]] = {
    "csv": write_csv,
    "xlsx": write_workbook,
    "docx": write_document,
}
"""The forms in which a table can be written."""
