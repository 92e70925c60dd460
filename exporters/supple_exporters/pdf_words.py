"""The words of a PDF that a reader sees: its bytes in, the words of each page out.

A letter counts where the drawn page shows it: dark on light or light on dark, and large enough. One that is drawn
invisibly, in the colour of what is behind it, cut off, below something else of one colour or beside the page does not.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, TypeAlias

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pypdfium2.raw  # type: ignore[import-untyped]  # it has no types

from supple_exporters.drawn_page import LEAST_HEIGHT, DrawnPage

Thing: TypeAlias = Any
"""An object of a library without types."""

library: Thing = pypdfium2
pdfium: Thing = pypdfium2.raw

LINE_BREAK_IN_WORD = "\ufffe"
"""What the library gives for a hyphen that is there only because the line ends."""
HYPHEN = "\x02"


def read_pages(data: bytes) -> Iterator[str]:
    """Give the words of each page, in the order in which they are drawn.

    Raises:
        ValueError: it is no PDF, or nobody can open it without a password.
    """
    try:
        document: Thing = library.PdfDocument(data)
    except library.PdfiumError as error:
        raise ValueError(f"it is no PDF that can be opened: {error}") from error
    try:
        for number in range(len(document)):
            text = "".join(_letters(document[number]))
            yield text.replace(LINE_BREAK_IN_WORD, "").replace(HYPHEN, "-")
    finally:
        document.close()


def _letters(page: Thing) -> Iterator[str]:
    """Give the letters that can be seen, and all signs between them."""
    page.set_rotation(0)
    picture = DrawnPage(page)
    text: Thing = page.get_textpage()
    for index in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text, index))
        if not letter.isalnum() or _is_seen(text, index, picture):
            yield letter


def _is_seen(text: Thing, index: int, picture: DrawnPage) -> bool:
    """Whether a letter is to be seen in the picture of its page."""
    drawn = pdfium.FPDFText_GetTextObject(text, index)
    if not drawn:
        return True
    if pdfium.FPDFTextObj_GetTextRenderMode(drawn) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
        return False
    loose = pdfium.FS_RECTF()
    if pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(loose)) and loose.top - loose.bottom < LEAST_HEIGHT:
        return False
    sides = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text, index, *map(ctypes.byref, sides))
    return picture.shows(*(side.value for side in sides))
