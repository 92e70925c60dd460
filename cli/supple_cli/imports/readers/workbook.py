"""Workbooks of Excel: bytes in, rows of cells out for each sheet that a person sees."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from supple_cli.imports.readers.archives import require_harmless
from supple_cli.imports.readers.extra import require
from supple_cli.imports.records import Objects, Outline, Place, ReadingError, Remark, Table

MOST_ROWS, MOST_COLUMNS = 20_000, 200


def read(data: bytes, place: Place) -> tuple[list[Table | Outline | Objects], list[Remark]]:
    """Read the sheets of a workbook. A cell that spans several counts for each of them.

    Raises:
        ReadingError: it is no workbook, or far too large.
    """
    require_harmless(data, place, "xl/", ".xlsx")
    openpyxl = require("openpyxl", place)
    problems: list[Remark] = []
    tables: list[Table | Outline | Objects] = []
    try:
        with warnings.catch_warnings():  # about pictures and rules of cells, which are not read
            warnings.simplefilter("ignore")
            values = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
            written = openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
        for sheet in values.worksheets:
            here = place.at(f"sheet {sheet.title}")
            if sheet.sheet_state != "visible":
                problems.append(Remark(here, "it is hidden and was not read. Show it in Excel if it shall be."))
                continue
            _require_small(sheet, here)
            tables.append(Table(here, list(_rows(sheet, written[sheet.title], here, problems))))
    except ReadingError:
        raise
    except Exception as error:  # noqa: BLE001 - a broken workbook can fail in any part of the library
        raise ReadingError(
            f"{place}: Excel's file cannot be read ({type(error).__name__}). Open it in Excel and save it again."
        ) from None
    if not any(isinstance(table, Table) and table.rows for table in tables):
        raise ReadingError(f"{place}: there is nothing in its sheets that could be read.")
    return tables, problems


def _require_small(sheet: Any, place: Place) -> None:  # noqa: ANN401 - openpyxl's own types
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
        raise ReadingError(
            f"{place}: it has {sheet.max_row} rows and {sheet.max_column} columns; up to {MOST_ROWS} rows and"
            f" {MOST_COLUMNS} columns can be read. Delete what is empty, or split it."
        )


def _rows(sheet: Any, written: Any, place: Place, problems: list[Remark]) -> Iterator[tuple[int, list[str]]]:  # noqa: ANN401 - openpyxl's own types
    spans: dict[tuple[int, int], Any] = {}
    for span in sheet.merged_cells.ranges:
        value = sheet.cell(span.min_row, span.min_col).value
        inside = ((row, column) for row in range(span.min_row, span.max_row + 1) for column in (span.min_col,))
        spans |= dict.fromkeys(inside, value)
    for row in sheet.iter_rows():
        cells: list[str] = []
        for cell in row:
            value = spans.get((cell.row, cell.column), cell.value)
            if cell.value is None and written[cell.coordinate].data_type == "f":
                problems.append(
                    Remark(
                        place.at(f"cell {cell.coordinate}"), "its formula has no result yet: save the file in Excel."
                    )
                )
            elif cell.data_type == "e":
                problems.append(Remark(place.at(f"cell {cell.coordinate}"), f"it shows the error {value}."))
                value = None
            cells.append(_text(value))
        if any(map(str.strip, cells)):
            yield row[0].row, cells


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):  # Excel turns `3-5` into a day
        return value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)
