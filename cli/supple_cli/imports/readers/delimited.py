"""CSV and tables with tabs: bytes in, rows of cells out."""

from __future__ import annotations

import csv
import io

from supple_cli.imports.readers.encodings import decode
from supple_cli.imports.records import Objects, Outline, Place, ReadingError, Remark, Table

SEPARATORS = ",;\t"
LONGEST_CELL = 100_000


def read(data: bytes, place: Place) -> tuple[list[Table | Outline | Objects], list[Remark]]:
    """Read a table. The separator is the one that its first lines hold most.

    Raises:
        ReadingError: it is no table.
    """
    if data.startswith(b"PK\x03\x04"):
        raise ReadingError(f"{place}: this is a file of a spreadsheet under another name. Let its name end in .xlsx.")
    text, problems = decode(data, place)
    head = "".join(text.splitlines(keepends=True)[:5])
    separator = max(SEPARATORS, key=head.count)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((start, [_without_guard(cell) for cell in cells]))
            start = reader.line_num + 1
    except csv.Error as error:
        raise ReadingError(
            f"{place}, line {start}: this row cannot be read: {error}. Look for a quote that does not end."
        ) from None
    return [Table(place, rows, "line")], problems


def _without_guard(cell: str) -> str:
    """Take off the sign that `supple export` puts before a cell that a spreadsheet would take for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@"} else cell
