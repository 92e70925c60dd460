"""Rows of CSV and of tables with tabs, one at a time: lines in, cells and where each row begins out."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""How a file begins that says its own encoding. The mark of UTF-16 is the beginning of one of UTF-32."""
SEPARATORS = ",;\t"


class RowError(Exception):
    """A row cannot be read.

    Attributes:
        line: The line in which it begins, from 1.
    """

    def __init__(self, line: int, error: csv.Error) -> None:
        super().__init__(f"this row cannot be read: {error}. Look for a quote that does not end.")
        self.line = line


def read_rows(lines: Iterable[str], head: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row that is not blank, with the line in which it begins.

    Args:
        lines: Lines with their ends as they stand in the file.
        head: The first of them; the separator is the one that they hold most.

    Raises:
        RowError: a row is none.
    """
    reader = csv.reader(lines, delimiter=max(SEPARATORS, key=head.count), strict=True)
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        raise RowError(start, error) from None
