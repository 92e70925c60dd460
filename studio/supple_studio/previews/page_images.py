"""Printed pages for the screen: an edition and options in, each page as a picture with its lines of text out."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it has no types
from PIL.Image import Image

from supple_editions import Edition
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.faces import check_letters
from supple_exporters.pdf.fitting import Sizes
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.rendering import render_pdf

SCALE = 1.75
"""Pixels for each point: a page of A4 is then about 1,040 pixels wide."""
MOST_PAGES = 60
"""Pages that are drawn for the screen. The rest is for the build."""
PROGRESS = logging.getLogger("weasyprint.progress")
"""Where each page is told that is laid out: the one moment at which a print can be given up."""


class SupersededError(Exception):
    """A print was given up, as nobody waits for it any more."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of text on a page. Its box is in hundredths of the page: left, top, right and bottom."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page as a PNG, its size in pixels, and what is written on it from top to bottom."""

    png: bytes
    width: int
    height: int
    lines: tuple[PrintedLine, ...]


def draw_pages(
    edition: Edition, options: PdfOptions, guesses: dict[str, Sizes], is_superseded: Callable[[], bool]
) -> tuple[PrintedPage, ...]:
    """Print an edition and draw its pages. `guesses` are kept by the caller: they make the next print sooner.

    Raises:
        ExportError: it cannot be printed.
        SupersededError: it was superseded before all pages were laid out.
    """
    pages: list[PrintedPage] = []
    with _giving_up(is_superseded):
        for markup in write_markup(edition, options):
            check_letters(markup.html, edition)
            pages += read_pages(render_pdf(markup, guesses), MOST_PAGES - len(pages))
    return tuple(pages)


class _Watch(logging.Handler):
    """Asks at each page whether the print is still wanted."""

    def __init__(self, is_superseded: Callable[[], bool]) -> None:
        super().__init__(logging.INFO)
        self._is_superseded = is_superseded

    def emit(self, record: logging.LogRecord) -> None:
        """Give the print up where it is not.

        Raises:
            SupersededError: nobody waits for it.
        """
        del record
        if self._is_superseded():
            raise SupersededError


@contextmanager
def _giving_up(is_superseded: Callable[[], bool]) -> Generator[None]:
    watch, level, propagate = _Watch(is_superseded), PROGRESS.level, PROGRESS.propagate
    PROGRESS.addHandler(watch)
    PROGRESS.setLevel(logging.INFO)
    PROGRESS.propagate = False
    try:
        yield
    finally:
        PROGRESS.removeHandler(watch)
        PROGRESS.setLevel(level)
        PROGRESS.propagate = propagate


def read_pages(pdf: bytes, most: int = MOST_PAGES) -> Iterator[PrintedPage]:
    """Draw the first pages of a PDF."""
    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(min(len(document), most)):
            page: Any = document[number]
            image: Image = page.render(scale=SCALE).to_pil()
            data = io.BytesIO()
            image.save(data, "PNG", compress_level=1)
            yield PrintedPage(data.getvalue(), image.width, image.height, tuple(_lines(page)))
    finally:
        document.close()


def _lines(page: Any) -> Iterator[PrintedLine]:  # noqa: ANN401 - pypdfium2 has no types
    width, height = page.get_size()
    text = page.get_textpage()
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        words = text.get_text_bounded(left, bottom, right, top).strip()
        if words:
            box = (left / width, 1 - top / height, right / width, 1 - bottom / height)
            yield PrintedLine(" ".join(words.split()), *(round(100 * place, 2) for place in box))
