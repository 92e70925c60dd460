"""Readers: one module for each form of file. What they give knows nothing of exercises yet."""

from __future__ import annotations

from collections.abc import Callable, Sized
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from supple_cli.content_paths import show_path
from supple_cli.imports.records import Objects, Outline, Place, ReadingError, Remark, Table

Read: TypeAlias = tuple[list[Table | Outline | Objects], list[Remark]]
Reader: TypeAlias = Callable[[bytes, Place], Read]

MOST_MEGABYTES = 64
MOST_ITEMS = 20_000
"""Rows of a table, items of a list, or paragraphs."""
MOST_TEXT = {".csv": 4, ".tsv": 4, ".md": 1, ".markdown": 1, ".txt": 1}
"""Megabytes of a file of plain text. A long book has half of one."""

READERS = {
    ".csv": "delimited",
    ".tsv": "delimited",
    ".xlsx": "workbook",
    ".docx": "word",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "plain_text",
    ".json": "json_text",
}
"""Which module reads files that end so."""

INSTEAD = {
    ".xls": "Open it in Excel or LibreOffice and save it as .xlsx.",
    ".ods": "Open it in LibreOffice and save it as .xlsx or CSV.",
    ".xlsm": "It can hold macros, which are programs. Save it as .xlsx.",
    ".xlsb": "Save it as .xlsx.",
    ".docm": "It can hold macros, which are programs. Save it as .docx.",
    ".doc": "Open it in Word or LibreOffice and save it as .docx.",
    ".odt": "Open it in LibreOffice and save it as .docx.",
    ".rtf": "Open it in Word or LibreOffice and save it as .docx.",
    ".pdf": "A PDF has no paragraphs to read. Ask for the Word file, or copy its text into a .txt file.",
    ".html": "Open it in a browser, copy the text into Word, and save that as .docx.",
    ".yaml": "This is the form that Supple itself reads: put it into `content/exercises/` and run `supple check`.",
}
"""What to do with files of other forms."""


def read_file(path: Path) -> Read:
    """Read a file by the reader for its ending.

    Raises:
        ReadingError: it cannot be read.
    """
    place = Place(show_path(path))
    ending = path.suffix.lower()
    if ending not in READERS:
        advice = INSTEAD.get(ending, f"Files that end in {', '.join(READERS)} can be read.")
        raise ReadingError(f"{place}: files that end in `{ending or 'nothing'}` cannot be read. {advice}")
    try:
        if not path.is_file():
            raise ReadingError(f"{place}: there is no such file.")
        most = MOST_TEXT.get(ending, MOST_MEGABYTES)
        if path.stat().st_size > most * 1024 * 1024:
            raise ReadingError(f"{place}: it is larger than {most} MB. Split it, or leave its pictures out.")
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError(f"{place}: {error.strerror or 'it cannot be read'}.") from None
    if not data.strip():
        raise ReadingError(f"{place}: it is empty.")
    reader: Reader = import_module(f"supple_cli.imports.readers.{READERS[ending]}").read
    parts, remarks = reader(data, place)
    for part in parts:
        count = _count(part)
        if count > MOST_ITEMS:
            raise ReadingError(
                f"{place}: it has {count:,} rows or paragraphs; up to {MOST_ITEMS:,} are read. Split it."
            )
    return parts, remarks


def _count(part: Table | Outline | Objects) -> int:
    if isinstance(part, Objects):
        return len(part.data) if isinstance(part.data, Sized) and not isinstance(part.data, str) else 1
    return len(part.rows if isinstance(part, Table) else part.blocks)
