"""A content file as text: bytes in, decoded text or findings out.

Every way in which bytes can fail to be plain text is its own finding, because each has its own cure.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from supple_schema.diagnostics import Diagnostic, Edit, Fix, Label, LineIndex, Span
from supple_schema.diagnostics.position import LINE_END
from supple_schema.reading import codes

MAXIMUM_BYTES = 256 * 1024
"""Largest file that is read. The longest article of a set is about 20 kB; a larger file is a mistake."""

USUAL_BYTES = 16 * 1024
"""Nearly all files are smaller. To make room for the largest one takes longer than to read such a file."""

BYTE_ORDER_MARK = "\ufeff"

JOINED = "\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\ua8ff\ufb50-\ufdff\ufe70-\ufefc"
"""Letters of scripts that are spelt with joiners: those of Arabic, of India and of its neighbours."""
JOINERS = rf"(?<![{JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{JOINED}])"
CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff"
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What Unicode calls ignorable, and blanks that it calls letters or signs (Hangul fillers, the empty Braille cell)."""
HIDDEN = re.compile(f"[{CONTROLS}{INVISIBLE}]|{JOINERS}")
"""Control characters, line ends that only some programs take for one, marks that reorder text, and what has no ink."""
CONFLICT = re.compile(r"^(?:<{7}|\|{7}|>{7})(?=[ \r\n]|\Z)[^\r\n]*", re.MULTILINE)

PLAIN = b"\t\n\r" + bytes(range(0x20, 0x7F))
"""The bytes of a file in which nothing needs a closer look: nearly all files have no others."""


@dataclass(frozen=True)
class SourceFile:
    """One content file: its path relative to the content folder (forward slashes) and its text without a mark."""

    path: str
    text: str = field(repr=False)

    @cached_property
    def lines(self) -> LineIndex:
        """The index from offsets to lines and columns."""
        return LineIndex(self.text)

    def span(self, start: int, end: int) -> Span:
        """Give the span between two offsets of the text."""
        return self.lines.span(start, end)

    def line(self, offset: int) -> tuple[str, int]:
        """Give the line around an offset, without its end, and the offset at which it starts."""
        start = self.lines.offset(self.lines.position(offset).line, 1)
        end = LINE_END.search(self.text, start)
        return self.text[start : end.start() if end else len(self.text)], start

    def label(self, start: int, end: int, note: str = "") -> Label:
        """Point at the text between two offsets."""
        return Label(self.path, self.span(start, end), note)


def read_source_file(root: Path, path: str) -> tuple[SourceFile | None, tuple[Diagnostic, ...]]:
    """Read a file below `root`. Give None and the reason where it cannot be used."""
    try:
        # A `Path` would cost as much again as reading so small a file.
        with open(f"{root}/{path}", "rb") as stream:  # noqa: PTH123 - see above
            data = stream.read(USUAL_BYTES)
            if len(data) == USUAL_BYTES:
                data += stream.read(MAXIMUM_BYTES + 1 - USUAL_BYTES)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        return None, (codes.UnreadableFile.diagnostic(f"This file cannot be opened: {reason}.", Label(path)),)
    return decode_source(path, data)


def decode_source(path: str, data: bytes) -> tuple[SourceFile | None, tuple[Diagnostic, ...]]:
    """Decode the bytes of a file as UTF-8, with or without a byte order mark."""
    if len(data) > MAXIMUM_BYTES:
        return None, (
            codes.FileTooLarge.diagnostic(
                f"This file is larger than {MAXIMUM_BYTES // 1024} kB.",
                Label(path),
                hints="Split it, or check that it is the file you meant.",
            ),
        )
    try:
        text = data.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        return None, (_invalid_utf8(path, data, error.start),)
    file = SourceFile(path, text)
    if not text.strip():
        return None, (codes.EmptyFile.diagnostic("This file is empty.", Label(path, file.span(0, 0))),)
    conflict = CONFLICT.search(text) if "<<<<<<<" in text or ">>>>>>>" in text or "|||||||" in text else None
    if conflict:
        return None, (_merge_conflict(file, conflict),)
    hidden = HIDDEN.search(text) if data.translate(None, PLAIN) else None
    if hidden:
        return None, (_hidden_in_file(file, hidden),)
    return file, ()


def without_invisible(text: str) -> str:
    """Take away what has no ink: a text that was copied from elsewhere often brings some along."""
    return re.sub(f"[{INVISIBLE}]", "", text)


def hidden_character(character: str, label: Label, *, escaped: bool = False) -> Diagnostic:
    """Make the finding about a character that `HIDDEN` matches. `escaped` says that it was written as a code."""
    return codes.HiddenCharacter.diagnostic(
        f"There is a character here that nobody can see (U+{ord(character):04X}).",
        label,
        hints="A backslash in double quotes starts a code: put the text in single quotes, or write two backslashes."
        if escaped
        else "Delete it and type the text around it again.",
    )


def _hidden_in_file(file: SourceFile, hidden: re.Match[str]) -> Diagnostic:
    """Offer to delete the character wherever it stands, if nothing but its absence can be meant."""
    found = hidden_character(hidden.group(), file.label(*hidden.span()))
    if not re.fullmatch(f"[{INVISIBLE}]", hidden.group()):
        return found
    places = re.finditer(re.escape(hidden.group()), file.text)
    return replace(found, fix=Fix("Delete it", tuple(Edit(file.path, *place.span(), "") for place in places)))


def _merge_conflict(file: SourceFile, conflict: re.Match[str]) -> Diagnostic:
    return codes.MergeConflict.diagnostic(
        "Two versions of these lines stand here, and nobody has said which one is right.",
        file.label(*conflict.span()),
        hints="Keep the right one, and delete the other and the lines of `<<<<<<<`, `=======` and `>>>>>>>`.",
    )


def _invalid_utf8(path: str, data: bytes, start: int) -> Diagnostic:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return codes.InvalidUtf8.diagnostic(
            "This file is stored as UTF-16.", Label(path), hints="Save the file again with the encoding UTF-8."
        )
    before = data[:start].decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    place = SourceFile(path, before + "?")
    guess = data[start : start + 1].decode("cp1252", errors="replace")
    return codes.InvalidUtf8.diagnostic(
        "The text from here on is not stored as UTF-8.",
        place.label(len(before), len(before) + 1),
        hints=(
            f"In the older Windows encoding this character would be “{guess}”.",
            "Save the file again with the encoding UTF-8.",
        ),
    )
