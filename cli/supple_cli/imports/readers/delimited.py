"""CSV and tables with tabs: bytes in, rows of cells out."""

from __future__ import annotations

import io

from supple_cli.delimited_rows import RowError, read_rows
from supple_cli.imports.readers.encodings import decode
from supple_cli.imports.records import Objects, Outline, Place, ReadingError, Remark, Table


def read(data: bytes, place: Place) -> tuple[list[Table | Outline | Objects], list[Remark]]:
    """Read a table. The separator is the one that its first lines hold most.

    Raises:
        ReadingError: it is no table.
    """
    if data.startswith(b"PK\x03\x04"):
        raise ReadingError(f"{place}: this is a file of a spreadsheet under another name. Let its name end in .xlsx.")
    text, problems = decode(data, place)
    lines = io.StringIO(text, newline="")
    head = "".join(text.splitlines(keepends=True)[:5])
    try:
        rows = [(start, [_without_guard(cell) for cell in cells]) for start, cells in read_rows(lines, head)]
    except RowError as error:
        raise ReadingError(f"{place}, line {error.line}: {error}") from None
    return [Table(place, rows, "line")], problems


def _without_guard(cell: str) -> str:
    """Take off the sign that `supple export` puts before a cell that a spreadsheet would take for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@"} else cell
