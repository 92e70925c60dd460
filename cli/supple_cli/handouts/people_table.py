"""A table of people: a CSV file in, orders out, row by row, and what is wrong with a row beside it.

It is read twice and never held: first to count its rows and to find ids that stand twice, then to make orders. No
message shows a cell, as any may hold a name by mistake.
"""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from supple_cli.content_paths import show_path
from supple_cli.delimited_rows import MARKS, RowError, read_rows
from supple_cli.handouts.orders import Order, check_columns, make_order
from supple_cli.handouts.wishes import WishError

BEGINNING = 4096


class TableError(Exception):
    """A table cannot be read at all. The message says where and what to do."""


@dataclass(frozen=True)
class RowProblem:
    """A row of which no handout can be made."""

    line: int
    column: str | None
    problem: str


class PeopleTable:
    """A table that was looked over: its columns and the number of its rows are known."""

    def __init__(self, path: Path, encoding: str | None = None) -> None:
        """Look a table over.

        Raises:
            TableError: it cannot be read, is no table, or its heading is not right.
        """
        self.path = path
        try:
            with path.open("rb") as stream:
                self._encoding = _find_encoding(path, stream, encoding)
                _check_encoding(path, stream, self._encoding)
        except OSError as error:
            raise TableError(f"{show_path(path)}: {error.strerror or 'it cannot be read'}.") from None
        self.columns: list[str] = []
        ids: Counter[str] = Counter()
        for line, cells in self._rows():
            if not self.columns:
                self.columns = self._check_heading(line, cells)
            else:
                ids[self._id_of(cells)] += 1
        self.count = ids.total()
        self._doubled = frozenset(name for name, number in ids.items() if number > 1)
        if not self.count:
            raise TableError(f"{show_path(path)}: there is no row of a person below the heading.")

    def __iter__(self) -> Iterator[Order | RowProblem]:
        """Give an order for each row, or what is wrong with it."""
        rows = self._rows()
        next(rows)
        for line, cells in rows:
            try:
                yield self._order(line, cells)
            except WishError as error:
                yield RowProblem(line, error.field, error.discreet)

    def _order(self, line: int, cells: list[str]) -> Order:
        if len(cells) > len(self.columns):
            raise WishError(
                "",
                f"The row has {len(cells)} cells, and the heading {len(self.columns)}. A cell that holds a"
                " separator stands in quotes.",
            )
        row = dict(zip(self.columns, [*cells, *[""] * (len(self.columns) - len(cells))], strict=True))
        if self._id_of(cells) in self._doubled and row["id"].strip():
            raise WishError("id", "Another row has this id, so nobody knows which of them is meant. Give each its own.")
        return make_order(row, line)

    def _id_of(self, cells: list[str]) -> str:
        place = self.columns.index("id")
        return cells[place].strip().casefold() if place < len(cells) else ""

    def _check_heading(self, line: int, cells: list[str]) -> list[str]:
        try:
            return check_columns(cells)
        except WishError as error:
            raise TableError(f"{show_path(self.path)}:{line}: {error.discreet}") from None

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """Give each row that is not blank, with the line in which it begins."""
        with self.path.open(encoding=self._encoding, newline="") as stream:
            heading = stream.readline()
            stream.seek(0)
            try:
                yield from read_rows(stream, heading)
            except RowError as error:
                raise TableError(f"{show_path(self.path)}:{error.line}: {error}") from None


def _find_encoding(path: Path, stream: BinaryIO, given: str | None) -> str:
    beginning = stream.read(BEGINNING)
    stream.seek(0)
    if beginning.startswith(b"PK\x03\x04"):
        raise TableError(f"{show_path(path)}: this is a file of a spreadsheet. Save it as “CSV UTF-8” first.")
    for mark, encoding in MARKS.items():
        if beginning.startswith(mark):
            return encoding
    if given is not None:
        try:
            "a".encode(given)  # refuses what Python calls an encoding and is none of text, such as `zip`
            return codecs.lookup(given).name
        except (LookupError, UnicodeError):
            raise TableError(f"There is no encoding `{given}`. Usual ones are utf-8, cp1252 and utf-16-le.") from None
    if b"\0" in beginning:
        raise TableError(
            f"{show_path(path)}: this is not UTF-8; it may be UTF-16. Save it as “CSV UTF-8”, or name its encoding:"
            " --encoding utf-16-le."
        )
    return "utf-8"


def _check_encoding(path: Path, stream: BinaryIO, encoding: str) -> None:
    """Hold all bytes to an encoding before the first handout is made."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line = 0
    try:
        for data in stream:
            line += 1
            decoder.decode(data)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        raise TableError(
            f"{show_path(path)}:{line}: this line is not {encoding.removesuffix('-sig').upper()}. Save the table as"
            " “CSV UTF-8”, or name its encoding, such as --encoding cp1252."
        ) from None
