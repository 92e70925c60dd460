"""The words of a page of HTML, or of a drawing, that a reader sees: it is drawn, and then each word is looked for.

Styles come from the page and from the files beside it. A page whose style lies elsewhere cannot be read: nobody knows
what that hides. Programs in a page do not run.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeAlias
from urllib.parse import quote, unquote, urljoin

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import weasyprint  # type: ignore[import-untyped]  # it has no types
from weasyprint.matrix import Matrix  # type: ignore[import-untyped]  # it has no types
from weasyprint.urls import URLFetcher, URLFetcherResponse  # type: ignore[import-untyped]  # it has no types

from supple_exporters.drawn_page import LEAST_HEIGHT, DrawnPage
from supple_exporters.pdf.page_boxes import page_box
from supple_exporters.pdf.rendering import keep_complaints, load_style
from supple_exporters.pdf_words import read_pages

Box: TypeAlias = Any
"""A box of WeasyPrint, or where it is moved to, which have no types."""

BASE = "file:///page/"
TYPES = {".css": "text/css", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
NO_STYLE = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".avif", ".ico", ".otf", ".ttf", ".woff", ".woff2")
"""Files that hide no words where they are missing."""
WINDOW, ASIDE = 1280, 2560
"""Pixels of a window, and beside it where a reader can come to: behind the ends of lines."""
SCREEN = """
@page {{ size: {whole}px 19000px !important; margin: 0 {right}px 0 {left}px !important }}
*, ::before, ::after {{ hyphens: manual !important }}
{hidden} {{ display: none !important }}
"""
"""A page as wide as a window, and so long that nothing is torn."""
DRAWING = """
@page { size: 1280px 19000px; margin: 0 }
img { display: block; max-width: none }
"""
CLOSED = ("[aria-hidden=true]", "dialog:not([open])", "[popover]", "details:not([open]) > :not(summary)")
"""What a browser keeps closed, or a reading program passes over."""
NO_SCRIPT = re.compile("(?<=<)(/?)noscript", re.IGNORECASE)
RIGHT_TO_LEFT = frozenset(("R", "AL"))
PIECE = re.compile(r"\S{1,4}")
LETTERS = 0.3, 0.75
"""The part of a line's height in which every letter has something, and no line below or above it has."""
POINTS = 0.75
"""Of a pixel."""


def draw_words(path: str, text: str, beside: Mapping[str, bytes], hidden: Iterable[str]) -> list[str]:
    """Give the words that are seen in a page at a path, with the files beside it, without some elements.

    Raises:
        ValueError: a style is not among the files.
    """
    left_out = ", ".join((*sorted(hidden), *CLOSED))
    with keep_complaints():
        return list(_draw_words(path, text, beside, left_out))


def draw_drawing_words(path: str, beside: Mapping[str, bytes]) -> list[str]:
    """Give the words that are seen in a drawing (SVG) among files, those of a line from right to left both ways."""
    with keep_complaints():
        document = _lay_out(path, f'<img src="{quote(PurePosixPath(path).name)}">', beside, DRAWING)
        lines = [line for words in read_pages(document.write_pdf()) for line in words.splitlines()]
    return [*lines, *(line[::-1] for line in lines if RIGHT_TO_LEFT & set(map(unicodedata.bidirectional, line)))]


def _draw_words(path: str, text: str, beside: Mapping[str, bytes], left_out: str) -> Iterator[str]:
    document = _lay_out(path, text, beside, _screen(0, ASIDE, left_out))
    if _runs_from_right(document):
        # WeasyPrint 70 moves a box with margins `auto` to the right, at most by the width of the window.
        document = _lay_out(path, text, beside, _screen(ASIDE, WINDOW, left_out))
    drawn: Any = pypdfium2.PdfDocument(document.write_pdf())
    try:
        for number, page in enumerate(document.pages):
            yield "".join(_Seen(DrawnPage(drawn[number]), page.height).words(page_box(page), Matrix()))
    finally:
        drawn.close()


def _screen(left: int, right: int, hidden: str) -> str:
    return SCREEN.format(whole=left + WINDOW + right, left=left, right=right, hidden=hidden)


def _lay_out(path: str, text: str, beside: Mapping[str, bytes], css: str) -> Any:  # noqa: ANN401 - no types
    style, fonts = load_style(css, of="pages")
    files = _FilesBeside(beside)
    scripted = NO_SCRIPT.sub(r"\1canvas", text)  # a browser that runs scripts shows no more of it
    page: Any = weasyprint.HTML(string=scripted, base_url=urljoin(BASE, path), url_fetcher=files, media_type="screen")
    document = page.render(stylesheets=[style], font_config=fonts)
    if files.missing:
        raise ValueError(f"what it shows depends on {files.missing[0]!r}, which is none of the files")
    return document


def _runs_from_right(document: Any) -> bool:  # noqa: ANN401 - no types
    """Whether a window shows the right end first, so that what overflows on the left can be come to."""
    root = page_box(document.pages[0]).children[0]
    return any(box.style["direction"] == "rtl" for box in (root, *root.children) if box.element_tag in {"html", "body"})


class _Seen:
    """Looks for the words of the boxes of a page in its picture."""

    def __init__(self, picture: DrawnPage, height: float) -> None:
        self._picture = picture
        self._height = height

    def words(self, box: Box, matrix: Box) -> Iterator[str]:
        """Give the words of a box that can be seen, and a line's end behind all that is no part of a line."""
        if box.transformation_matrix:
            matrix = box.transformation_matrix @ matrix
        kind = type(box).__name__
        if kind == "TextBox":
            if not _stands_for_others(box):
                yield from self._text(box, matrix)
            return
        for child in getattr(box, "children", ()):
            yield from self.words(child, matrix)
        if kind != "InlineBox":
            yield "\n"

    def _text(self, box: Box, matrix: Box) -> Iterator[str]:
        end = 0
        for piece in PIECE.finditer(box.text):
            yield box.text[end : piece.start()]
            end = piece.end()
            drawn = any(unicodedata.category(sign)[0] in "LMN" for sign in piece.group())
            if not drawn or self._shows(box, matrix, piece):
                yield piece.group()
        yield box.text[end:]

    def _shows(self, box: Box, matrix: Box, piece: re.Match[str]) -> bool:
        """Whether something is drawn about where a few letters are, as all letters of a line are about as wide."""
        size, width = box.style["font_size"], box.width / len(box.text)
        x = box.position_x + piece.start() * width, box.position_x + piece.end() * width
        y = [box.position_y + part * box.height for part in LETTERS]
        near = max(x[0] - size / 2, box.position_x), min(x[1] + size / 2, box.position_x + box.width)
        corners: list[tuple[float, float]] = [matrix.transform_point(across, down) for across in near for down in y]
        lefts, downs = zip(*corners, strict=True)
        tall = (max(downs) - min(downs)) / (LETTERS[1] - LETTERS[0])
        if tall * POINTS < LEAST_HEIGHT:
            return False
        bottom, top = self._height - max(downs), self._height - min(downs)
        return self._picture.shows(*(place * POINTS for place in (min(lefts), max(lefts), bottom, top)))


def _stands_for_others(box: Box) -> bool:
    """Whether it is shown where something else fails, or in an element that is closed."""
    if box.element_tag in {"img", "embed", "object"}:
        return True
    return box.element_tag == "details" and box.element is not None and box.element.get("open") is None


class _FilesBeside(URLFetcher):  # type: ignore[misc]  # its base has no types
    """Gives the other files of an output, and what stands in the page itself."""

    def __init__(self, beside: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)  # pyright: ignore[reportUnknownMemberType]  # no types
        self._beside = beside
        self.missing: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Give a file.

        Raises:
            ValueError: it is none of those; WeasyPrint logs it.
        """
        if url.startswith("data:"):
            return super().fetch(url, headers)  # pyright: ignore[reportUnknownMemberType]  # no types
        path = unquote(url.removeprefix(BASE).partition("?")[0].partition("#")[0])
        ending = PurePosixPath(path).suffix.lower()
        if path not in self._beside:
            if ending not in NO_STYLE:
                self.missing.append(url.removeprefix(BASE))
            raise ValueError(f"{url} is none of the files")
        return URLFetcherResponse(url, self._beside[path], {"Content-Type": TYPES.get(ending, "text/css")})
