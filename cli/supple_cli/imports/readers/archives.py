"""Files of Word and Excel are ZIP archives of XML: their bytes in, a word on why not to open them out."""

from __future__ import annotations

import io
import zipfile
import zlib

from supple_cli.imports.records import Place, ReadingError

MOST_UNPACKED = 256 * 1024 * 1024
MOST_XML = 64 * 1024 * 1024
MOST_PARTS = 5000
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
                if part.filename.endswith((".xml", ".rels")):
                    _require_plain(archive, part, place)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
        raise ReadingError(
            f"{place}: it is broken or not complete. Open it in its program and save it again."
        ) from None


def _require_plain(archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: Place) -> None:
    """Read a part as far as it says it goes: what it says may be a lie."""
    if part.file_size > MOST_XML:
        raise ReadingError(f"{place}: {part.filename} in it unpacks to far more than a document holds.")
    with archive.open(part) as stream:
        text = stream.read(MOST_XML + 1)
    if len(text) > MOST_XML:
        raise ReadingError(f"{place}: {part.filename} in it unpacks to far more than a document holds.")
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise ReadingError(f"{place}: {part.filename} in it holds a definition that no document needs.")
