"""Bytes of a text file in, its text out, and a word where its encoding had to be guessed."""

from __future__ import annotations

from supple_cli.delimited_rows import MARKS
from supple_cli.imports.records import Place, ReadingError, Remark


def decode(data: bytes, place: Place) -> tuple[str, list[Remark]]:
    """Give the text of a file.

    It is UTF-8, or says itself that it is UTF-16. Else it is taken for Windows-1252, as older programs on Windows
    write, and a problem says so.

    Raises:
        ReadingError: it is no text.
    """
    encoding = next((name for mark, name in MARKS.items() if data.startswith(mark)), None)
    try:
        return data.decode(encoding or "utf-8"), []
    except UnicodeDecodeError:
        pass
    if encoding is None and b"\0" not in data:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            pass
        else:
            note = "it is not UTF-8 and was read as Windows-1252. Look at letters with accents, or save it as UTF-8."
            return text, [Remark(place, note)]
    raise ReadingError(f"{place}: this is no text that can be read. Save it as UTF-8.")
