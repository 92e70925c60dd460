"""Files of Word and Excel are ZIP archives of XML: their bytes in, a word on why not to open them out."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from supple_cli.imports.records import Place, ReadingError

MOST_UNPACKED = 256 * 1024 * 1024
MOST_XML = 64 * 1024 * 1024
MOST_PARTS = 5000
MOST_TAGS = 500_000
"""Tags in one part: those of 1,000 pages of text, or of 100,000 cells."""
MOST_PARAGRAPHS = 5000
"""Those of 150 pages of text."""
WIDEST, MOST_SPANNED = 100, 100_000
"""Columns over which a cell of Word spans, and cells over which all cells of one part do."""
BLANK = b"\xef\xbb\xbf \t\r\n\0\xff\xfe"
MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0", b"<\0")
"""How XML begins that is not UTF-8."""
PARAGRAPH = re.compile(rb"<(?:\w+:)?p[\s/>]")
SPAN = re.compile(rb"gridSpan\b[^>]*val\s*=\s*[\"'](\d+)")
MERGED = re.compile(rb"mergeCell\b[^>]*ref\s*=\s*[\"']([A-Z]+)(\d+):([A-Z]+)(\d+)")
OLD_FORMAT = b"\xd0\xcf\x11\xe0"


def require_harmless(data: bytes, place: Place, folder: str, ending: str) -> None:
    """Refuse an archive that is none, is locked, unpacks to far more than anybody writes, or holds a program.

    `folder` is where such a file keeps its text, such as `word/`.

    Raises:
        ReadingError: it should not be opened.
    """
    if data.startswith(OLD_FORMAT):
        raise ReadingError(
            f"{place}: it is locked with a password, or of the old form of before 2007. Open it, save it as {ending}"
            " without a password, and come again."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if sum(part.file_size for part in parts) > MOST_UNPACKED or len(parts) > MOST_PARTS:
                raise ReadingError(f"{place}: it unpacks to far more than a document holds. It was not opened.")
            if any(part.flag_bits & 1 for part in parts):
                raise ReadingError(f"{place}: it is locked with a password. Save it without one.")
            if not any(name.startswith(folder) for name in names):
                raise ReadingError(
                    f"{place}: this is no {ending} file. Open it in its program and save it as {ending}."
                )
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise ReadingError(f"{place}: it holds macros, which are programs. Save it as {ending} without them.")
            for part in parts:
                _require_plain(archive, part, place)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
        raise ReadingError(
            f"{place}: it is broken or not complete. Open it in its program and save it again."
        ) from None


def _require_plain(archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: Place) -> None:
    """Read a part as far as it says it goes: what it says may be a lie, and so may its name."""
    here = f"{place}: {part.filename} in it"
    if part.file_size > MOST_XML:
        raise ReadingError(f"{here} unpacks to far more than a document holds.")
    with archive.open(part) as stream:
        text = stream.read(MOST_XML + 1)
    if len(text) > MOST_XML:
        raise ReadingError(f"{here} unpacks to far more than a document holds.")
    if not part.filename.endswith((".xml", ".rels")) and not text.lstrip(BLANK).startswith(b"<"):
        return  # a picture, or a face of letters
    if text.count(b"<") > MOST_TAGS:
        raise ReadingError(f"{here} has far more parts than a document has. Split the file.")
    if text.startswith(MARKS):
        raise ReadingError(f"{here} is not stored as UTF-8, as Word and Excel do. Save the file again there.")
    if not part.filename.endswith(".svg") and (b"<!DOCTYPE" in text or b"<!ENTITY" in text):
        raise ReadingError(f"{here} holds a definition that no document needs.")
    if len(PARAGRAPH.findall(text)) > MOST_PARAGRAPHS:
        raise ReadingError(f"{here} has more than {MOST_PARAGRAPHS:,} paragraphs. Split the file.")
    spans = [int(found[1]) for found in SPAN.finditer(text)]
    if any(span > WIDEST for span in spans) or sum(spans) + sum(map(_area, MERGED.finditer(text))) > MOST_SPANNED:
        raise ReadingError(f"{here} has cells that span far more others than a table has. Split those cells.")


def _area(found: re.Match[bytes]) -> int:
    """Give over how many cells of a sheet one spans."""
    return (int(found[4]) - int(found[2]) + 1) * (_column(found[3]) - _column(found[1]) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - ord("A") + 1
    return number
