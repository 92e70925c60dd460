"""The parts of a PNG or a JPEG file: bytes in, the first part out that has no business in a picture for readers.

What may pass is listed: what a program needs to draw the picture, its colours and its size on paper. All else can say
who took it, where, or what somebody wrote about a patient, so it is refused by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

PNG_START = b"\x89PNG\r\n\x1a\n"
PNG_PART_NAMES = "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs"
PNG_PARTS = frozenset(PNG_PART_NAMES.split())

JPEG_SCAN, JPEG_END = 0xDA, 0xD9
JPEG_BARE = frozenset((*range(0xD0, 0xD9), 0x01))
"""Markers without a length: restarts, start, and one for private use in arithmetic coding."""

JPEG_PARTS = frozenset((0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xDA, 0xDB, 0xDD))
"""Frames, tables of Huffman codes and of quantities, scans, restart intervals."""

JPEG_LABELLED = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
EXIF = b"Exif\0\0"
EXIF_TAGS = frozenset((0x0112, 0x011A, 0x011B, 0x0128, 0x0213))
"""Exif 2.32: how the camera was held, pixels to an inch both ways and their unit, where colours are sampled."""


class FilePart(NamedTuple):
    """A part of a file: its name, what it holds, and whether it may pass."""

    name: str
    data: bytes
    may_pass: bool


def foreign_part(data: bytes) -> str | None:
    """Name the first part that may not pass; None where there is none.

    The file must be whole: who calls this has drawn it.
    """
    parts = _png_parts(data) if data.startswith(PNG_START) else _jpeg_parts(data)
    return next((part.name for part in parts if not part.may_pass), None)


def _png_parts(data: bytes) -> Iterator[FilePart]:
    place = len(PNG_START)
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4])
        name = data[place + 4 : place + 8].decode("latin-1")
        yield FilePart(f"the chunk `{name}`", data[place + 8 : place + 8 + length], name in PNG_PARTS)
        place += 12 + length
        if name == "IEND":
            break
    if place < len(data):
        yield FilePart("something behind its end", data[place:], may_pass=False)


def _jpeg_parts(data: bytes) -> Iterator[FilePart]:
    place = 0
    while place + 2 <= len(data):
        if data[place] != 0xFF:
            yield FilePart("something between its segments", data[place:], may_pass=False)
            return
        marker = data[place + 1]
        if marker == 0xFF:  # a filler
            place += 1
            continue
        place += 2
        if marker == JPEG_END:
            break
        if marker in JPEG_BARE:
            continue
        length = int.from_bytes(data[place : place + 2])
        content = data[place + 2 : place + length]
        yield FilePart(_jpeg_name(marker, content), content, _jpeg_may_pass(marker, content))
        place += max(length, 2)
        if marker == JPEG_SCAN:
            place = _scan_end(data, place)
    if place < len(data):
        yield FilePart("something behind its end", data[place:], may_pass=False)


def _scan_end(data: bytes, place: int) -> int:
    """Find the marker behind the coded pixels. Within them, a marker's first byte comes with a zero or as a restart."""
    while (place := data.find(b"\xff", place)) >= 0 and place + 1 < len(data):
        if data[place + 1] != 0 and not 0xD0 <= data[place + 1] <= 0xD7:
            return place
        place += 2
    return len(data)


def _jpeg_name(marker: int, content: bytes) -> str:
    if marker == 0xFE:
        return "a comment (COM)"
    label = content.partition(b"\0")[0][:30].decode("latin-1")
    shown = "".join(letter if letter.isprintable() else "?" for letter in label)
    name = f"APP{marker - 0xE0}" if 0xE0 <= marker <= 0xEF else f"0x{marker:02X}"
    return f"the segment {name} `{shown}`" if name.startswith("APP") else f"the segment {name}"


def _jpeg_may_pass(marker: int, content: bytes) -> bool:
    if marker == 0xE1 and content.startswith(EXIF):
        return _harmless_exif(content[len(EXIF) :])
    return marker in JPEG_PARTS or content.startswith(JPEG_LABELLED.get(marker, b"\0no label"))


def _harmless_exif(data: bytes) -> bool:
    """Whether an Exif segment says no more than how large the picture is and which way is up."""
    order = {b"II": "little", b"MM": "big"}.get(data[:2])
    if order is None or len(data) < 10:
        return False
    little = order == "little"

    def number(start: int, length: int) -> int:
        return int.from_bytes(data[start : start + length], "little" if little else "big")

    start = number(4, 4)
    count = number(start, 2)
    entries = [number(start + 2 + 12 * index, 2) for index in range(min(count, 100))]
    end = start + 2 + 12 * count
    values = 16 * sum(tag in {0x011A, 0x011B} for tag in entries)  # two numbers of eight bytes, and room to align them
    fits = start == 8 and len(data) <= end + 4 + values
    return fits and set(entries) <= EXIF_TAGS and number(end, 4) == 0
