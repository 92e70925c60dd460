"""The words of a PDF that a reader sees: its bytes in, the words of each page out.

What is drawn invisibly, in no colour or beside the page does not count.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, TypeAlias

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pypdfium2.raw  # type: ignore[import-untyped]  # it has no types

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
    """Give the letters that can be seen, and the spaces and line ends between them."""
    left, bottom, right, top = page.get_bbox()
    text: Thing = page.get_textpage()
    alpha, box = ctypes.c_uint(), [ctypes.c_double() for _ in range(4)]
    rest = [ctypes.byref(ctypes.c_uint()) for _ in range(3)]
    for index in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text, index))
        drawn = pdfium.FPDFText_GetTextObject(text, index)
        if drawn:
            if pdfium.FPDFTextObj_GetTextRenderMode(drawn) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
                continue
            if pdfium.FPDFText_GetFillColor(text, index, *rest, ctypes.byref(alpha)) and alpha.value == 0:
                continue
            pdfium.FPDFText_GetCharBox(text, index, *map(ctypes.byref, box))
            from_left, to_right, from_bottom, to_top = (side.value for side in box)
            if to_right < left or from_left > right or to_top < bottom or from_bottom > top:
                continue
        yield letter
